import { type Claim, type Fact, lettered } from '../model/index.ts';
import { bearerOf, GAP, stem } from '../terms/index.ts';

/** Kin and company that are told of by whose they are. */
const KIN =
  'son|daughter|child|children|grandson|granddaughter|grandchild|brother|sister|sibling|nephew|niece|cousin|twin|baby|wife|husband|spouse|mother|mom|mum|father|dad|parent|grandmother|grandfather|grandma|grandpa|great-grandson|great-granddaughter|aunt|uncle|girlfriend|boyfriend|fiancee?|partner|friend|neighbou?r|colleague|boss|widow|widower|captain|lawyer|manager|opponent|rival|predecessor';
const WHOSE = String.raw`(?:\b(?:his|her|their|my|our|whose)|\p{L}['’]s?)`;
/** "His grandfather, …", "the victim's daughter is … now", "her playing partner, …". */
const BEFORE = lettered(
  () =>
    new RegExp(
      String.raw`${WHOSE}\s+(?:[\p{L}-]{1,15}\s+){0,2}(${KIN})s?(?:,|,?\s+(?:who(?:['’]s|\s+is|\s+was)|is|was|aged|ages)(?:\s+(?:now|then|just|only))?)\s+$`,
      'iu',
    ),
);
/** "His … granddaughter", "his son, who's …": told of somebody's. */
const AFTER = lettered(() => new RegExp(String.raw`^(?:-year-old)?\s+(?:[\p{L}-]{1,15}\s+){0,2}(${KIN})s?\b`, 'iu'));
const OWNS = lettered(() => new RegExp(String.raw`${WHOSE}\s+$`, 'iu'));
/** What the young are called that are somebody's, and the grown, by sex; those may be anybody's. */
const YOUNG =
  /^(?:boys?|girls?|teens?|teenagers?|kids?|child|children|baby|babies|toddlers?|tots?|infants?|pupils?|students?|schoolboys?|schoolgirls?|brothers?|sisters?|twins?|siblings?)$/;
const GROWN =
  /^(?:m[ae]n|wom[ae]n|persons?|people|mothers?|fathers?|moms?|mums?|dads?|parents?|couple|victims?|dead|adults?)$/;
const YOUNGER =
  /^(?:son|daughter|child|children|grandson|granddaughter|grandchild|brother|sister|sibling|nephew|niece|cousin|twin|baby|great-grandson|great-granddaughter)$/;
const ANIMALS =
  /^(?:dogs?|pup|puppy|cats?|kitten|horses?|mare|stallion|pony|donkey|tortoises?|turtles?|parrots?|elephants?|bears?|whales?|orca|dolphins?|gorillas?|chimps?|apes?|pandas?|lions?|lioness|tigers?|hippos?|rhinos?|swans?|pigs?|goats?|sheep|cows?|bulls?|llamas?|eagles?|owls?|sharks?|crocodiles?|alligators?)$/;
const THE = lettered(() => /^(?:the|an?)\s+(?:[\p{L}-]{1,15}\s+){0,3}([\p{L}-]{2,20}),\s+$/iu);

const OF_LIFE = /\b(?:age[ds]?|old|older|oldest|young|younger|youngest|born|dead|die[ds])\b|\bat …/iu;

/** Whether a claim tells somebody's age, and a fact a length of time that is no life's: "Sitter, 10" beside "up to 10 years in prison". */
export function isNoAge(claim: Claim, { readings, subject }: Fact): boolean {
  if (claim.kind !== 'age' || isTold(claim) || bearerIn(claim) === null) return false;
  return readings.every(({ kind }) => kind === 'duration') && !OF_LIFE.test(subject);
}

/** Whether an age is told of somebody else than a fact's is: "Barber, 45" beside "her son, 45", "Tortoise, 20" beside "the student, 20". */
export function isAgeOfAnother(claim: Claim, fact: Fact): boolean {
  const lent = claim.kind === 'count' && fact.readings.every(({ kind }) => kind === 'age');
  if (claim.kind !== 'age' && !lent) return false;
  const bearer = bearerIn(claim);
  if (bearer === null) return false;
  const kin = kinOf(fact.subject);
  if (kin) return !isCalled(bearer, kin);
  const [, other = ''] = THE(fact.subject).exec(fact.subject.split(GAP)[0]!) ?? [];
  return other !== '' && ANIMALS.test(bearer) !== ANIMALS.test(other.toLowerCase());
}

/** Whether a claim's own words say that it is an age. */
function isTold({ text }: Claim): boolean {
  return /\bold\b/i.test(text);
}

function bearerIn(claim: Claim): string | null {
  const { text, start } = claim.mention.sentence;
  return bearerOf(text, claim.start - start, claim.end - start)?.toLowerCase() ?? null;
}

/** The kin or company of somebody that a fact's age is told of, in lower case; null for anybody else. */
function kinOf(subject: string): string | null {
  const [before, after] = subject.split(GAP);
  if (before === undefined || after === undefined) return null;
  const [, ahead] = BEFORE(before).exec(before) ?? [];
  if (ahead) return ahead.toLowerCase();
  const [, behind] = (OWNS(before).test(before) && AFTER(after).exec(after)) || [];
  return behind ? behind.toLowerCase() : null;
}

function isCalled(name: string, kin: string): boolean {
  if (stem(name) === stem(kin) || GROWN.test(name)) return true;
  return YOUNG.test(name) ? YOUNGER.test(kin) : KINS.test(name);
}

const KINS = new RegExp(`^(?:${KIN})s?$`);
