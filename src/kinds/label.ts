import { type Label, readLabel } from '../grammar/index.ts';
import { Tag } from '../lexicon/index.ts';
import { Decimal, labelOf } from '../model/index.ts';
import { defineKind } from './kind.ts';

/** Numbers that name things. */
export const label = defineKind<Label>({
  id: 'label',
  summary: 'numbers that name things: Row 31, page 63, Flight 447',
  docs: `Numbers that name a thing and count nothing: of a row, seat, page, question, lane, gate, platform, locker, hole, exit, room, stage, train,
bus or flight, with the thing in the unit (\`#row\`). They are backed by the same thing and number, and refuted by a slip of it where the
source has one such thing.

Left alone: numbers that are a thing's name, such as Chapter 11, Route 66 and Channel 4.`,
  patterns: [
    {
      name: '<thing> <number>',
      example: 'Row 31',
      at: Tag.Digits | Tag.NumberWord,
      read(view, i) {
        const parts = readLabel(view, i);
        return parts && { from: parts.from, to: parts.to, parts, modifier: 'exact', firm: true };
      },
    },
  ],
  corpus: [
    { value: '31 #row', spellings: ['Reptile in Row 31', 'a lizard sharing row 31, he said', 'Row No. 31'] },
    { value: '37 #question', spellings: ['Typo in Question 37 Sinks Exam', 'on question 37', 'question number 37'] },
    { value: '63 #page', spellings: ['Jam on Page 63', 'a stain on page 63'] },
    { value: '447 #flight', spellings: ['Flight 447 Lands Safely', 'aboard flight 447', 'Flight 447 passengers sue'] },
    { value: '9 #stage', spellings: ['Rookie Wins Stage Nine', 'won stage 9'] },
    { value: '19 #bus', spellings: ['the driver of Bus 19', 'on bus 19'] },
  ],
  negatives: [
    'Police question 37 people.',
    'Police to Question 37 Over Riot',
    'It will train 120 nurses and seat 400 guests.',
    'They row 31 miles a day.',
    'She has stage 4 cancer.',
    'The hall seats 400.',
    'He filed for Chapter 11 on Route 66.',
    'Trump, on Page 3.5 of it',
    'Platform 2 metres high',
    'The page 2019 is blank.',
  ],
  value: ({ noun, number }) => ({
    value: { type: 'quantity', low: number, high: number, step: Decimal.one, unit: labelOf(noun) },
    unresolved: null,
  }),
});
