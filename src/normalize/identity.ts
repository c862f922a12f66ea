import type { Mention, Sentence } from '../model/index.ts';

/**
 * Ids that edits elsewhere in the text leave alone: a hash of the kind, the words and the sentence around them, and of how
 * many equal ones came before.
 */
export function claimIds(mentions: readonly Mention[]): string[] {
  const seen = new Map<string, number>();
  let sentence: Sentence | null = null;
  let around = '';
  return mentions.map((mention) => {
    if (mention.sentence !== sentence) {
      sentence = mention.sentence;
      around = fingerprint(sentence.text.trim().replace(/\s+/g, ' '));
    }
    const words = sentence.tokens.slice(mention.span.from, mention.span.to).map((token) => token.norm);
    const hash = fingerprint(`${mention.kind}|${words.join(' ')}|${around}`);
    const times = seen.get(hash) ?? 0;
    seen.set(hash, times + 1);
    return times === 0 ? hash : `${hash}-${times + 1}`;
  });
}

/** 52 bits of FNV-1a in two halves, as 13 hexadecimal digits: enough for the claims of one newsroom's year. */
function fingerprint(text: string): string {
  let [left, right] = [0x811c9dc5, 0x050c5d1f];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    left = Math.imul(left ^ code, 0x01000193);
    right = Math.imul(right ^ (code + 0x9e37), 0x01000193);
  }
  return (left >>> 0).toString(16).padStart(8, '0') + ((right >>> 0) & 0xfffff).toString(16).padStart(5, '0');
}
