import { name } from '../lexicon/index.ts'; export const bad = name;
