export { docx } from './docx.ts';
export { html } from './html.ts';
export { jsonl } from './jsonl.ts';
export { markdown } from './markdown.ts';
export { text } from './text.ts';
