export { areTurned, contrasts, sidesNear, sidesOf, takeOneSide } from './contrasts.ts';
export { type Fate, fateBeside } from './fates.ts';
export {
  DATELINE,
  type Figure,
  figuresNear,
  GAP,
  isBare,
  isDated,
  isOfAnother,
  isOpaque,
  MOST_FIGURES,
  nearness,
  type Stretch,
  wordsBeside,
} from './near.ts';
export { bearerOf, countsPeople, isPersonNoun, mayBeSamePeople } from './persons.ts';
export { classOfPlaces, PLACES } from './places.ts';
export { stem } from './stem.ts';
export { isPlain, isStop } from './stop.ts';
export { conceptOf } from './synonyms.ts';
export { keyOf, keysOf, type Word, weightOf, wordsOf, wordsOfPhrase } from './words.ts';
