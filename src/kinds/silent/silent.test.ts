import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { claimsOf } from '../testing.ts';
import { silent } from './index.ts';

const fixtures = new URL('../../../fixtures/silent/', import.meta.url);
const publishedOn = '2022-12-22';

test('each family has fixtures', () => {
  const names = readdirSync(fixtures).map((file) => file.replace('.txt', ''));
  expect(names).toEqual(expect.arrayContaining(silent.map((family) => family.id)));
});

describe('sentences that claim nothing', () => {
  const lines = readdirSync(fixtures).flatMap((file) =>
    readFileSync(new URL(file, fixtures), 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => [file, line] as const),
  );
  test.each(lines)('%s: %s', (_file, line) => {
    expect(claimsOf(line, { publishedOn }).map((claim) => claim.text)).toEqual([]);
  });
});

describe('sentences that look like them, and claim something', () => {
  test.each([
    ['The 5 companies met.', '5 companies'],
    ['About 737 people came.', 'About 737 people'],
    ['It cost EUR20.', 'EUR20'],
    ['It cost RM42 in all.', 'RM42'],
    ['Some 24 of them left.', 'Some 24'],
    ['One company left.', 'One company'],
    ['The 555 officials went home.', '555 officials'],
    ['The fare is $737 now.', '$737'],
    ['It was a fortune 500 times over.', '500 times'],
    ['In chapter three people leave.', 'three people'],
    ['A Section 5 percent larger.', '5 percent'],
    ['At 1400 people left.', '1400 people'],
    ['He owns 12 Broadway shows.', '12 Broadway shows'],
    ['The $5G note.', '$5G'],
  ])('%s', (text, claim) => {
    expect(claimsOf(text).map((one) => one.text)).toEqual([expect.stringContaining(claim)]);
  });
});
