export { Lines } from './lines.ts';
export { normalize } from './normalize.ts';
