/** Codes of the characters that YAML gives a meaning to. */
export const TAB = 9;
export const NL = 10;
export const CR = 13;
export const SPACE = 32;
export const QUOTE = 34;
export const HASH = 35;
export const APOSTROPHE = 39;
export const COMMA = 44;
export const DASH = 45;
export const DOT = 46;
export const COLON = 58;
export const QUESTION = 63;
export const LIST = 91;
export const BACKSLASH = 92;
export const UNLIST = 93;
export const MAP = 123;
export const UNMAP = 125;

/** Characters that a plain scalar never starts with; "-", "?" and ":" start one where no white space follows. */
export const INDICATORS = ',[]{}#&*!|>\'"%@`';
