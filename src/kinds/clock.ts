import { type ClockTime, readClock, type View } from '../grammar/index.ts';
import { Tag } from '../lexicon/index.ts';
import { CLOCK, CLOCK_OF_HALF, Decimal } from '../model/index.ts';
import { defineKind } from './kind.ts';

/** Times of day. */
export const clock = defineKind<ClockTime>({
  id: 'clock',
  summary: 'times of day: 6am, 4:30 p.m., 14:30 GMT, just after midnight',
  docs: `Times of day, as minutes from midnight: "6am", "2.30pm", "4:30 p.m.", "3 in the morning", "12 noon", "at midnight", "7 to 9pm", "14:30 GMT",
"at 19:20". Where nothing tells which half of the day is meant ("the 7:15 train", "6:45 ET", "8 o'clock"), they are minutes from noon or midnight.

Left alone: scores, odds and times of races, "half past eight", "midnight oil", and when a text was published or updated.`,
  patterns: [
    {
      name: '<hour> am',
      example: '4:30 p.m.',
      at: Tag.Digits,
      needs: Tag.Word,
      read: (view, i) => matchAt(view, i),
    },
    {
      name: 'at midnight',
      example: 'before midnight',
      at: Tag.Anchor,
      read: (view, i) => matchAt(view, i),
    },
  ],
  corpus: [
    { value: '360 min{day}', spellings: ['6am', '6 a.m.', '6 AM', 'at 6 in the morning', '06:00 GMT', '0600 GMT'] },
    {
      value: '870 min{day}',
      spellings: ['2.30pm', '2:30 p.m.', '14:30 GMT', 'It ended at 14:30.', 'at 2:30 on a wet afternoon', '1430 GMT'],
    },
    { value: '5 min{day}', spellings: ['12:05am', '12:05 a.m.', 'at 00:05', 'five minutes past midnight'] },
    { value: '0 min{day}', spellings: ['at midnight', '12am', 'until midnight on Friday', 'just after midnight'] },
    { value: '720 min{day}', spellings: ['by noon', '12pm', 'at noon on Sunday', 'from midday'] },
    { value: '1140..1260 min{day}', spellings: ['7 to 9pm', 'between 7 and 9 p.m.', '7–9 p.m.', '7-9pm'] },
    {
      value: '435 min{half day}',
      spellings: [
        'the 7:15 train',
        '7:15 ET',
        'Misses 7:15 Bus',
        'at 7:15 local time',
        'the 7.15 to Leeds',
        'at 7:15 on Friday',
      ],
    },
    { value: '480 min{half day}', spellings: ["8 o'clock", 'at 8 o’clock'] },
    { value: '1200 min{day}', spellings: ["8 o'clock in the evening", '8 at night, at 8 at night'] },
  ],
  negatives: [
    'They won 2-1 at 6:1 odds.',
    'He ran 4:02.8 in Oslo.',
    'She won in 57:34.',
    'He quoted John 3:16 twice.',
    'May 3, 2020 10:30 a.m.',
    'They scored at 14:30 of the second period.',
    'The alarm rang at 14:23:05.',
    'Prices fell by half past noon.',
    'They burned the midnight oil.',
    'Published at 3.15pm on Friday.',
    'Last updated: May 3, 2020, 10:30 a.m.',
    'I am 40 and she is 12.',
    'Mix it 1:30 with water.',
    'They worked 1400 hours.',
  ],
  value: ({ low, high, step, sure }) => ({
    value: {
      type: 'quantity',
      low: Decimal.of(low),
      high: Decimal.of(high),
      step: Decimal.of(step),
      unit: sure ? CLOCK : CLOCK_OF_HALF,
    },
    unresolved: null,
  }),
});

function matchAt(view: View, i: number) {
  const parts = readClock(view, i);
  if (!parts) return null;
  const { from, to, modifier } = parts;
  return { from, to, parts, firm: true, ...(modifier && { modifier }) };
}
