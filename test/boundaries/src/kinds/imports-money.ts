import { money } from './money.ts'; export const bad = money;
