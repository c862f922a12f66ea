import type { Io } from '../io.ts';
import { Judge } from '../judge.ts';
import { type CheckFlags, planOf } from '../plan.ts';
import { checkSelection } from '../run-check.ts';
import { select } from '../select.ts';

/** `stet check`: 0, or 1 for findings at the fail level and too little coverage, or 2 where something could not be read. */
export async function check(inputs: string[], flags: CheckFlags, io: Io): Promise<number> {
  const plan = await planOf(inputs, flags, io);
  if (flags.watch) return (await import('../watch.ts')).watch(plan);
  const selection = await select(plan);
  return checkSelection(plan, selection, new Judge(plan, selection.source));
}
