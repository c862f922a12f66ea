import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { addDays, addMonths, daysBetween, isoDate, isoWeek, nthWeekday, weekday, weekStart, ymd } from './index.ts';

const days = fc.integer({ min: -700_000, max: 2_900_000 }).map((n) => addDays('1970-01-01', n));
const near = fc.integer({ min: -60_000, max: 60_000 });

describe('days', () => {
  test('exist as the reference calendar says', () => {
    const parts = [
      fc.integer({ min: 1, max: 9999 }),
      fc.integer({ min: 0, max: 13 }),
      fc.integer({ min: 0, max: 32 }),
    ] as const;
    fc.assert(
      fc.property(...parts, (year, month, day) => {
        let expected: string | null = null;
        try {
          expected = Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' }).toString();
        } catch {}
        expect(isoDate(year, month, day)).toBe(expected);
      }),
    );
  });

  test('add up as in the reference calendar', () => {
    fc.assert(
      fc.property(days, near, (date, n) => {
        const expected = Temporal.PlainDate.from(date).add({ days: n });
        if (expected.year < 1 || expected.year > 9999) return;
        expect(addDays(date, n)).toBe(expected.toString());
        expect(daysBetween(date, expected.toString())).toBe(n);
        expect(weekday(expected.toString())).toBe(expected.dayOfWeek - 1);
      }),
    );
  });

  test('months add up as in the reference calendar', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -2000, max: 2000 }), (date, n) => {
        const expected = Temporal.PlainDate.from(date).add({ months: n });
        if (expected.year < 1 || expected.year > 9999) return;
        expect(addMonths(date, n)).toBe(expected.toString());
      }),
    );
  });

  test('weeks are those of ISO 8601', () => {
    fc.assert(
      fc.property(days, (date) => {
        const expected = Temporal.PlainDate.from(date);
        const monday = weekStart(date);
        expect(weekday(monday)).toBe(0);
        expect(isoWeek(expected.yearOfWeek!, expected.weekOfYear!)).toBe(monday);
      }),
    );
    expect(isoWeek(2018, 53)).toBeNull();
    expect(isoWeek(2020, 53)).toBe('2020-12-28');
    expect(isoWeek(2020, 54)).toBeNull();
  });

  test('the nth weekday of a month', () => {
    expect(nthWeekday(2014, 3, 6, -1)).toBe('2014-03-30');
    expect(nthWeekday(2014, 9, 1, 3)).toBe('2014-09-16');
    expect(nthWeekday(2021, 2, 0, 5)).toBeNull();
  });

  test('arithmetic stays inside the calendar', () => {
    expect(addDays('9999-12-31', 1)).toBe('9999-12-31');
    expect(addDays('0001-01-01', -1)).toBe('0001-01-01');
    expect(addMonths('9999-11-30', 20)).toBe('9999-12-30');
    expect(ymd('0987-06-05')).toEqual({ year: 987, month: 6, day: 5 });
  });
});
