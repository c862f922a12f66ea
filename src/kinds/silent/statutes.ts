import { Tag } from '../../lexicon/index.ts';
import type { SilentFamily } from '../kind.ts';

const BILLS = new Set('H.R. S.B. A.B. H.B. HR HB SB AB S.J. L.'.split(' '));
const CODES = new Set('U.S.C. C.F.R. USC CFR U.S.C F.3d F.2d'.split(' '));
const RECORDS = new Set('RES INF PV Add Rev'.split(' '));

/** Statutes, bills and verses: 42 U.S.C. § 1983, H.R. 1234, § 230, A/RES/217. */
export const statutes: SilentFamily = {
  id: 'statutes',
  summary: 'statutes and bills: 42 U.S.C. § 1983, H.R. 1234, § 230',
  at: Tag.Digits,
  read(view, i) {
    const before = view.text(i - 1);
    if (before === '§' || before === '¶') return { from: i - 1, to: i + 1 };
    if (BILLS.has(before)) return { from: i - 1, to: i + 1 };
    if (CODES.has(view.text(i + 1))) return { from: i, to: i + 2 };
    return before === '/' && view.glued(i) && RECORDS.has(view.text(i - 2)) ? { from: i - 2, to: i + 1 } : null;
  },
  examples: ['§ 230', 'H.R. 1234', 'HB 1234', '42 U.S.C.'],
};
