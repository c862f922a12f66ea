import { FactWords } from './fact-words.ts';
import { Growing } from './growing.ts';

/** Where the facts of a file stand. */
export interface Layout {
  /** Byte offsets of each fact's key and of its end, and the line it stands in. */
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  readonly lines: Uint32Array;
  /** Indices of the facts to be read in full. */
  readonly marked: Uint32Array;
  /** Byte offsets of the map of facts, its braces or indented lines. */
  readonly from: number;
  readonly to: number;
  /** Whether the facts stand in braces (JSON). */
  readonly flow: boolean;
}

/** What skimming found: the layout, and the words of all facts but the marked ones, which have to be described. */
export interface Skimmed {
  readonly layout: Layout;
  readonly words: FactWords;
  /** Whether an id stands twice. */
  readonly twice: boolean;
}

/** Collects what skimming finds, fact by fact. */
export class Findings {
  readonly words = new FactWords();
  private readonly starts = new Growing(1 << 8);
  private readonly ends = new Growing(1 << 8);
  private readonly lines = new Growing(1 << 8);
  private readonly marked = new Growing(1 << 8);
  private readonly ids: Ids;

  constructor(bytes: Buffer) {
    this.ids = new Ids(bytes);
  }

  /** Facts begun so far. */
  get count(): number {
    return this.starts.length;
  }

  /** A fact whose key starts at `start`, in a line; its id runs from `idFrom` up to `idTo`. */
  begin(start: number, line: number, idFrom: number, idTo: number): void {
    this.words.begin(this.starts.length);
    this.starts.push(start);
    this.lines.push(line);
    this.ids.add(idFrom, idTo);
  }

  /** The fact begun last ends; one that is not `sure` to be in order is marked. */
  end(at: number, sure: boolean): void {
    this.ends.push(at);
    if (sure) return;
    this.marked.push(this.starts.length - 1);
    this.words.forget();
  }

  done(from: number, to: number, flow: boolean): Skimmed {
    const [starts, ends, lines, marked] = [this.starts.done(), this.ends.done(), this.lines.done(), this.marked.done()];
    return { layout: { starts, ends, lines, marked, from, to, flow }, words: this.words, twice: this.ids.twice };
  }
}

/** Whether any id stands twice: a table of the ids by their hash. */
class Ids {
  twice = false;
  private slots = new Uint32Array(1 << 9);
  /** Where each id starts and ends. */
  private readonly spans = new Growing(1 << 9);

  constructor(private readonly bytes: Buffer) {}

  add(from: number, to: number): void {
    if (this.spans.length >= this.slots.length) this.grow();
    const slot = this.slotOf(from, to);
    if (this.slots[slot] !== 0) this.twice = true;
    this.spans.push(from);
    this.spans.push(to);
    this.slots[slot] = this.spans.length / 2;
  }

  /** The slot of an id, or the free one where it belongs. */
  private slotOf(from: number, to: number): number {
    const { slots, spans } = this;
    const mask = slots.length - 1;
    let slot = hashOf(this.bytes, from, to) & mask;
    for (; slots[slot] !== 0; slot = (slot + 1) & mask) {
      const at = (slots[slot]! - 1) * 2;
      if (this.same(spans.at(at), spans.at(at + 1), from, to)) break;
    }
    return slot;
  }

  private same(start: number, end: number, from: number, to: number): boolean {
    if (end - start !== to - from) return false;
    for (let at = from; at < to; at++) if (this.bytes[at] !== this.bytes[start + at - from]) return false;
    return true;
  }

  private grow(): void {
    this.slots = new Uint32Array(this.slots.length * 2);
    for (let at = 0; at < this.spans.length; at += 2)
      this.slots[this.slotOf(this.spans.at(at), this.spans.at(at + 1))] = at / 2 + 1;
  }
}

function hashOf(bytes: Uint8Array, from: number, to: number): number {
  let hash = 0x811c9dc5;
  for (let at = from; at < to; at++) hash = Math.imul(hash ^ bytes[at]!, 0x01000193);
  // ids that are counted up would stand in long runs by the low bits alone
  return (hash ^ (hash >>> 15)) >>> 0;
}
