import { describe, expect, it } from 'vitest';
import { splitFrontMatter } from './front-matter.ts';

const split = (source: string) => splitFrontMatter(source, 'draft.md');
const body = (source: string) => source.slice(split(source).bodyStart);

describe('front matter', () => {
  it.each([
    [
      '---\npublished: 2022-12-22\nfacts: [a@1.0.0, b]\nstet: off\ntitle: x\n---\nText',
      '2022-12-22',
      ['a@1.0.0', 'b'],
      true,
    ],
    ['\ufeff---\r\npublished: "2022-12-22T23:00:00-05:00"\r\nfacts: a\r\n---\r\nText', '2022-12-22', ['a'], false],
    ['---\n# a comment\nfacts:\n  - a\n  - b\npublished: ~\n...\nText', null, ['a', 'b'], false],
    ['---\n---\nText', null, [], false],
    ['---\n# nothing\n---\nText', null, [], false],
    [
      '+++\npublished = 2022-12-22\nfacts = ["a"]\nstet = false\n[other]\nfacts = 5\n+++\nText',
      '2022-12-22',
      ['a'],
      true,
    ],
    ['+++\npublished = 2022-12-22T23:00:00-05:00\nstet = "on"\n+++\nText', '2022-12-22', [], false],
    ['+++\n+++\nText', null, [], false],
  ])('reads %j', (source, publishedOn, facts, off) => {
    expect(split(source).frontMatter).toEqual({ publishedOn, facts, off });
    expect(body(source)).toBe('Text');
  });

  it.each(['Text', '---', '---\n\nText\n\n---\n', '--- x\na: b\n---\n', '---\nHe said so\n---\n', '+++ 5'])(
    'finds none in %j',
    (source) => {
      expect(split(source)).toEqual({ frontMatter: null, bodyStart: 0 });
    },
  );

  it.each([
    ['---\ntitle: x\npublished: May\n---\n', 3, 12, '`published` is not a date'],
    ['---\r\npublished: 2022-02-30\r\n---\r\n', 2, 12, '`published` is not a date'],
    ['---\npublished: 5\n---\n', 2, 12, '`published`'],
    ['---\nfacts: {a: b}\n---\n', 2, 8, '`facts`'],
    ['---\nfacts: [a, 5]\n---\n', 2, 8, '`facts`'],
    ['---\nfacts: ""\n---\n', 2, 8, '`facts`'],
    ['---\nstet: of\n---\n', 2, 7, '`stet`'],
    ['---\na: b: c\n---\n', 2, 4, 'not YAML'],
    ['---\n"a": [\n---\n', 2, 7, 'not YAML'],
    ['---\na: b\n', 1, 1, 'does not end'],
    ['\ufeff---\na: b\n', 1, 2, 'does not end'],
    ['---\n# a\n- b\n---\n', 2, 1, 'not a list of keys'],
    [`---\na: ${'['.repeat(30_000)}\n---\n`, 2, 1, 'front matter'],
    ['+++\na = b\n+++\n', 2, 5, 'not TOML'],
    ['+++\nx = 1\n published = 5\n+++\n', 3, 14, '`published`'],
    ['+++\nfacts = [1]\n+++\n', 2, 9, '`facts`'],
  ])('says what is wrong with %j', (source, line, column, message) => {
    let error: unknown;
    try {
      split(source);
    } catch (thrown) {
      error = thrown;
    }
    expect(error).toMatchObject({ name: 'InputError', message: expect.stringContaining(message) });
    if (source.length < 1000) expect(error).toMatchObject({ place: { file: 'draft.md', line, column } });
    expect((error as Error).message).not.toContain('\n');
  });
});
