import type { View } from '../../grammar/index.ts';
import { GROUPS, isPeople, isPerson, PARENTS, PEOPLE, Tag } from '../../lexicon/index.ts';
import { endsAge } from './years.ts';

const AT_AGE = /^(?:retire|retires|retired|retiring|die|dies|died|marry|married|widowed|orphaned|dead)$/;

/** Words right before an age that has no word for it. */
const TELLING = new Set(['is', 'was', 'of', 'at', 'over', 'under']);

const EXTREME = /^(?:youngest|oldest|eldest)$/;
/** Words between the youngest and the age: "of whom", "was just". */
const BETWEEN = /^(?:is|was|being|aged|just|only|of|them|whom|these|those|at|,|a)$/;
const BETWEEN_MOST = 4;

/** "The youngest of them three and the oldest 94", "the oldest was 71". */
export function isExtreme(view: View, i: number): boolean {
  let at = i - 1;
  while (at > i - 1 - BETWEEN_MOST && BETWEEN.test(view.norm(at))) at--;
  if (!EXTREME.test(view.norm(at)) || view.has(i, Tag.Scale) || !view.opens(i)) return false;
  // "the oldest, 94,", and no list: "the oldest, 12 others and a dog"
  if (view.norm(i - 1) === ',' && view.norm(i + 1) !== ',') return false;
  return endsAge(view, i + 1) || /^(?:while|of|years?)$/.test(view.norm(i + 1));
}

/** "Who is 71", "a boy of 11", "retired at 65", "people over 65": an age without a word for it. */
export function isTold(view: View, i: number): boolean {
  if (
    !TELLING.has(view.norm(i - 1)) ||
    !/^\d{1,3}$/.test(view.text(i)) ||
    !endsAge(view, i + 1) ||
    (/^[:.%-]$/.test(view.norm(i + 1)) && view.glued(i + 2))
  )
    return false;
  const [before, word] = [view.norm(i - 1), view.norm(i - 2)];
  if (before === 'is' || before === 'was')
    return (
      (word === 'who' && !view.has(i + 1, Tag.Word)) ||
      ((/^(?:he|she|youngest|oldest|eldest)$/.test(word) || isPerson(word)) &&
        /^(?:[.,]?|when)$/.test(view.norm(i + 1)))
    );
  // "A mother of three" has three children
  if (before === 'of') return PEOPLE.has(word) && (!PARENTS.test(word) || Number(view.text(i)) > 15);
  if (before === 'at') return AT_AGE.test(word);
  return (before === 'over' || before === 'under') && (GROUPS.test(word) || word === 'aged' || isPeople(word));
}

/** Words that follow an age in commas. */
const AFTER_AGE = new Set('who a an the of from was is has had told said says whose with'.split(' '));

/** Verbs of headlines by their form, and the commonest that have none: "Jones, 22, scored", "Smith, 43, admits". */
const VERB =
  /^(?:[a-z]{2,}(?:ed|es|[^su]s)|won|lost|died|fell|ran|hit|shot|left|hurt|dead|found|held|set|wins|to|gets|got|made|took)$/;

/** "Smith, 43, said", as news agencies set ages; "Charity worker, 35, rows Atlantic", "Woman, 91, dies" in headlines. */
export function isApposition(view: View, i: number): boolean {
  const next = view.norm(i + 1);
  const name = i - 2;
  const who = view.norm(name);
  const person = isPerson(who) || isPeople(who);
  // "Man, 25"
  if (next === '') return person && name < 4 && view.has(i, Tag.Digits);
  if (next !== ',' || !(person || /^\d{1,3}$/.test(view.norm(i)))) return false;
  // "Dad, 45, and son, 12"
  if (person && view.norm(i + 2) === 'and') return isPerson(view.norm(i + 3)) || /^(?:his|her)$/.test(view.norm(i + 3));
  if (person) return view.has(i + 2, Tag.Word) && !/^(?:or|not)$/.test(view.norm(i + 2));
  if (view.has(name, Tag.Month | Tag.Weekday | Tag.Upper | Tag.NumberWord)) return false;
  // "Canadian, 49, gets answer"
  if (name === 0 && NATIONAL.test(who) && view.has(i + 2, Tag.Word) && view.norm(i + 2) !== 'and') return true;
  const role = /^(?:the|a|an|whose|his|her|their)$/.test(view.norm(name - 1)) && view.has(name, Tag.Word);
  const after = view.norm(i + 2);
  if ((role || view.has(name, Tag.Capital)) && AFTER_AGE.has(after)) return true;
  return (view.has(name, Tag.Capital) || AGENT.test(who)) && VERB.test(after) && isNameful(view, name, i + 2);
}

/** People by their country: "Canadian", "Japanese". */
const NATIONAL =
  /^(?:.{3,}(?:[ei]an|[rlc]ican|ese)|pole|swede|dane|finn|turk|greek|scot|spaniard|briton|iraqi|israeli|pakistani|thai|filipino|filipina)$/;

const AGENT = /.{3}(?:[^e]er|or|ant|ee)$/;

/** Two names in a row before the age, or someone by trade; a town before a figure is one word, and so is a player in a list of scores. */
function isNameful(view: View, name: number, verb: number): boolean {
  if (view.has(verb, Tag.Digits)) return false;
  if (AGENT.test(view.norm(name)) && (name === 0 || !view.has(name, Tag.Capital))) return true;
  return view.has(name - 1, Tag.Capital) && !view.has(name - 1, Tag.Month | Tag.Weekday | Tag.Upper);
}
