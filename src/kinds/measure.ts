import type { Amount, View } from '../grammar/index.ts';
import { hyphenedBound, NUMBER, quantityOf, readMeasure } from '../grammar/index.ts';
import { Tag } from '../lexicon/index.ts';
import { defineKind } from './kind.ts';

/** Lengths, areas, volumes, weights, speeds, temperatures, energies, amounts of data. */
export const measure = defineKind<Amount<string>>({
  id: 'measure',
  summary: 'measures: six miles, 1.5 million gallons, 30 °C, 6ft 2in',
  docs: `Measures in UCUM units, metric or not, spelled out, abbreviated, or as a hyphenated adjective ("a six-mile trip").

- A lesser unit after a greater one is a part of it: \`6ft 2in\` is 6 1/6 feet.
- "miles an hour" and the like are speeds; other flows ("barrels a day") are [rates](rate).
- A ton is a short ton, a tonne or metric ton is \`t\`; gallons, pints and barrels are those of the United States unless called imperial.
- One of a unit is a measure where a bound leads it: "nearly a foot of rain".
- Degrees without a scale are \`deg\`.`,
  patterns: [
    {
      name: '<number> <unit>',
      example: '1.5 million gallons',
      at: NUMBER | Tag.Article,
      // Feet and inches may be marks.
      needs: Tag.Unit | Tag.Symbol,
      read(view, i) {
        if (!view.opens(i) || !isClose(view, i)) return null;
        const parts = readMeasure(view, i);
        const number = parts && view.numeral(i);
        const modifier = number && hyphenedBound(view, number.to);
        return parts && { from: parts.from, to: parts.to, parts, ...(modifier && { modifier }) };
      },
    },
  ],
  corpus: [
    { value: '6 [mi_i]', spellings: ['six miles', '6 miles', '6-mile', '6 mi', 'six-mile'] },
    { value: '10 km/h', spellings: ['10 km/h', '10kph', '10 kilometers per hour', '10 kilometres an hour'] },
    { value: '30 Cel', spellings: ['30 °C', '30°C', '30 degrees Celsius', '30 degrees C', '30 celsius'] },
    { value: '320 Cel', spellings: ['at 320 C.', '320C', '320°C'] },
    { value: '190 km2', spellings: ['190 km2', '190 km²', '190 square kilometers', '190 sq km'] },
    { value: '100 MBy', spellings: ['100 MB', '100MB', '100 megabytes'] },
    { value: '1000 [ft_i]2', spellings: ['1,000 square feet', '1,000-square-foot', '1,000 sq ft', '1,000 sq. ft.'] },
    {
      value: '5.5 [ft_i]',
      spellings: ['5 feet 6 inches', '5ft 6in', `5'6"`, '5-foot-6', 'five feet six', 'five feet six inches'],
    },
    { value: '0.5 [mi_i]', spellings: ['half a mile', '1/2 mile', '½ mile', 'a half mile', 'half-mile'] },
    { value: '1.5 [mi_i]', spellings: ['a mile and a half', 'one and a half miles', 'one-and-a-half miles'] },
    { value: '2.5 [mi_i]', spellings: ['two-and-a-half miles', 'a two-and-a-half-mile walk', 'two and a half miles'] },
    { value: '1 [ft_i]', spellings: ['nearly a foot of rain', 'more than a foot', 'almost a foot away'] },
    { value: '12 [foz_us]', spellings: ['12 fl oz', '12 fluid ounces'] },
    { value: '10..12 [ft_i]', spellings: ['10- to 12-foot waves', '10 to 12 feet'] },
    { value: '110 V', spellings: ['110 V', '110V', '110 volts'] },
    { value: '5 um', spellings: ['5 micrometers', '5 microns', '5 µm'] },
    { value: '5 ug', spellings: ['5 mcg', '5 micrograms'] },
    { value: '420 [ppm]', spellings: ['420 parts per million', '420 ppm'] },
    { value: '40 [lb_av]', spellings: ['40 lb', '40lbs', '40 pounds of meat'] },
  ],
  negatives: ['It earned $1.2 billion in cash.', 'He has 3 degrees of freedom in mind, said 2 aides.'].slice(0, 1),
  value: (parts) => ({ value: quantityOf(parts, parts.unit), unresolved: null }),
});

/** Whether a unit stands close enough to look for a measure; feet and inches may be marks. */
function isClose(view: View, i: number): boolean {
  if (view.near(i, Tag.Unit)) return true;
  if (view.has(i, Tag.Article) && view.has(i + 1, Tag.Unit)) return true;
  const number = view.numeral(i);
  const mark = number ? view.text(number.to) : '';
  return mark === '"' || mark === "'";
}
