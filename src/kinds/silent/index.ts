import type { SilentFamily } from '../kind.ts';
import { addresses } from './addresses.ts';
import { clock } from './clock.ts';
import { codes } from './codes.ts';
import { contacts } from './contacts.ts';
import { coordinates } from './coordinates.ts';
import { days } from './days.ts';
import { names } from './names.ts';
import { numbered } from './numbered.ts';
import { phones } from './phones.ts';
import { phrases } from './phrases.ts';
import { products } from './products.ts';
import { sizes } from './sizes.ts';
import { statutes } from './statutes.ts';
import { versions } from './versions.ts';

/** Every family of numbers that are not claims; a new one is one file and one line. */
export const silent: readonly SilentFamily[] = [
  addresses,
  clock,
  codes,
  contacts,
  coordinates,
  days,
  names,
  numbered,
  phones,
  phrases,
  products,
  sizes,
  statutes,
  versions,
];
