/** Bytes between two places whose offsets are remembered. */
const STEP = 1 << 14;

/** Offsets in a text (UTF-16 code units) by those in its bytes (UTF-8), each found without counting from the start. */
export class Offsets {
  private known: Uint32Array | null = null;

  constructor(private readonly bytes: Uint8Array) {}

  /** `byte` is where a character starts. */
  of(byte: number): number {
    this.known ??= this.marks();
    const step = Math.floor(byte / STEP);
    return this.known[step]! + this.units(step * STEP, byte);
  }

  private marks(): Uint32Array {
    const marks = new Uint32Array(Math.floor(this.bytes.length / STEP) + 1);
    for (let step = 1; step < marks.length; step++)
      marks[step] = marks[step - 1]! + this.units((step - 1) * STEP, step * STEP);
    return marks;
  }

  /** A character is counted where it starts; one of four bytes is two code units. */
  private units(from: number, to: number): number {
    let units = 0;
    for (let at = from; at < to; at++) {
      const byte = this.bytes[at]!;
      if (byte < 0x80 || byte >= 0xc0) units += byte >= 0xf0 ? 2 : 1;
    }
    return units;
  }
}
