import type { View } from '../../grammar/index.ts';
import { Tag } from '../../lexicon/index.ts';
import type { SilentFamily } from '../kind.ts';

const HEIGHTS = new Set(['144', '240', '360', '480', '576', '720', '1080', '1440', '2160', '4320']);

/** Resolutions, formats and bores: 320x240, 1920×1080, 1080p, 16:9, .22-caliber. */
export const sizes: SilentFamily = {
  id: 'sizes',
  summary: 'resolutions and formats: 320x240, 1920×1080, 1080p, 16:9',
  at: Tag.Digits,
  read(view, i) {
    const next = view.text(i + 1);
    if (isBore(view, i)) return { from: i, to: view.text(i + 1) === '-' ? i + 3 : i + 2 };
    if (!view.glued(i + 1)) return null;
    if (HEIGHTS.has(view.text(i)) && (next === 'p' || next === 'i') && !view.has(i - 1, Tag.CurrencySign))
      return { from: i, to: i + 2 };
    if ((next === 'x' || next === '×' || next === 'X') && view.glued(i + 2) && view.has(i + 2, Tag.Digits))
      return { from: i, to: i + 3 };
    const wide =
      next === ':' && view.glued(i + 2) && /^(?:16:9|4:3|21:9|3:2|16:10)$/.test(`${view.text(i)}:${view.text(i + 2)}`);
    return wide ? { from: i, to: i + 3 } : null;
  },
  examples: ['320x240', '1920×1080', '1080p', '16:9', '4x4', '.22-caliber', '.45 calibre'],
};

/** ".22-caliber", ".45 calibre": the bore names the arm. */
function isBore(view: View, i: number): boolean {
  const at = view.text(i + 1) === '-' ? i + 2 : i + 1;
  return /^(?:caliber|calibre)$/.test(view.norm(at));
}
