import { describe, expect, it } from 'vitest';
import { extractClaims } from '../index.ts';

const read = (text: string, format: string) =>
  extractClaims(text, { format }).flatMap(({ text: words, value, during }) =>
    value.type === 'quantity' ? [`${words}: ${value.low} ${value.unit}${during ? ` in ${during.edtf}` : ''}`] : [],
  );

describe('figures of table cells', () => {
  it.each([
    [
      'html',
      '<table><caption>Sales (£m)</caption><tr><th>Region<th>2021<th>% change<tr><th>North<td>1.5<td>13.3</table>',
      ['1.5: 1500000 GBP in 2021', '13.3: 13.3 %'],
    ],
    ['markdown', '| Revenue (£m) | 2021 |\n|---|---|\n| North | 1.7 |\n', ['1.7: 1700000 GBP in 2021']],
    ['markdown', '| Company | £bn |\n|---|---|\n| Port | 1.5 |\n', ['1.5: 1500000000 GBP']],
    [
      'html',
      '<table><tr><th>Place<th>Visitors (000s)<th>Tonnes<tr><td>Port<td>1,204<td>56</table>',
      ['1,204: 1204000 1', '56: 56 t'],
    ],
    ['markdown', '| Place | Growth |\n|---|---|\n| Port | 12% |\n', ['12%: 12 %']],
    ['markdown', '| £m | Note |\n|---|---|\n| North | 5 new ships |\n', ['5 new ships: 5 {ship}']],
  ])('%s %s', (format, text, expected) => {
    expect(read(text, format)).toEqual(expected);
  });
});
