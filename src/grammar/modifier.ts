import type { Modifier } from '../model/index.ts';
import type { View } from './view.ts';

/** A bound on the number, with the tokens that say so. */
export interface Bound {
  /** First token of the phrase before the value, or index after the last token of one behind it. */
  readonly edge: number;
  readonly modifier: Modifier;
  /** The writer's doubt, where the phrase carries one ("an estimated"). */
  readonly hedges: readonly string[];
}

/** The bound that stands right before token `from` ("more than", "about", "up to"), or null. */
export function boundBefore(view: View, from: number): Bound | null {
  if (view.norm(from - 1) === 'about') return { edge: from - 1, modifier: 'approx', hedges: [] };
  if (view.norm(from - 1) === 'than' && view.norm(from - 2) === 'more') return { edge: from - 2, modifier: 'more-than', hedges: [] };
  return null;
}

/** The bound that stands right after the value ("or so", "or more"); `to` is the index after its last token. */
export function boundAfter(_view: View, _to: number): Bound | null {
  return null;
}
