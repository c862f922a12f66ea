import { expect, it } from 'vitest';
import type { Io } from './io.ts';
import { Progress } from './progress.ts';
import { sink } from './testing.ts';

const drawn = (tty: boolean, quiet: boolean): string => {
  const stderr = sink(tty);
  let time = 0;
  const progress = new Progress({ stderr, now: () => new Date(time) } as unknown as Io, 3, quiet);
  progress.tick(1);
  time = 1500;
  progress.tick(2);
  time = 1550;
  progress.tick(3);
  progress.end();
  return stderr.text();
};

it('tells a terminal how far a long run is, and takes the line away', () => {
  expect(drawn(true, false)).toBe('\r\u001b[Kstet: 2 of 3 drafts checked\r\u001b[K');
  expect(drawn(false, false)).toBe('');
  expect(drawn(true, true)).toBe('');
});
