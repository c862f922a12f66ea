import { FactsFileError, StetError, UsageError } from '../../model/index.ts';
import { report } from '../errors.ts';
import { claimFingerprint, factState } from '../fingerprint.ts';
import { type Io, write } from '../io.ts';
import { Judge } from '../judge.ts';
import { readDay, usage } from '../options.ts';
import { type CheckFlags, planOf } from '../plan.ts';
import { select } from '../select.ts';
import type { Judged } from '../settle.ts';
import { findingsNamed, placeOf } from '../trace.ts';
import { addWaiver, type Waiver, waiverFile } from '../waivers.ts';

interface CqFlags extends CheckFlags {
  readonly by: string;
  readonly why: string;
  readonly until?: string;
}

/** `stet cq CLAIM`: a person vouches for a claim as it stands now, in `.stet/cq.jsonl`. */
export async function cq([claim, ...paths]: string[], flags: CqFlags, io: Io): Promise<number> {
  const { by, why, until } = flags;
  for (const [option, value] of [
    ['--by', by],
    ['--why', why],
  ] as const) {
    if (value.trim() === '') throw usage(`${option} is empty, expected the words of a person who can be asked`);
  }
  if (until !== undefined) readDay(until, '--until');
  const today = io.now().toISOString().slice(0, 10);
  if (until !== undefined && until < today) throw usage(`--until ${until} is past, expected today (${today}) or later`);
  // FILE:LINE:COL names its draft by itself; otherwise the configuration's drafts are searched.
  const named = placeOf(claim!)?.file ?? null;
  const plan = await planOf(paths.length > 0 || !named ? paths : [named], flags, io);
  const selection = await select(plan);
  const judge = new Judge(plan, selection.source);
  const judged: Judged[] = [];
  for (const error of selection.missing) await report(error, io, false);
  for (const draft of selection.drafts) {
    try {
      judged.push(...(await judge.judge(draft, () => {})));
    } catch (error) {
      if (!(error instanceof StetError) || error instanceof FactsFileError || error instanceof UsageError) throw error;
      await report(error, io, false);
    }
  }
  const found = findingsNamed(
    claim!,
    judged.map((one) => one.report),
  );
  if (found.length > 1) {
    const places = found.map(
      ({ document, finding }) => `${document.path}:${finding.claim.line}:${finding.claim.column}`,
    );
    throw new UsageError(
      `\`${claim}\` names ${found.length} claims, expected one; name it by its place: ${places.join(', ')}`,
      'usage',
    );
  }
  const { document, finding } = found[0]!;
  const { name } = judged.find((one) => one.report === document)!;
  if (name.path === '-')
    throw usage(
      'a claim on standard input cannot be vouched for, expected a file; give its path with --stdin-filename',
    );
  if (finding.verdict === 'match')
    throw usage(
      `"${finding.claim.text}" is backed by a fact already, expected a claim that is not; there is nothing to vouch for`,
    );
  const waiver: Waiver = {
    claim: claimFingerprint(name, finding.claim),
    ...name,
    text: finding.claim.text.replace(/\s+/g, ' '),
    fact: factState(finding.fact),
    by,
    why,
    on: today,
    until: until ?? null,
  };
  await addWaiver(plan.root, waiver);
  if (!flags.quiet)
    await write(io.stderr, `stet: ${waiverFile}: "${waiver.text}" in ${name.path} is vouched for by ${by}\n`);
  return 0;
}
