import { Tag } from '../lexicon/index.ts';
import type { Numeral } from './number.ts';
import type { View } from './view.ts';

const WEIGHING = new Set(
  'weigh weighs weighed weighing weight heavy lift lifted lifts lifting bench press lost lose losing shed gained gaining gain dropped overweight lb kg kilograms ounces ounce'.split(
    ' ',
  ),
);
const MONEY_AFTER = new Set(['note', 'notes', 'coin', 'coins', 'bill', 'fine', 'deal', 'sterling']);

/** What is weighed by the million pounds. */
const GOODS = new Set(
  (
    'beef meat meats chicken pork turkey ham bacon poultry sausage sausages hamburger fish salmon tuna shrimp crab food produce fruit apples potatoes tomatoes lettuce spinach onions vegetables rice wheat corn grain flour sugar salt butter cheese milk powder coffee cocoa chocolate nuts almonds honey peanut candy ' +
    'cotton tobacco cocaine heroin meth methamphetamine marijuana cannabis fentanyl trash garbage waste litter plastic debris rubble dirt earth rock rocks soil sand gravel mud ice snow cargo freight payload thrust explosives dynamite tnt ammunition bombs gunpowder fireworks fertilizer fertiliser carbon emissions copper steel aluminum aluminium iron gold uranium lithium coal paper cardboard cement concrete'
  ).split(' '),
);

/**
 * Whether "pounds" after a number are a weight: hyphenated before a thing ("a 75-pound dog"), followed by what is weighed ("40 pounds of
 * meat") or pressed ("per square inch"), or near a word of weighing.
 */
export function isWeight(
  view: View,
  number: Numeral,
  { from, to }: { readonly from: number; readonly to: number },
): boolean {
  if (to > from + 1) return false;
  const next = view.norm(to);
  if (number.scale > 3) return next === 'of' && (GOODS.has(view.norm(to + 1)) || GOODS.has(view.norm(to + 2)));
  if (view.text(from - 1) === '-') return !MONEY_AFTER.has(next) && !MONEY_AFTER.has(view.norm(to + 1));
  if (next === 'of')
    return !/^(?:debt|spending|investment|aid|taxes|tax|savings|damage|damages|public|taxpayers|government|cash|money|profit|profits|losses|assets|revenue|cuts|extra)$/.test(
      view.norm(to + 1),
    );
  if (
    (next === 'per' && /^(?:square|sq|acre|cubic)$/.test(view.norm(to + 1))) ||
    next === 'overweight' ||
    next === 'heavier' ||
    next === 'lighter'
  )
    return true;
  if (view.text(from - 1) === '£') return false;
  // "back home, minus 4 pounds"
  if (view.norm(number.from - 1) === 'minus' && !(view.tags & Tag.CurrencySign)) return true;
  for (let j = Math.max(0, number.from - 6); j < to + 5; j++)
    if ((j < number.from || j >= to) && WEIGHING.has(view.norm(j))) return true;
  return false;
}
