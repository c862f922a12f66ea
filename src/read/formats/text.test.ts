import { describe, expect, it } from 'vitest';
import { readText } from '../index.ts';

/** Role and words of each block, and what its offsets say in the source. */
function read(source: string) {
  const [document] = readText(source, { path: 'draft.txt' });
  const { text, map, blocks } = document!;
  return blocks.map(({ role, start, end, paragraph }) => {
    const span = map.toSource(start, end);
    return { role, paragraph, words: text.slice(start, end), written: source.slice(span.start, span.end) };
  });
}
const words = (source: string) => read(source).map((block) => block.words);

describe('plain text', () => {
  it('parts paragraphs at blank lines', () => {
    expect(words('Sales rose 5%.\n\nCosts fell.\r\n \r\nThe end.')).toEqual([
      'Sales rose 5%.',
      'Costs fell.',
      'The end.',
    ]);
  });

  it('takes a headline, a date line and a sentence a line for what they are', () => {
    const blocks = read(
      'Maker delays its new jet\nMay 24, 2008\nThe work began two years ago and costs $5 million.\nIt goes on.',
    );
    expect(blocks.map(({ role, paragraph }) => [role, paragraph])).toEqual([
      ['headline', null],
      ['dateline', null],
      ['paragraph', 1],
      ['paragraph', 2],
    ]);
  });

  it('joins lines that were wrapped by hand', () => {
    const source =
      'The ministry said on Thursday that the programme had cost $1.4\nbillion since it began, and that the next of its three stages\nwould take until 2030 to finish.\n\nNo one else would say.';
    expect(words(source)).toEqual([
      'The ministry said on Thursday that the programme had cost $1.4 billion since it began, and that the next of its three stages would take until 2030 to finish.',
      'No one else would say.',
    ]);
    expect(words(source.replaceAll('\n', '\r\n'))).toEqual(words(source));
  });

  it('leaves lines apart that had room for the next word', () => {
    expect(words('Profit rose 5%.\nSales fell 10% in the month of May, the group said.\nMore later.')).toHaveLength(3);
  });

  it('takes bullets and numbers off list items', () => {
    expect(
      read('To watch:\n- 5 million people\n• 12% growth\n1. The vote').map(({ role, words }) => [role, words]),
    ).toEqual([
      ['paragraph', 'To watch:'],
      ['list-item', '5 million people'],
      ['list-item', '12% growth'],
      ['list-item', 'The vote'],
    ]);
    expect(words('-5 degrees')).toEqual(['-5 degrees']);
  });

  it('does not call a lone phrase or a sentence a headline', () => {
    expect(read('about 5 million').map(({ role }) => role)).toEqual(['paragraph']);
    expect(read('It rose 5%.\n\nIt fell.')[0]!.role).toBe('paragraph');
  });

  it('finds the headline below what was copied along with it', () => {
    const long = `${'It took the ministry five days to say so. '.repeat(4)}`;
    const roles = read(
      `Read on.\nMenu\nBy the desk in the capital\nMinistry says nothing for five days\n${long}\nMore to read here on this`,
    ).map(({ role }) => role);
    expect(roles).toEqual(['paragraph', 'paragraph', 'paragraph', 'headline', 'paragraph', 'paragraph']);
    expect(read(`Read on.\nBy the desk in the capital\n${long}`)[1]!.role).toBe('paragraph');
  });

  it('folds typographic variants in place', () => {
    const source = '“It cost £1.5\u00a0million,” he said: it’s １２\u2009% more −\u00a03.';
    expect(words(source)).toEqual(['"It cost £1.5 million," he said: it\'s 12 % more − 3.']);
    const [document] = readText(source, { path: '-', format: 'text' });
    expect(document!.map.toSource(5, 9)).toEqual({ start: 5, end: 9 });
  });

  it('reads across characters that do not print, and covers them', () => {
    const [block] = read('\ufeffIt cost 1.5 mil\u00adlion\u200b euros.');
    expect(block).toMatchObject({
      words: 'It cost 1.5 million euros.',
      written: 'It cost 1.5 mil\u00adlion\u200b euros.',
    });
  });

  it('leaves front matter out', () => {
    const source = '---\npublished: 2022-12-22\n---\nSales rose 5%.\n';
    const [document] = readText(source, { path: 'draft.txt' });
    expect(document!.text.trim()).toBe('Sales rose 5%.');
    expect(document).toMatchObject({ publishedOn: '2022-12-22', publishedFrom: 'front matter' });
  });

  it('skips lines without a word', () => {
    expect(words('One.\n\n* * *\n\nTwo.\n-----\n')).toEqual(['One.', 'Two.']);
  });
});
