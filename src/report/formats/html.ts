import type { Format } from '../format.ts';
import { page } from '../html/index.ts';

/** The annotated copy that fact-check desks make by hand, as one page that needs no network. */
export const html: Format = {
  id: 'html',
  summary: 'a page with the annotated copy and a card per claim; prints as footnoted copy',
  render: page,
};
