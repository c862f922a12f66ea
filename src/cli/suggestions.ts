import path from 'node:path';
import type { Edit } from '../model/index.ts';
import { encode } from '../read/index.ts';
import { repositoryRoot } from './config.ts';
import { slashed } from './ignores.ts';
import { write } from './io.ts';
import { writeFileAtomic } from './output.ts';
import { compatible, edited, unifiedPatch } from './patch.ts';
import type { Plan } from './plan.ts';
import type { Judged } from './settle.ts';

/** The edits of one file, which may hold several drafts. */
interface Rewrite {
  readonly judged: Judged;
  readonly edits: readonly Edit[];
}

/**
 * `--fix` writes the safe suggestions into the drafts, `--diff` prints suggestions as a patch instead. Resolves to whether any
 * draft was written.
 */
export async function suggest(judged: readonly Judged[], plan: Plan): Promise<boolean> {
  const rewrites = rewritesOf(judged, plan.flags.fix === true);
  if (!plan.flags.diff) return (await writeFixes(rewrites, plan)) > 0;
  await printPatch(rewrites, plan);
  return false;
}

async function writeFixes(rewrites: readonly Rewrite[], { io, flags }: Plan): Promise<number> {
  let count = 0;
  for (const { judged, edits } of rewrites) {
    const { draft, document } = judged;
    const bytes = document.encoding ? encode(edited(document.source, edits), document.encoding) : null;
    if (bytes === null) {
      await write(
        io.stderr,
        `stet: ${draft.shown}: left as it is: its encoding cannot take the suggestions; save it as UTF-8\n`,
      );
      continue;
    }
    writeFileAtomic(draft.file, bytes, draft.shown);
    count += edits.length;
  }
  if (!flags.quiet) await write(io.stderr, `stet: ${count === 1 ? '1 suggestion' : `${count} suggestions`} applied\n`);
  return count;
}

async function printPatch(rewrites: readonly Rewrite[], { io }: Plan): Promise<void> {
  const root = repositoryRoot(io.cwd) ?? io.cwd;
  const parts: Uint8Array[] = [];
  for (const {
    judged: { draft, document },
    edits,
  } of rewrites) {
    const name = draft.shown === '-' ? 'draft' : slashed(path.relative(root, draft.file));
    const patch = unifiedPatch(name, document.source, edits, document.encoding ?? 'utf-8');
    if (patch) parts.push(patch);
    else
      await write(
        io.stderr,
        `stet: ${draft.shown}: not in the patch: git takes its encoding for binary; --fix can write it\n`,
      );
  }
  await write(io.stdout, Buffer.concat(parts));
}

/** Suggestions by file: a file of records has one source for all of them. Word documents have no text to edit. */
function rewritesOf(judged: readonly Judged[], safeOnly: boolean): Rewrite[] {
  const files = new Map<string, Rewrite>();
  for (const one of judged) {
    if (one.document.positions === 'paragraph') continue;
    const edits = one.report.findings.flatMap(({ suggestion, level, baselined }) =>
      suggestion && (level !== 'none' || baselined) && (suggestion.safe || !safeOnly) ? [suggestion] : [],
    );
    const before = files.get(one.draft.file);
    files.set(one.draft.file, { judged: one, edits: [...(before?.edits ?? []), ...edits] });
  }
  return [...files.values()]
    .map((rewrite) => ({ ...rewrite, edits: compatible(rewrite.edits) }))
    .filter(({ edits }) => edits.length > 0);
}
