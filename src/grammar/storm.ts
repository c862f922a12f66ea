import { Tag } from '../lexicon/index.ts';
import type { View } from './view.ts';

const STORMS = new Set('hurricane hurricanes storm storms typhoon typhoons cyclone cyclones landfall winds'.split(' '));
const REACH = 10;

/** Index after the category at token `i` and the storm that it is of: "Category 2 hurricane". */
export function afterCategory(view: View, i: number): number {
  return STORMS.has(view.norm(i + 1)) && !/s$/.test(view.norm(i + 1)) ? i + 2 : i + 1;
}

/** Whether the figure at token `i` is the category of a storm, which measures it; other categories are names: "a Category 2 hurricane". */
export function isStormCategory(view: View, i: number): boolean {
  if (view.norm(i - 1) !== 'category' || !/^[1-5]$/.test(view.text(i))) return false;
  if (view.glued(i + 1) && view.has(i + 1, Tag.Word | Tag.Digits)) return false;
  for (let at = i - REACH; at < i + REACH; at++) if (STORMS.has(view.norm(at))) return true;
  return false;
}
