import { chunkAt } from '../../grammar/index.ts';
import { Tag } from '../../lexicon/index.ts';
import { lettered } from '../../model/index.ts';
import type { SilentFamily } from '../kind.ts';

const WEB = lettered(
  () =>
    /:\/\/|www\.|@[\p{L}\d]|\.(?:com|org|net|gov|edu|co\.uk|io|html?|php|pdf)\b|^#[\p{L}\d]*[\p{L}]|^[\p{L}\d.-]+\.[a-z]{2,6}\/|_/iu,
);

/** What joins a figure to the rest of an address: a letter or one of its signs. */
const LINKS = /^[\p{L}/@._#:-]/u;

/** Digits inside web addresses, e-mail addresses, handles, hashtags and file names. */
export const contacts: SilentFamily = {
  id: 'contacts',
  summary: 'web and mail addresses, handles, hashtags: https://example.org/2020/12, @news24, #top10',
  at: Tag.Digits,
  read(view, i) {
    if (!(view.glued(i) && LINKS.test(view.text(i - 1))) && !(view.glued(i + 2) && LINKS.test(view.text(i + 1))))
      return null;
    const chunk = chunkAt(view, i);
    return chunk.to - chunk.from > 2 && WEB(chunk.text).test(chunk.text) ? { from: chunk.from, to: chunk.to } : null;
  },
  examples: [
    'https://example.org/2020/12/a-5-b',
    'www.example7.com',
    '@news24',
    'desk12@example.org',
    '#top10list',
    'report_2020_5.pdf',
  ],
};
