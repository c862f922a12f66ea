import { name } from '../grammar/index.ts'; export const bad = name;
