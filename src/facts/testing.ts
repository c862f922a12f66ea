import { Decimal, type IsoDate, type Period, type Quantity, type Reading } from '../model/index.ts';
import type { Engine } from './engine.ts';

/** A small engine for the tests of this folder: figures with a scale and a unit, years, days and spans of years. */
export const fakeEngine: Engine = { readValue, readPeriod };

const MODIFIERS = {
  about: 'approx',
  'more than': 'more-than',
  'less than': 'less-than',
  'at least': 'at-least',
  'at most': 'at-most',
} as const;
const SCALES: Record<string, number> = { thousand: 3, million: 6, billion: 9, trillion: 12 };
const UNITS: Record<string, string> = {
  won: 'KRW',
  '%': '%',
  people: '{person}',
  tests: '{test}',
  km: 'km',
  euros: 'EUR',
  '': '1',
};

function readValue(text: string, publishedOn: IsoDate | null): Reading | null {
  const period = /^(?:19|20)\d\d(?:$|-)|today/.test(text) ? readPeriod(text, publishedOn) : null;
  if (period) return { text, kind: 'period', value: period, modifier: 'exact', hedges: [] };
  const pattern =
    /^(?:(an estimated) )?(?:(about|more than|less than|at least|at most) )?(\$)?(-?[\d,.]+)(?: (thousand|million|billion|trillion))? ?(won|%|people|tests|km|euros)?$/;
  const match = pattern.exec(text);
  if (!match) return null;
  const [, hedge, modifier, dollar, digits = '', scale = '', unit = ''] = match;
  const written = Decimal.of(digits.replaceAll(',', ''));
  const power = SCALES[scale] ?? 0;
  const value: Quantity = {
    type: 'quantity',
    low: written.shift(power),
    high: written.shift(power),
    step: Decimal.one.shift(power - written.places),
    unit: dollar ? 'USD' : UNITS[unit]!,
  };
  const kind = dollar || unit === 'won' ? 'money' : unit === '%' ? 'percent' : 'count';
  const bound = modifier ? MODIFIERS[modifier as keyof typeof MODIFIERS] : hedge ? 'approx' : 'exact';
  return { text, kind, value, modifier: bound, hedges: hedge ? ['estimated'] : [] };
}

function readPeriod(text: string, publishedOn: IsoDate | null): Period | null {
  const day = text === 'today' ? publishedOn : /^\d{4}-\d\d-\d\d$/.exec(text)?.[0];
  if (day) return { type: 'period', first: day, last: day, grain: 'day', edtf: day };
  const match = /^(since )?(\d{4})(?:-(\d{4}))?$/.exec(text);
  if (!match) return null;
  const [, since, from, to] = match;
  const last = since ? null : `${to ?? from}-12-31`;
  return {
    type: 'period',
    first: `${from}-01-01`,
    last,
    grain: 'year',
    edtf: since ? `${from}/..` : to ? `${from}/${to}` : from!,
  };
}

/** A facts file with two versions, a formula, a rate and a disputed fact. */
export const sample = `# yaml-language-server: $schema=../schema/facts.schema.json
format: 1
id: harbour
title: The harbour
version: 1.1.0
changes:
  - { version: 1.1.0, on: 2023-02-10, summary: Losses revised. }
  - { version: 1.0.0, on: 2022-12-22, summary: First. }
sources:
  audit: { publisher: The auditors, published: 2022-12-22, url: https://example.org/audit }
  review: { publisher: The ministry, published: 2023-02-09 }
rates:
  - { from: USD, to: KRW, rate: 1278, on: 2022-12-22, source: audit }
  - { from: USD, to: KRW, rate: 1200, on: 2020-01-02, source: audit }
facts:
  lost-in-2022:
    subject: money the harbour lost in 2022   # as the auditors put it
    terms: [[harbour, port], [lose, lost, loss]]
    value: about 800 billion won
    equals: $626 million
    during: 2022
    said-by: the auditors
    source: audit
    locator: paragraph 6
    revisions:
      - { until: 1.1.0, value: about 700 billion won, source: audit, why: Two ships were missed. }
  lost-since-2017:
    subject: money the harbour lost since 2017
    terms: [[harbour, port], [lose, lost, loss], [total]]
    value: 1.5 trillion won
    during: since 2017
    source: audit
    locators: [paragraph 1, paragraph 5]
  share-in-2022:
    subject: share of the loss that fell in 2022
    formula: lost-in-2022 / lost-since-2017
  workers:
    subject: people who work there
    terms: [[workers, staff]]
    value: 400 people
    source: audit
    disputed: true
    alternatives:
      - { value: 450 people, source: review, locator: table 2 }
  cranes:
    since: 1.1.0
    subject: cranes
    value: 12
    sources: [audit, { source: review, locator: page 3 }]
    valid-from: 2022-01-01
    valid-until: 2024-12-31
`;
