import { Tag } from '../lexicon/index.ts';
import type { Quantity, Unit } from '../model/index.ts';
import type { Amount } from './range.ts';

/** Tags of the first token of a number; articles come on top where "a quarter" and the like count. */
export const NUMBER = Tag.Digits | Tag.NumberWord | Tag.Scale | Tag.Fraction | Tag.Vague;

/** A quantity as the model has it, with nothing left to settle. */
export function quantityOf(amount: Amount<unknown>, unit: Unit): Quantity {
  const { low, high, step } = amount;
  return { type: 'quantity', low, high, step, unit };
}
