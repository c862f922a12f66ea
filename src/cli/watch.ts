import { type FSWatcher, watch as watchFolder } from 'node:fs';
import path from 'node:path';
import { report } from './errors.ts';
import { isDraft } from './files.ts';
import { write } from './io.ts';
import { CachingJudge } from './judge.ts';
import { type Plan, planOf } from './plan.ts';
import { checkSelection } from './run-check.ts';
import { select } from './select.ts';

/** Time in which the several events of one save are taken for one, in milliseconds. */
const settling = 30;

/** Checks, then checks again on every save of a draft, a facts file or the configuration, until `io.signal` or an interrupt. */
export async function watch(first: Plan): Promise<number> {
  const { io, flags } = first;
  const watchers = new Map<string, FSWatcher>();
  const reports = new Set(
    first.targets.flatMap(({ path: file }) => (file === null ? [] : [path.resolve(io.cwd, file)])),
  );
  const saves = new Set<string>();
  let wake = () => {};
  let files = new Set<string>();
  const note = (folder: string) => (_event: string, name: string | null) => {
    const file = path.join(folder, name ?? '');
    // A new draft counts, a report of our own does not.
    const isNewDraft = isDraft(file) && !path.basename(file).startsWith('.');
    if (reports.has(file) || !(files.has(file) || isNewDraft)) return;
    saves.add(file);
    wake();
  };
  let judge: CachingJudge | null = null;
  let code = 0;
  let plan = first;
  while (!io.signal?.aborted) {
    const saved = new Promise<void>((resolve) => {
      wake = resolve;
      io.signal?.addEventListener('abort', () => resolve(), { once: true });
    });
    try {
      const selection = await select(plan);
      judge ??= new CachingJudge(plan, selection.source);
      files = new Set([...selection.drafts.map(({ file }) => file), ...(await judge.facts.paths(selection.drafts))]);
      if (plan.config.file) files.add(path.resolve(io.cwd, plan.config.file));
      for (const folder of new Set([...files].map((file) => path.dirname(file)))) {
        if (!watchers.has(folder))
          watchers.set(
            folder,
            watchFolder(folder, note(folder)).on('error', () => watchers.delete(folder)),
          );
      }
      code = await checkSelection(plan, selection, judge);
    } catch (error) {
      await report(error, io, false);
      code = 2;
      judge = null;
      // Nothing to wait for: the very first look at the drafts failed.
      if (watchers.size === 0) return code;
    }
    if (!flags.quiet) await write(io.stderr, `stet: watching ${files.size} files; stop with Ctrl-C\n`);
    await saved;
    if (io.signal?.aborted) break;
    await new Promise((resolve) => setTimeout(resolve, settling));
    // A draft is checked anew alone; a facts file or the configuration concerns them all.
    if ([...saves].every(isDraft)) for (const file of saves) judge?.forget(file);
    else judge = null;
    saves.clear();
    plan = judge
      ? plan
      : await planOf(first.inputs, flags, io).catch(async (error) => {
          await report(error, io, false);
          return plan;
        });
  }
  for (const watcher of watchers.values()) watcher.close();
  return code;
}
