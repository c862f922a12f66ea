import type { View } from '../../grammar/index.ts';
import { isPlural } from '../../grammar/index.ts';
import { aircraftWords, productWords, Tag } from '../../lexicon/index.ts';
import type { SilentFamily } from '../kind.ts';

/** Products and their versions: Boeing 737-800, iPhone 15, Windows 11, iOS 4.2. */
export const products: SilentFamily = {
  id: 'products',
  summary: 'products and models: Boeing 737-800, iPhone 15, Windows 11',
  at: Tag.Digits,
  read(view, i) {
    const text = view.text(i);
    if (text.includes(',')) return null;
    const quoted = view.text(i - 1) === "'" && view.glued(i) ? i - 2 : i - 1;
    const before = view.norm(quoted);
    const named =
      productWords.has(before) &&
      /[A-Z]/.test(view.text(quoted)) &&
      !(view.has(i, Tag.YearLike) && before !== 'windows');
    if (named || mixedCase(view, quoted)) return { from: quoted, to: variant(view, i + 1) };
    return /^7\d7$/.test(text) && isAircraft(view, i) ? { from: i, to: variant(view, i + 1) } : null;
  },
  examples: [
    'Boeing 737-800',
    'Airbus 380',
    'iPhone 15',
    'iPad 2',
    'Windows 11',
    'iOS 4.2',
    'PlayStation 5',
    'Apollo 11',
    'The 747 was retired',
    "iLife '11",
  ],
};

/** "iOS", "PlayStation", "YouTube": capitals inside a word are brands, and a number behind one its version. */
function mixedCase(view: View, i: number): boolean {
  const text = view.text(i);
  if (text.length < 3 || text === view.norm(i)) return false;
  return /^(?:[a-z]{1,3}[A-Z][A-Za-z]+|[A-Z][a-z]{2,}[A-Z][a-z]{3,})$/.test(text) && !view.has(i, Tag.CurrencyWord);
}

/** "-800", "-8 MAX", "S", "Pro" belong to the model; a noun does not. */
function variant(view: View, i: number): number {
  let to = i;
  if (view.text(to) === '-' && view.glued(to) && view.glued(to + 1) && view.has(to + 1, Tag.Digits)) to += 2;
  if (view.glued(to) && view.has(to, Tag.Word)) to++;
  return to;
}

/** "737" with nothing counted behind it, or with an aircraft word right behind it or in the sentence. */
function isAircraft(view: View, i: number): boolean {
  if (view.text(i + 1) === '-' && view.glued(i + 1) && /^\d{3}$/.test(view.text(i + 2))) return true;
  if (aircraftWords.has(view.norm(i + 1)) || aircraftWords.has(view.norm(i + 2))) return true;
  if (/^(?:the|a)$/.test(view.norm(i - 1)) && /^(?:was|is|has|had|took|crashed|landed|fleet)$/.test(view.norm(i + 1)))
    return true;
  if (view.has(i - 1, Tag.CurrencySign) || view.has(i + 1, Tag.Scale | Tag.Percent | Tag.CurrencyWord | Tag.TimeUnit))
    return false;
  if (isPlural(view.text(i + 1))) return false;
  for (let j = i - 14; j < i + 14; j++) if (aircraftWords.has(view.norm(j))) return true;
  return false;
}
