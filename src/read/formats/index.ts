export { html } from './html.ts';
export { markdown } from './markdown.ts';
export { text } from './text.ts';
