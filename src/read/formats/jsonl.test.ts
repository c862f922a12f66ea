import { describe, expect, it } from 'vitest';
import type { InputError } from '../../model/index.ts';
import { readText } from '../index.ts';
import { describeBlocks, writtenAt } from '../testing.ts';

const read = (source: string) => readText(source, { path: 'archive.jsonl' });

describe('JSON Lines', () => {
  it('reads a draft a line, with offsets into the whole file', () => {
    const source =
      '\ufeff{"id":"a1","text":"Head of it\\n\\nIt cost \\u00a31.5\\u00a0million, \\"they\\" said: 5\\\\6 \\ud83d\\ude00 7.","published":"2022-12-22","facts":"budget@1"}\r\n' +
      '\n{"other":{"text":"no","l":["]",{}]},"id":7,"html":"<p>It cost <b>\\u00a31.5&nbsp;<\\/b>million</p>", "published": null, "facts":["a", "b"], "stet":"off"}';
    const [first, second] = read(source);
    expect(first).toMatchObject({
      id: 'a1',
      format: 'jsonl',
      publishedOn: '2022-12-22',
      publishedFrom: 'record',
      source,
    });
    expect(first!.frontMatter).toEqual({ publishedOn: null, facts: ['budget@1'], off: false });
    expect(describeBlocks(first!).map(({ words }) => words)).toEqual([
      'Head of it',
      'It cost £1.5 million, "they" said: 5\\6 \u{1F600} 7.',
    ]);
    expect(writtenAt(first!, '£1.5 million')).toBe('\\u00a31.5\\u00a0million');
    expect(writtenAt(first!, '"they"')).toBe('\\"they\\"');
    expect(writtenAt(first!, '\u{1F600} 7')).toBe('\\ud83d\\ude00 7');
    expect(second).toMatchObject({ id: '7', publishedOn: null, frontMatter: { facts: ['a', 'b'], off: true } });
    expect(writtenAt(second!, '£1.5 million')).toBe('\\u00a31.5&nbsp;<\\/b>million');
  });

  it('takes the last of two members of one name, as JSON.parse does, and names with escapes', () => {
    const [draft] = read('{"text":"It took 5 days.","te\\u0078t":"It took 6 days."}');
    expect(draft!.text.trim()).toBe('It took 6 days.');
    expect(draft!.id).toBeUndefined();
  });

  it.each([
    ['{"text": "x"}\n{"text": x}', 2, 1, 'not JSON'],
    ['{"text": "x"}\n["x"]', 2, 1, 'not a record'],
    ['{"id": 5}', 1, 1, 'no draft'],
    ['{"text": "  "}', 1, 10, 'no draft'],
    ['{"id": [], "text": "x"}', 1, 8, '"id"'],
    ['{"text": "x",\t"published": "May"}', 1, 28, '`published`'],
    ['{"text": "x", "facts": [5]}', 1, 24, '`facts`'],
    ['{"text": "x", "stet": 5}', 1, 23, '`stet`'],
  ])('says what is wrong with %s', (source, line, column, message) => {
    expect(() => read(source)).toThrow(message);
    const errors: InputError[] = [];
    const rest = readText(`${source}\n{"text": "last"}`, {
      path: 'a.jsonl',
      onRecordError: (error) => errors.push(error),
    });
    expect(errors.map(({ place }) => place)).toEqual([{ file: 'a.jsonl', line, column }]);
    expect(rest.at(-1)!.text.trim()).toBe('last');
  });
});

it('refuses more records than are read in one go, bad ones counted, empty lines not', () => {
  const read = (text: string) => readText(text, { path: 'a.jsonl', onRecordError: () => {} });
  const lines = '{"text":"a"}\n\n'.repeat(4_999);
  expect(read(`${lines}x\n`)).toHaveLength(4_999);
  expect(() => read(`${lines}x\n{"text":"a"}`)).toThrow('the archive has more than 5000 records');
});

it('gives up where a thousand records cannot be read', () => {
  const errors: string[] = [];
  const read = (bad: number) =>
    readText('x\n'.repeat(bad), { path: 'a.jsonl', onRecordError: (error) => errors.push(error.oneLine) });
  expect(() => read(1001)).toThrow(/more than 1000 records cannot be read/);
  expect(errors).toHaveLength(1000);
});
