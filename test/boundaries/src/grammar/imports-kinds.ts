import { name } from '../kinds/index.ts'; export const bad = name;
