import { describe, expect, it } from 'vitest';
import { FactsFileError, InputError, StetError, UsageError } from './errors.ts';

describe('errors', () => {
  it.each([
    ['no place', null, 'The date is no date.'],
    ['a file', { file: 'a.yaml' }, 'a.yaml: The date is no date.'],
    ['a line', { file: 'a.yaml', line: 3 }, 'a.yaml:3: The date is no date.'],
    ['a column', { file: 'a.yaml', line: 3, column: 9 }, 'a.yaml:3:9: The date is no date.'],
  ])('say where, as far as it is known: %s', (_, place, line) => {
    const error = new StetError('The date is no date.', 'bad-date', place);
    expect(error.oneLine).toBe(line);
    expect([error.message, error.code, error.place]).toEqual(['The date is no date.', 'bad-date', place]);
  });

  it('are one line, whatever went into them', () => {
    expect(new StetError('first\n  second\r\n\r\nthird', 'x').oneLine).toBe('first second third');
    expect(new StetError('a  b', 'x').oneLine).toBe('a  b');
  });

  it('are told apart by name, and all are errors of stet', () => {
    const problem = new StetError('first', 'x');
    const errors = [problem, new InputError('a', 'x'), new FactsFileError('a', 'x', null), new UsageError('a', 'x')];
    expect(errors.map(({ name }) => name)).toEqual(['StetError', 'InputError', 'FactsFileError', 'UsageError']);
    for (const error of errors) {
      expect(error).toBeInstanceOf(StetError);
      expect(error).toBeInstanceOf(Error);
      expect(error.place).toBeNull();
    }
    expect(new FactsFileError('a', 'x', null).problems).toEqual([]);
    const place = { file: 'a.yaml', line: 1 };
    const file = new FactsFileError('all', 'y', place, [problem]);
    expect([file.oneLine, file.code, file.problems]).toEqual(['a.yaml:1: all', 'y', [problem]]);
  });
});
