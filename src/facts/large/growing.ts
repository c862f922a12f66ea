/** A list of numbers below 2³² that grows. */
export class Growing {
  private array: Uint32Array;
  length = 0;

  constructor(size: number) {
    this.array = new Uint32Array(size);
  }

  push(value: number): void {
    if (this.length === this.array.length) {
      const larger = new Uint32Array(this.length * 2);
      larger.set(this.array);
      this.array = larger;
    }
    this.array[this.length++] = value;
  }

  at(index: number): number {
    return this.array[index]!;
  }

  done(): Uint32Array {
    return this.array.slice(0, this.length);
  }
}
