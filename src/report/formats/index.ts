export { compact } from './compact.ts';
export { json } from './json.ts';
export { pretty } from './pretty.ts';
