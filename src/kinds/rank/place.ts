import { type Ordinal, ordinalAt, type View } from '../../grammar/index.ts';
import { ordinalSuffixes, Tag } from '../../lexicon/index.ts';

/** Words that a place stands right behind. */
const PLACED = new Set(
  'ranked ranks rank ranking finished finishes finish placed came come comes seeded sit sits sat sitting lie lies lying stand stands stood'.split(
    ' ',
  ),
);
/** "Ranked third", "finished 2nd", "came in third", "career-high third", "was third with 1,500": a place that is held. */
export function isHeld(view: View, i: number, to: number): boolean {
  const before = view.norm(i - 1);
  if (PLACED.has(before)) return !view.has(to, Tag.TimeUnit);
  if (before === 'in' && /^c[ao]m(?:e|es|ing)$/.test(view.norm(i - 2))) return !view.has(to, Tag.Word);
  if (before === 'high') return view.text(i - 2) === '-';
  return /^(?:is|was|are|were)$/.test(before) && /^(?:in|with|at|behind|this|since)$/.test(view.norm(to));
}

/** "[Third] place", after "in", "to" or a verb of ranking. */
export function isPlaceNamed(view: View, i: number, to: number): boolean {
  const before = view.norm(i - 1);
  return view.norm(to) === 'place' && (before === 'in' || before === 'to' || PLACED.has(before));
}

/** "[Slide] to 18th", "[up] from fifth to third", "[sit] in 12th": a place that is left, reached or held; not "from the 3rd to 5th". */
export function isLevel(view: View, i: number, { to, figures }: Ordinal): boolean {
  const before = view.norm(i - 1);
  if (!(before === 'to' || before === 'from' || (figures && (before === 'into' || before === 'in')))) return false;
  if (view.has(i - 2, Tag.Month | Tag.Digits | Tag.NumberWord)) return false;
  if (ordinalSuffixes.has(view.norm(i - 2)) && view.norm(i - 4) === 'the') return false;
  if (view.norm(to) !== 'to') return isEnd(view, to);
  // "from fifth to seventh grade"
  const second = ordinalAt(view, to + 1);
  return !second || isEnd(view, second.to);
}

/** Whether nothing follows that the ordinal could count. */
function isEnd(view: View, i: number): boolean {
  return (
    !view.has(i, Tag.Word | Tag.Digits) ||
    /^(?:in|from|to|behind|with|as|on|after|among|place|when)$/.test(view.norm(i))
  );
}
