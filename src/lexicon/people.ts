/** Whose age is told in weeks and months. */
export const INFANTS = /^(?:baby|babies|infant|newborn|toddler|boy|girl|twins|puppy|kitten|cub|calf|panda|elephant)$/;

/** Words for one person, or an animal that has an age in the news. */
export const PEOPLE: ReadonlySet<string> = new Set(
  (
    'dog cat horse gorilla chimp teen teens youth youngster schoolboy schoolgirl baby toddler infant twin twins mum ' +
    'mom dad gran granny grandma grandpa grandad couple brothers sisters gunman thief burglar robber worker nurse ' +
    'builder chef cook trucker biker hiker climber swimmer diver skipper captain cop ex-cop detective fireman ' +
    'firefighter paramedic postman cleaner waiter waitress barber butcher baker carer nanny teenager heiress heir ' +
    'model star comic broadcaster presenter dj vicar nun monk sailor airman marine cadet student pupil undergraduate ' +
    'academic scholar historian novelist playwright composer conductor singer-songwriter guitarist drummer bassist ' +
    'dancer ballerina designer architect accountant bookkeeper clerk secretary manager director executive boss tycoon ' +
    'magnate landlord tenant neighbour shopper customer patient volunteer fan supporter hostage captive fugitive ' +
    'escapee convict drifter squatter murderer killer rapist stalker fraudster conman hacker smuggler trafficker ' +
    'dealer addict survivor whistleblower witness juror lottery-winner winner runner-up champion record-holder man ' +
    'woman boy girl suspect driver teacher officer soldier victim mother father son daughter brother sister widow ' +
    'striker defender midfielder goalkeeper winger player pensioner actor actress singer child minister president ' +
    'premier chairman chairwoman chancellor senator lawmaker lawyer banker founder author writer poet economist ' +
    'scientist engineer doctor surgeon farmer pilot coach judge priest bishop king queen prince princess governor ' +
    'mayor politician activist journalist reporter photographer artist musician rapper comedian athlete runner ' +
    'cyclist golfer boxer jockey sprinter gymnast skater skier batsman bowler quarterback forward employee resident ' +
    'tourist passenger attacker bomber shooter inmate prisoner migrant refugee retiree grandmother grandfather uncle ' +
    'aunt husband wife neighbor billionaire millionaire businessman businesswoman entrepreneur veteran fisherman ' +
    'septuagenarian octogenarian nonagenarian centenarian great-grandmother great-grandfather great-grandma ' +
    'great-grandpa grandson granddaughter nephew niece cousin babysitter sitter caregiver janitor caretaker plumber ' +
    'electrician plasterer roofer carpenter gardener grocer treasurer caller lifeguard freshman sophomore rookie ' +
    'pitcher catcher jogger angler camper vet dentist beekeeper ringleader accomplice ex-wife ex-husband ex-teacher ' +
    'ex-mayor trooper deputy sheriff tortoise turtle parrot elephant panda lion lioness tiger bear dolphin donkey pony swan'
  ).split(' '),
);

/** People in the plural: "people over 65". */
export const GROUPS =
  /^(?:couple|siblings|people|those|children|adults|men|women|boys|girls|kids|anyone|everyone|patients|residents|workers|drivers|teenagers|voters)$/;

/** Those of whom a small number tells their children: "a mother of three". */
export const PARENTS = /^(?:mother|father|mum|mom|mam|dad|parent|parents|grandmother|grandfather|gran|grandad)$/;

/** Whether a word names one person, by the list or by its ending: "driver", "guitarist", "policewoman". */
export function isPerson(norm: string): boolean {
  return PEOPLE.has(norm) || /.{3}(?:ists?|cians?|m[ae]n|wom[ae]n|boys?|girls?)$/.test(norm);
}

/** Whether a word is the plural of one that names a person. */
export function isPeople(norm: string): boolean {
  return norm.endsWith('s') && PEOPLE.has(norm.slice(0, -1));
}
