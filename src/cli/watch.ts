import { type FSWatcher, statSync, watch as watchFolder } from 'node:fs';
import path from 'node:path';
import { report } from './errors.ts';
import { isDraft } from './files.ts';
import { write } from './io.ts';
import { CachingJudge } from './judge.ts';
import { type Plan, planOf } from './plan.ts';
import { checkSelection } from './run-check.ts';
import { select } from './select.ts';
import { waiverFile } from './waivers.ts';

/** Time in which the several events of one save are taken for one, in milliseconds. */
const settling = 30;

/** Takes what was printed before off the screen; it can still be scrolled to. */
const clear = '\u001b[2J\u001b[H';

/** Checks, then checks again on every save of a draft, a facts file or the configuration, until `io.signal` or an interrupt. */
export async function watch(first: Plan): Promise<number> {
  const { io, flags } = first;
  const watchers = new Map<string, FSWatcher>();
  const reports = new Set(
    first.targets.flatMap(({ path: file }) => (file === null ? [] : [path.resolve(io.cwd, file)])),
  );
  // A signature changes what stands, though neither draft nor facts.
  const signatures = path.join(first.root, waiverFile);
  const saves = new Set<string>();
  let wake = () => {};
  let files = new Set<string>();
  let factsFolders = new Set<string>();
  /** A new draft or facts file counts, and a new folder, which may hold some. */
  const isNew = (file: string, folder: string) =>
    file === path.dirname(signatures) ||
    (!path.basename(file).startsWith('.') &&
      (isDraft(file) || isFolder(file) || (factsFolders.has(folder) && /\.(?:ya?ml|json)$/i.test(file))));
  const forget = (folder: string) => {
    watchers.get(folder)?.close();
    watchers.delete(folder);
  };
  const note = (folder: string) => (_event: string, name: string | null) => {
    const file = path.join(folder, name ?? '');
    // Another branch may take a folder away, and bring it back.
    if (!isFolder(folder)) forget(folder);
    if (reports.has(file) || !(files.has(file) || file === signatures || isNew(file, folder))) return;
    watchIn(file);
    saves.add(file);
    wake();
  };
  const watchIn = (folder: string) => {
    if (watchers.has(folder) || !isFolder(folder)) return;
    watchers.set(
      folder,
      watchFolder(folder, note(folder)).on('error', () => forget(folder)),
    );
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
      const facts = await judge.facts.paths(selection.drafts);
      factsFolders = new Set(facts.map((file) => path.dirname(file)));
      files = new Set([...selection.drafts.map(({ file }) => file), ...facts]);
      if (plan.config.file) files.add(path.resolve(io.cwd, plan.config.file));
      for (const folder of new Set([...files].map((file) => path.dirname(file)))) watchIn(folder);
      watchIn(path.dirname(signatures));
      if (io.stdout.isTTY) await write(io.stdout, clear);
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
    if ([...saves].every((file) => isDraft(file) || isFolder(file) || file === signatures))
      for (const file of saves) judge?.forget(file);
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

function isFolder(file: string): boolean {
  return statSync(file, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
