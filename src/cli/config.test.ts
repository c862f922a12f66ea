import { afterAll, describe, expect, it } from 'vitest';
import { loadConfig, settingsOf } from './config.ts';
import { parseConfig } from './config-file.ts';
import { configJsonSchema } from './config-schema.ts';
import { configTemplate } from './templates.ts';
import { Folder } from './testing.ts';

const folder = new Folder({
  'stet.config.yaml': 'drafts: [drafts]\nfacts: [facts/*.yaml]\nlocale: en-GB\n',
  'other.yaml': 'failOn: never\n',
  'sub/deep/a.md': '',
  'repo/.git/HEAD': '',
  'repo/sub/a.md': '',
});
afterAll(() => folder.dispose());

const wrong = (text: string): string => {
  try {
    parseConfig(text, 'stet.config.yaml');
  } catch (error) {
    return (error as { oneLine: string }).oneLine;
  }
  throw new Error(`accepted: ${text}`);
};

describe('parseConfig', () => {
  it('takes the example that init writes, and nothing at all', () => {
    expect(parseConfig(configTemplate(), 'x')).toMatchObject({ failOn: 'error', locale: 'en-US' });
    expect(parseConfig('', 'x')).toEqual({});
  });

  it('says where and what, and what was meant', () => {
    expect(wrong('drafts: [a]\nfailon: error\n')).toMatch(
      /^stet.config.yaml:2:1: unknown field `failon`, expected drafts, .*, did you mean `failOn`\?$/,
    );
    expect(wrong('overrides:\n  - files: [a]\n    local: x\n')).toMatch(
      /:3:5: unknown field `local`, expected files, locale, facts, rules, did you mean `locale`/,
    );
    expect(wrong('overrides:\n  - files: [a]\n    qqqqqq: x\n')).toMatch(/rules; remove it$/);
    expect(wrong('failOn: warn\n')).toMatch(
      /:1:9: `failOn` has an unknown value `warn`, expected error, warning, note, never/,
    );
    expect(wrong('rules:\n  x: eror\n')).toMatch(
      /:2:6: `rules.x` has an unknown value `eror`, .*did you mean `error`\?/,
    );
    expect(wrong('minCoverage: 120\n')).toMatch(/:1:14: `minCoverage`: too big/);
    expect(wrong('drafts: a\n')).toMatch(/:1:9: `drafts`: invalid input: expected array/);
    expect(wrong('- a\n')).toMatch(/:1:1: `the configuration`: invalid input/);
  });

  it('refuses what is no plain YAML', () => {
    expect(wrong('drafts: [a\nx: 1\n')).toMatch(/^stet.config.yaml:\d+:\d+: .*expected YAML/);
    expect(wrong('a: 1\na: 2\n')).toMatch(/:2:1: map keys must be unique/);
    const bomb = [
      'a: &a [x, x, x, x, x, x, x, x, x, x]',
      ...[...'bcdefgh'].map((name, i) => `${name}: &${name} [${Array(10).fill(`*${'abcdefg'[i]}`).join(', ')}]`),
    ];
    expect(wrong(bomb.join('\n'))).toContain('expected plain YAML');
  });
});

describe('loadConfig', () => {
  it('is found upwards, but not beyond a repository', async () => {
    expect(await loadConfig(folder.path('sub', 'deep'), undefined)).toMatchObject({
      file: '../../stet.config.yaml',
      folder: folder.root,
      locale: 'en-GB',
    });
    expect(await loadConfig(folder.path('repo', 'sub'), undefined)).toEqual({
      file: null,
      folder: folder.path('repo'),
    });
  });
  it('is named, or switched off', async () => {
    expect(await loadConfig(folder.root, 'other.yaml')).toMatchObject({ failOn: 'never', file: 'other.yaml' });
    expect(await loadConfig(folder.path('sub'), false)).toMatchObject({ file: null });
    await expect(loadConfig(folder.root, 'none.yaml')).rejects.toThrow('no such file, expected a configuration file');
  });
});

it('gives each draft the settings of the last override that fits', () => {
  const file = {
    file: 'stet.config.yaml',
    folder: '/news',
    locale: 'en-US',
    facts: ['all.yaml'],
    rules: { a: 'note' as const },
    overrides: [
      { files: ['sport/**'], facts: ['sport.yaml'], rules: { a: 'off' as const, b: 'error' as const } },
      { files: ['**/london*'], locale: 'en-GB' },
    ],
  };
  expect(settingsOf(file, '/news/city/a.md')).toEqual({ locale: 'en-US', facts: ['all.yaml'], rules: { a: 'note' } });
  expect(settingsOf(file, '/news/sport/london.md')).toEqual({
    locale: 'en-GB',
    facts: ['sport.yaml'],
    rules: { a: 'off', b: 'error' },
  });
});

it('publishes its schema', async () => {
  await expect(configJsonSchema()).toMatchFileSnapshot('../../schema/config.schema.json');
});
