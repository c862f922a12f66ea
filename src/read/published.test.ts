import { describe, expect, it } from 'vitest';
import { readText } from './index.ts';
import { dateOfLine, dateOfTimestamp, isoDate } from './published.ts';

describe('publication dates', () => {
  it.each([
    ['Dec. 22, 2022', '2022-12-22'],
    ['Thursday, December 22, 2022', '2022-12-22'],
    ['22 December 2022', '2022-12-22'],
    ['Thu 22nd Dec 2022', '2022-12-22'],
    ['Published: 22 Dec 2022, 10:30 GMT', '2022-12-22'],
    ['UPDATED ON DEC 22 2022 at 10:30 a.m. EST', '2022-12-22'],
    ['2022-12-22', '2022-12-22'],
    ['Dec. 22', null],
    ['Feb. 30, 2022', null],
    ['Sales rose on Dec. 22, 2022', null],
    [`Dec. 22, 2022${' '.repeat(60)}`, null],
  ])('a line: %s', (line, date) => {
    expect(dateOfLine(line)).toBe(date);
  });

  it.each([
    ['2022-12-22', '2022-12-22'],
    ['2022-12-22T23:59:59+09:00', '2022-12-22'],
    ['2022-12-22 10:00', '2022-12-22'],
    ['20221222', '2022-12-22'],
    ['2022-13-22', null],
    ['2022-12', null],
    ['2022-12-222', null],
  ])('a timestamp: %s', (stamp, date) => {
    expect(dateOfTimestamp(stamp)).toBe(date);
  });

  it.each([
    ['SEOUL, South Korea, Dec. 22, 2022 (Agency) — Hackers took 5.', '2022-12-22'],
    ['LONDON, 22 December 2022 -- It rose.', '2022-12-22'],
    ['PARIS (2022-12-22) – It rose.', '2022-12-22'],
    ['SEOUL, Dec. 22 — It rose.', null],
    ['It rose on Dec. 22, 2022, by 5% — more than before.', null],
    ['A headline of it\n22 December 2022\n\nIt rose.', '2022-12-22'],
  ])('a dateline: %s', (source, date) => {
    expect(readText(source, { path: '-', format: 'text' })[0]!.publishedOn).toBe(date);
  });

  it('looks for a dateline only at the beginning', () => {
    expect(
      readText(`${'It rose.\n'.repeat(6)}Dec. 22, 2022\n`, { path: '-', format: 'text' })[0]!.publishedOn,
    ).toBeNull();
  });

  it('knows the days of the months', () => {
    expect([isoDate(2024, 2, 29), isoDate(2100, 2, 29), isoDate(2022, 4, 31), isoDate(2022, 0, 1)]).toEqual([
      '2024-02-29',
      null,
      null,
      null,
    ]);
  });
});
