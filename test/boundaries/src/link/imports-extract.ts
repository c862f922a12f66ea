import { name } from '../extract/index.ts'; export const bad = name;
