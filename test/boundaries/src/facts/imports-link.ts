import { name } from '../link/index.ts'; export const bad = name;
