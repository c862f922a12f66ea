import type { Amount, View } from '../grammar/index.ts';
import { NUMBER, quantityOf, readMoney } from '../grammar/index.ts';
import type { Currency } from '../lexicon/index.ts';
import { Tag } from '../lexicon/index.ts';
import type { Locale } from '../model/index.ts';
import { defineKind } from './kind.ts';

type Parts = Amount<Currency>;

/** Sums of money. */
export const money = defineKind<Parts>({
  id: 'money',
  summary: 'sums of money: $1.2 billion, 800 billion won, 12p',
  docs: `Sums of money by sign, code, name or nationality, in any currency of ISO 4217 and in those that the euro replaced.

- Scales: \`$3m\`, \`€750bn\`, \`Rs 20 crore\`, \`a quarter of a million dollars\`, \`30 MUSD\`.
- Ranges: \`$3m-$5m\`, \`between 3 and 5 million dollars\`; the scale of the second end serves the first.
- Minor units are hundredths of their currency: \`12p\`, \`16 cents\`, \`20 ringgit 43 sen\`.
- A bare "dollar" or "pound" is that of the draft's locale.
- "a share" keeps the sum's unit; other prices per unit are a [rate](rate).
- "pounds" near a word of weighing are a [measure](measure); "won" after a small plain number is a verb.`,
  patterns: [
    {
      name: '<sign> <number>',
      example: '$1.2 billion',
      at: Tag.CurrencySign,
      read: (view, i) => found(view, readMoney(view, i)),
    },
    {
      name: '<code> <number>',
      example: 'EUR 20',
      at: Tag.CurrencyWord,
      read: (view, i) =>
        view.has(i + 1, Tag.Digits) || view.text(i + 1) === '.' ? found(view, readMoney(view, i)) : null,
    },
    {
      name: '<number> <currency>',
      example: '800 billion won',
      at: NUMBER | Tag.Article,
      needs: Tag.CurrencyWord | Tag.CurrencySign,
      read: (view, i) => (view.opens(i) && isClose(view, i) ? found(view, readMoney(view, i)) : null),
    },
  ],
  corpus: [
    {
      value: '1200000000 USD',
      spellings: [
        '$1.2 billion',
        '$1.2bn',
        'US$1.2 billion',
        '1.2 billion dollars',
        'USD 1.2bn',
        '1.2 billion U.S. dollars',
      ],
    },
    {
      value: '3000000..5000000 USD',
      spellings: ['$3m-$5m', 'between $3m and $5m', '$3 to $5 million', 'from 3 to 5 million dollars', '$3-5 million'],
    },
    {
      value: '250000 USD',
      spellings: ['a quarter of a million dollars', '$250,000', '250k dollars', '$250K', '$¼ million'],
    },
    { value: '20.43 MYR', spellings: ['20 ringgit 43 sen', 'RM20.43', 'RM 20.43'] },
    { value: '0.12..3.45 GBP', spellings: ['12p to 345p', '12p-345p', 'between 12 and 345 pence'] },
    { value: '200000000 INR', spellings: ['Rs 20 crore', 'Rs. 20 crore', '₹20 crore', '20 crore rupees'] },
    { value: '20000000 HKD', spellings: ['hk $ 20 million', 'HK$20m', '20 million Hong Kong dollars'] },
    { value: '0.06 EUR', spellings: ['6 euro cents', '6 eurocents', '€0.06'] },
    { value: '1250 CRC', spellings: ['1,250 Costa Rican colones'] },
    { value: '5 GBP', spellings: ['a five-pound note', 'a 5-pound bank note', '£5'] },
    { value: '30.5 CNY', spellings: ['30 yuan and 5 jiao', '30.5 yuan'] },
    { value: '0.16 USD', spellings: ['16 cents', '16¢', '$0.16'] },
    { value: '1.85 EUR', spellings: ['€1.85', '€1.85 a share', '€1.85 per share', '1.85 euros a share'] },
    { value: '45000000 BRL', spellings: ['45 million reais', 'R$45m', '45 million Brazilian reais'] },
    {
      value: '35000000 USD',
      spellings: ['$35 million', 'widened by $35 million to $410 million', 'cut from $40 million to $35 million'],
    },
    { value: '5.2 GBP', spellings: ['£5.20', '£5.20 - 40p more'] },
    { value: '5000 KRW', spellings: ['5,000 won', '₩5,000', '5,000 South Korean won'] },
    {
      value: '12300000 GBP',
      spellings: ['£12.3m', '12.3 million pounds', '12.3 million pounds sterling', 'GBP 12.3 million'],
    },
    { value: '100000000..1000000000 USD', spellings: ['hundreds of millions of dollars'] },
  ],
  negatives: [
    'They won the match.',
    'The dog weighed 75 pounds.',
    'Of 650 candidates, 326 won seats.',
    'He pounded the table 3 times.',
  ],
  value: (parts, { locale }) => ({ value: quantityOf(parts, codeOf(parts.unit, locale)), unresolved: null }),
});

/** Whether a currency stands close enough to look for a sum: behind the number, or right behind an article. */
function isClose(view: View, i: number): boolean {
  const tags = Tag.CurrencyWord | Tag.CurrencySign;
  return view.near(i, tags) || (view.has(i, Tag.Article) && (view.has(i + 1, tags) || view.has(i + 2, tags)));
}

function found(view: View, parts: Parts | null) {
  return parts && { from: parts.from, to: shareAfter(view, parts.to), parts };
}

/** Index after "a share", "per share"; `to` where none follows. */
function shareAfter(view: View, to: number): number {
  const norm = view.norm(to);
  return view.norm(to + 1) === 'share' && (norm === 'a' || norm === 'per' || norm === '/') ? to + 2 : to;
}

function codeOf({ code }: Currency, locale: Locale): string {
  return code === 'dollar' ? locale.dollar : code === 'pound' ? locale.pound : code;
}
