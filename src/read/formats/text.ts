import type { Draft, TextFormat } from '../format.ts';
import { splitFrontMatter } from '../front-matter.ts';
import { readPlain } from '../plain.ts';

/** Plain text: paragraphs between blank lines or one a line, wrapped by hand or not. See read.md for how that is told. */
export const text: TextFormat = {
  id: 'text',
  summary: 'plain text, wrapped or one paragraph a line',
  endings: ['.txt', '.text'],
  likeness: () => 0.3,
  read(source, context): readonly Draft[] {
    const { frontMatter, bodyStart } = splitFrontMatter(source, context.path);
    return [{ ...readPlain(source, bodyStart), frontMatter }];
  },
};
