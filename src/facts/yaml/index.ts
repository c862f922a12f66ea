export { Unplain } from './cursor.ts';
export { readYaml } from './library.ts';
export { readPlainEntry, refuseOdd } from './plain.ts';
export { readTree, tooLarge } from './reader.ts';
export { duplicate, plainScalar, SyntaxProblem, type Tree } from './tree.ts';
