import { describe, expect, it } from 'vitest';
import {
  fileError,
  readBytesCount,
  readChoice,
  readCount,
  readDay,
  readFactsRequest,
  readPercent,
  readTarget,
  spreadFacts,
} from './options.ts';

describe('values of options', () => {
  it('reads targets', () => {
    expect(readTarget('sarif')).toEqual({ format: 'sarif', path: null });
    expect(readTarget('json=out/a=b.json')).toEqual({ format: 'json', path: 'out/a=b.json' });
    expect(() => readTarget('json=')).toThrow('expected json=PATH');
  });

  it('tells the version of a facts file from an @ in its name', () => {
    expect(readFactsRequest('facts/budget.yaml')).toEqual({ path: 'facts/budget.yaml', version: null });
    expect(readFactsRequest('facts/budget.yaml@1.2.0')).toEqual({ path: 'facts/budget.yaml', version: '1.2.0' });
    expect(readFactsRequest('budget@^1.2')).toEqual({ path: 'budget', version: '^1.2' });
    expect(readFactsRequest('budget@>=1.0.0')).toEqual({ path: 'budget', version: '>=1.0.0' });
    expect(readFactsRequest('me@desk/budget.yaml')).toEqual({ path: 'me@desk/budget.yaml', version: null });
  });

  it('takes days that exist and no others', () => {
    for (const day of ['2022-12-22', '2020-02-29', '2000-02-29', '2021-04-30'])
      expect(readDay(day, '--published')).toBe(day);
    for (const day of [
      '2022-02-30',
      '1900-02-29',
      '2021-04-31',
      '2022-13-01',
      '2022-00-10',
      '2022-01-00',
      '22-1-1',
      'today',
      '',
    ]) {
      expect(() => readDay(day, '--published')).toThrow('expected YYYY-MM-DD');
    }
  });

  it('takes percentages, counts and sizes', () => {
    expect([readPercent('90', 'x'), readPercent('99.5%', 'x'), readPercent('0', 'x')]).toEqual([90, 99.5, 0]);
    for (const bad of ['101', '-1', 'all', '1e1'])
      expect(() => readPercent(bad, '--min-coverage')).toThrow('from 0 to 100');
    expect(readCount('8', 'x')).toBe(8);
    for (const bad of ['0', '-1', '1.5', 'two']) expect(() => readCount(bad, '--jobs')).toThrow('whole number');
    const sizes = ['500', '500b', '20k', '20KB', '16MiB', '1g'].map((text) => readBytesCount(text, 'x'));
    expect(sizes).toEqual([500, 500, 20_000, 20_000, 16 * 1024 * 1024, 1_000_000_000]);
    for (const bad of ['0', '-5', '5x', 'k', ''])
      expect(() => readBytesCount(bad, '--max-bytes')).toThrow('is no size');
  });

  it('names the nearest choice', () => {
    expect(readChoice('sarif', ['json', 'sarif'], '--format')).toBe('sarif');
    expect(() => readChoice('sraif', ['json', 'sarif'], '--format')).toThrow(
      'expected json, sarif, did you mean `sarif`?',
    );
    expect(() => readChoice('zzz', ['json', 'sarif'], '--format')).toThrow(/expected json, sarif$/);
  });
});

describe('--facts with several files', () => {
  const spread = (line: string) => spreadFacts(line.split(' ')).join(' ');
  it('repeats itself before further facts files', () => {
    expect(spread('check --facts a.yaml b.yml@1.0.0 draft.md')).toBe(
      'check --facts a.yaml --facts b.yml@1.0.0 draft.md',
    );
    expect(spread('check --facts=a.yaml b.json draft.md')).toBe('check --facts=a.yaml --facts b.json draft.md');
  });
  it('leaves drafts, options and what follows -- alone', () => {
    expect(spread('check --facts a.yaml draft.jsonl c.yaml')).toBe('check --facts a.yaml draft.jsonl c.yaml');
    expect(spread('check --facts a.yaml --format json b.yaml')).toBe('check --facts a.yaml --format json b.yaml');
    expect(spread('check x.yaml --facts a.yaml')).toBe('check x.yaml --facts a.yaml');
    expect(spread('check --facts a.yaml -- b.yaml')).toBe('check --facts a.yaml -- b.yaml');
    expect(spread('check --facts')).toBe('check --facts');
  });
});

it('says in words what the system says in codes', () => {
  const message = (code: string) => fileError(Object.assign(new Error('x'), { code }), 'a.md', 'a draft').oneLine;
  expect(message('ENOENT')).toBe('a.md: no such file, expected a draft');
  expect(message('EACCES')).toContain('permission denied');
  expect(message('EISDIR')).toContain('is a directory');
  expect(message('ENOSPC')).toContain('no space left');
  expect(message('EMFILE')).toContain('cannot be used (EMFILE)');
});
