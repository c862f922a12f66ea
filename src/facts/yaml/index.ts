export { readYaml } from './library.ts';
export { readPlainEntry, refuseOdd, Unplain } from './plain.ts';
export { readTree, tooLarge } from './reader.ts';
export { duplicate, plainScalar, SyntaxProblem, type Tree } from './tree.ts';
