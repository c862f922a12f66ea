import type { Mention, Span } from '../model/index.ts';

/** Who said it, where the sentence says so. */
export function attributionOf(_mention: Mention): Span | null {
  return null;
}

/** Set where the mention stands inside quotation marks. */
export function quotationOf(_mention: Mention): { readonly by: string | null } | null {
  return null;
}
