import { existsSync } from 'node:fs';
import { type DocumentReport, FactsFileError, type Report, type StetError, UsageError } from '../model/index.ts';
import { coverageWords } from '../report/index.ts';
import { entriesOf, readBaseline, writeBaseline } from './baseline.ts';
import { colorLevel, painter } from './color.ts';
import { isBelow, totalCoverage } from './coverage.ts';
import { emit } from './emit.ts';
import { report as reportError } from './errors.ts';
import type { Draft } from './files.ts';
import { write } from './io.ts';
import { type Judge, type Outcome, outcomeOf } from './judge.ts';
import type { Plan } from './plan.ts';
import { Progress } from './progress.ts';
import type { Selection } from './select.ts';
import { type Judged, orphans, type Records, settle } from './settle.ts';
import { draftSettings } from './setup.ts';
import { readWaivers } from './waivers.ts';

/** Drafts from which on threads are worth their start, when nobody said how many. */
const manyDrafts = 64;

/** Checks the chosen drafts, writes the reports, and gives the exit code. */
export async function checkSelection(plan: Plan, selection: Selection, judge: Judge): Promise<number> {
  const { io, flags } = plan;
  const records = recordsOf(plan);
  const failures: StetError[] = [...selection.missing];
  let judged = await judgeAll(plan, selection, judge, failures);
  if (flags.fix || flags.diff) {
    const { suggest } = await import('./suggestions.ts');
    // As settled: what a person vouches for, or a rule is silenced on, is not for a program to mend.
    const settled = judged.map((one) => ({ ...one, ...settle(one, draftSettings(one.draft, plan).rules, records) }));
    const changed = await suggest(settled, plan);
    if (changed) judged = await judgeAll(plan, selection, judge, []);
  }
  const since = selection.since
    ? await (await import('./look-back.ts')).lookBack(plan, selection, selection.since, judge)
    : null;
  if (since) judged = [...judged, ...since.broughtBack].sort(byPath);
  const settled = judged.map((one) => settle(one, draftSettings(one.draft, plan).rules, records));
  const remarks = settled.flatMap((one) => one.remarks);
  if (!isPartial(plan.inputs, flags)) remarks.push(...orphans(records, plan.root));
  let documents: readonly DocumentReport[] = settled.map((one) => one.report);
  if (flags.updateBaseline) documents = rebase(plan, judged, documents, failures.length > 0);
  else if (since && flags.changedLines) {
    const limited = await since.onChangedLines(judged, documents);
    documents = limited.documents;
    if (limited.outside > 0) remarks.push(`${plural(limited.outside, 'finding')} outside the changed lines not shown`);
  }
  const report: Report = {
    documents,
    coverage: totalCoverage(documents.map((one) => one.coverage)),
    facts: judge.facts.filesUsed(),
  };
  await print(report, failures, plan);
  for (const failure of failures) await reportError(failure, io, false);
  if (plan.minCoverage !== null && isBelow(report.coverage, plan.minCoverage)) {
    remarks.push(
      `coverage: ${coverageWords(report.coverage)}, expected at least ${plan.minCoverage} % (--min-coverage)`,
    );
  }
  if (!flags.quiet) for (const remark of remarks) await write(io.stderr, `stet: ${remark}\n`);
  return exitCode(report, failures, plan);
}

function byPath(a: Judged, b: Judged): number {
  return a.draft.shown < b.draft.shown ? -1 : a.draft.shown > b.draft.shown ? 1 : 0;
}

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

function recordsOf({ root, baseline, flags, io }: Plan): Records {
  const entries = baseline && !flags.updateBaseline ? readBaseline(baseline.file, baseline.shown) : [];
  return { waivers: readWaivers(root), baseline: entries, today: io.now().toISOString().slice(0, 10) };
}

/** Checks drafts; what was found stands in their order. One that cannot be read becomes a failure and stops none of the others. */
async function judgeAll(plan: Plan, { drafts }: Selection, judge: Judge, failures: StetError[]): Promise<Judged[]> {
  const progress = new Progress(plan.io, drafts.length, plan.flags.quiet === true);
  try {
    const judged: Judged[] = [];
    for await (const outcome of outcomesOf(plan, drafts, judge, (done) => progress.tick(done))) {
      const grave = outcome.errors.find(isOfTheRun);
      if (grave) throw grave;
      failures.push(...outcome.errors);
      judged.push(...outcome.judged);
    }
    return judged;
  } finally {
    progress.end();
  }
}

async function* outcomesOf(
  plan: Plan,
  drafts: readonly Draft[],
  judge: Judge,
  tick: (done: number) => void,
): AsyncIterable<Outcome> {
  const wanted = plan.jobs !== null || drafts.length >= manyDrafts;
  const pool = wanted ? await import('./pool.ts') : null;
  const jobs = pool ? pool.jobsOf(plan, drafts) : 1;
  if (pool && jobs > 1) return yield* await pool.judgeOnThreads(plan, drafts, jobs, judge, tick);
  for (const [index, draft] of drafts.entries()) {
    yield await outcomeOf(judge, draft);
    tick(index + 1);
  }
}

/** Facts files and options are the run's, not a draft's: without them nothing can be checked. */
function isOfTheRun(error: StetError): boolean {
  return error instanceof FactsFileError || error instanceof UsageError;
}

/** Whether a run looks at some of the drafts only. */
function isPartial(inputs: readonly string[], { changed, staged }: Plan['flags']): boolean {
  return inputs.length > 0 || changed !== undefined || staged === true;
}

/** Writes the baseline anew, keeping what it holds of drafts that this run left out; its findings fail nothing in this run either. */
function rebase(
  { baseline, inputs, flags }: Plan,
  judged: readonly Judged[],
  documents: readonly DocumentReport[],
  someUnread: boolean,
): DocumentReport[] {
  const { file, shown } = baseline!;
  const partial = someUnread || isPartial(inputs, flags);
  const seen = new Set(judged.map(({ name }) => name.path));
  const kept = partial && existsSync(file) ? readBaseline(file, shown).filter((entry) => !seen.has(entry.path)) : [];
  writeBaseline(file, shown, [
    ...kept,
    ...documents.flatMap((document, index) => entriesOf(document, judged[index]!.name)),
  ]);
  return documents.map((document) => ({
    ...document,
    findings: document.findings.map((finding) =>
      finding.level === 'none' ? finding : { ...finding, level: 'none', baselined: true },
    ),
  }));
}

async function print(report: Report, failures: readonly StetError[], plan: Plan): Promise<void> {
  const { io, flags } = plan;
  if (flags.trace || flags.explain !== undefined) {
    const { findingsNamed, traceReport } = await import('./trace.ts');
    const all = report.documents.flatMap((document) => document.findings.map((finding) => ({ document, finding })));
    const located = flags.explain === undefined ? all : findingsNamed(flags.explain, report.documents);
    await write(io.stdout, traceReport(report, located, painter(colorLevel(io.stdout, io.env, flags.color))));
  }
  await emit(report, failures, plan);
}

const ranks = { none: 0, note: 1, warning: 2, error: 3, never: 4 } as const;

function exitCode(
  { documents, coverage }: Report,
  failures: readonly StetError[],
  { failOn, minCoverage }: Plan,
): number {
  if (failures.length > 0) return 2;
  if (documents.some(({ findings }) => findings.some(({ level }) => ranks[level] >= ranks[failOn]))) return 1;
  return minCoverage !== null && isBelow(coverage, minCoverage) ? 1 : 0;
}
