import type { Draft, TextFormat } from '../format.ts';
import { HtmlProse } from '../html-prose.ts';
import { surveyHtml } from '../html-survey.ts';
import type { Tag } from '../html-tokens.ts';
import { Prose } from '../prose.ts';

/**
 * Article pages as a content system exports them, and fragments of them. Of a page, the main article is read; see read.md.
 */
export const html: TextFormat = {
  id: 'html',
  summary: 'web pages and fragments; of a page, the article alone',
  endings: ['.html', '.htm', '.xhtml'],
  likeness(head) {
    if (/^\s*(?:<!--|<\?xml|<!doctype html|<html)/i.test(head)) return 1;
    const tags =
      head.match(/<\/?(?:p|div|h[1-6]|article|section|table|ul|li|span|figure|br|body|main)\b/gi)?.length ?? 0;
    return /^\s*</.test(head) && tags > 1 ? 0.9 : 0;
  },
  read(source): readonly Draft[] {
    const { dates, parts, isPage, headlineHeaders } = surveyHtml(source, 0, source.length);
    const prose = new Prose(source, { collapse: true });
    const writer = new HtmlProse(source, prose);
    const isApart = ({ name, start }: Tag) =>
      name === 'footer' || (isPage && (name === 'aside' || (name === 'header' && !headlineHeaders.has(start))));
    for (const { start, end } of parts) {
      writer.write(start, end, isApart);
      writer.restart();
    }
    return [{ ...prose.finish(), dates }];
  },
};
