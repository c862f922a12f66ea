import { parse } from 'yaml'; export const bad = parse;
