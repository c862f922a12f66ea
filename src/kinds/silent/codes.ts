import type { View } from '../../grammar/index.ts';
import { currencyOfCode, currencyOfMark, datingPrefixes, Tag } from '../../lexicon/index.ts';
import type { SilentFamily } from '../kind.ts';

/** Letters and digits in one: COVID-19, A320, F-16, G7, MP3, 5G. */
export const codes: SilentFamily = {
  id: 'codes',
  summary: 'letters and digits in one name: COVID-19, A320, F-16, G7, MP3, 5G',
  at: Tag.Digits,
  read(view, i) {
    const from = codeStart(view, i);
    if (from >= 0) return { from, to: tail(view, i + 1) };
    return network(view, i);
  },
  examples: [
    'COVID-19',
    'A320',
    'F-16',
    'G7',
    'B-52',
    'MP3',
    'DC-9',
    'U2',
    'A400M',
    'S-400',
    'H1N1',
    'K2-18b',
    '5G',
    '4K video',
    '3D',
    'Covid-19',
    '3M said so',
    'Y2K',
    'COP26',
  ],
};

/** Index of the first token of the name that the digits at `i` end, or −1. */
function codeStart(view: View, i: number): number {
  if (!view.glued(i)) return -1;
  const hyphen = view.text(i - 1) === '-' && view.glued(i - 1);
  const at = hyphen ? i - 2 : i - 1;
  if (!view.has(at, Tag.Word) || view.text(at).endsWith('.')) return -1;
  const [text, norm] = [view.text(at), view.norm(at)];
  // "5-Foot-1 Freshman"
  if (hyphen && view.text(at - 1) === '-' && view.has(at, Tag.Unit) && view.has(at - 2, Tag.Digits | Tag.NumberWord))
    return -1;
  if (hyphen)
    return view.has(at, Tag.Capital) &&
      !datingPrefixes.has(norm) &&
      norm !== 'magnitude' &&
      norm !== 'minus' &&
      !view.has(at, Tag.NumberWord | Tag.Month | Tag.Weekday | Tag.CurrencyWord)
      ? at
      : -1;
  // COP26, the conference; COP 26,000 are pesos
  if (text === 'COP' && /^\d\d?$/.test(view.text(i)) && !view.has(i + 1, Tag.Scale)) return at;
  if (text === 'Y' && view.text(i) === '2' && view.text(i + 1) === 'K' && view.glued(i + 1)) return at;
  if (view.has(at, Tag.CurrencyWord) && (currencyOfCode(text, true) || currencyOfMark(text))) return -1;
  if (datingPrefixes.has(norm) || view.has(at, Tag.Month)) return -1;
  return view.has(at, Tag.Capital) || /^[a-z]+[A-Z]/.test(text) ? at : -1;
}

/** Letters that go on with the name: "A400M", "737-800". */
function tail(view: View, to: number): number {
  let at = to;
  while (
    view.glued(at) &&
    (view.has(at, Tag.Word | Tag.Digits) || (/^[-+]$/.test(view.text(at)) && view.glued(at + 1))) &&
    at - to < 6
  )
    at++;
  return at;
}

const PICTURES = new Set([
  'tv',
  'tvs',
  'video',
  'videos',
  'screen',
  'resolution',
  'display',
  'camera',
  'ultra',
  'streaming',
]);

/** Figures that name something with the letter behind them: networks (5G), pictures (3D, 4K video), aircraft (787s). */
function figureOf(view: View, i: number): RegExp | null {
  switch (view.text(i + 1)) {
    case 'G':
      return /^[2-6]$/;
    case 'D':
      return /^[234]$/;
    case 'K':
      return PICTURES.has(view.norm(i + 2)) ? /^[248]$/ : null;
    case 's':
      return /^7\d7$/;
    default:
      return null;
  }
}

const COMPANY = /^(?:co|corp|corporation|company|inc|'s|said|says|makes|made|shares|stock|has|had|is|was|will|and)$/;

function network(view: View, i: number): { from: number; to: number } | null {
  // 3M, the company; Y2K
  if (view.text(i) === '3' && view.text(i + 1) === 'M' && view.glued(i + 1) && COMPANY.test(view.norm(i + 2)))
    return { from: i, to: i + 2 };
  if (!view.glued(i + 1) || view.has(i - 1, Tag.CurrencySign)) return null;
  return figureOf(view, i)?.test(view.text(i)) ? { from: i, to: i + 2 } : null;
}
