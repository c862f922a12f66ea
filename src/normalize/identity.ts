import type { Mention, Sentence } from '../model/index.ts';

/**
 * Ids that edits elsewhere in the text leave alone: a hash of the kind, the words and the sentence around them, and of how
 * many equal ones came before.
 */
export function claimIds(mentions: readonly Mention[]): string[] {
  const seen = new Map<string, number>();
  let sentence: Sentence | null = null;
  let around = '';
  return mentions.map(({ kind, sentence: own, span }) => {
    if (own !== sentence) {
      sentence = own;
      around = new Fingerprint().addProse(sentence.text).toString();
    }
    const print = new Fingerprint().add(kind).add('|');
    for (let i = span.from; i < span.to; i++) {
      if (i > span.from) print.add(' ');
      print.add(own.tokens[i]!.norm);
    }
    const hash = print.add('|').add(around).toString();
    const times = seen.get(hash) ?? 0;
    seen.set(hash, times + 1);
    return times === 0 ? hash : `${hash}-${times + 1}`;
  });
}

/** 52 bits of FNV-1a in two halves, as 13 hexadecimal digits: enough for the claims of one newsroom's year. */
class Fingerprint {
  #left = 0x811c9dc5;
  #right = 0x050c5d1f;

  add(text: string): this {
    for (let i = 0; i < text.length; i++) this.#addCode(text.charCodeAt(i));
    return this;
  }

  /** Adds a text as if each white space in it were one blank, and none stood at its ends. */
  addProse(text: string): this {
    let blank = false;
    let begun = false;
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      if (isSpace(code)) {
        blank = begun;
        continue;
      }
      if (blank) this.#addCode(BLANK);
      this.#addCode(code);
      blank = false;
      begun = true;
    }
    return this;
  }

  #addCode(code: number): void {
    this.#left = Math.imul(this.#left ^ code, 0x01000193);
    this.#right = Math.imul(this.#right ^ (code + 0x9e37), 0x01000193);
  }

  toString(): string {
    return hex(this.#left >>> 16, 4) + hex(this.#left & 0xffff, 4) + hex(this.#right & 0xfffff, 5);
  }
}

function hex(value: number, digits: number): string {
  return value.toString(16).padStart(digits, '0');
}

const BLANK = 32;

function isSpace(code: number): boolean {
  return code === BLANK || (code >= 9 && code <= 13) || (code > 127 && /\s/.test(String.fromCharCode(code)));
}
