import type { Io } from './io.ts';

/** How far a long run is, on a terminal's standard error; silent in a pipe and in the first second. */
export class Progress {
  private readonly started: number;
  private drawn = 0;

  constructor(
    private readonly io: Io,
    private readonly total: number,
    private readonly quiet: boolean,
  ) {
    this.started = io.now().getTime();
  }

  /** Tells that `done` drafts are checked. */
  tick(done: number): void {
    const now = this.io.now().getTime();
    if (this.quiet || !this.io.stderr.isTTY || now - this.started < 1000 || now - this.drawn < 100) return;
    this.drawn = now;
    this.io.stderr.write(`\r\u001b[Kstet: ${done} of ${this.total} drafts checked`);
  }

  /** Takes the line away. */
  end(): void {
    if (this.drawn > 0) this.io.stderr.write('\r\u001b[K');
  }
}
