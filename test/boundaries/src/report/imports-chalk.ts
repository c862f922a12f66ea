import { Chalk } from 'chalk'; export const bad = new Chalk();
