import { loadFactBase } from '../facts/index.ts';
import { type DocumentReport, type Fact, FactsFileError, StetError } from '../model/index.ts';
import { engine } from '../pipeline.ts';
import { FactsStore } from './facts-store.ts';
import { draftAt, Globs } from './files.ts';
import { factState } from './fingerprint.ts';
import { Judge } from './judge.ts';
import { type FactsRequest, readFactsRequest } from './options.ts';
import type { Plan } from './plan.ts';
import { allDrafts, changedLines, type Selection, type Since } from './select.ts';
import { type Judged, onLines } from './settle.ts';
import type { Source } from './source.ts';

/** What a run over changes has to look at beside the changed drafts. */
interface LookBack {
  /** Drafts that did not change themselves, but use a fact that did. */
  readonly broughtBack: readonly Judged[];
  /** Keeps the findings on changed lines and those about changed facts; `outside` counts what was left out. */
  onChangedLines(
    judged: readonly Judged[],
    documents: readonly DocumentReport[],
  ): Promise<{ documents: DocumentReport[]; outside: number }>;
}

/** Compares facts files with their state at the base, and finds the drafts that a difference concerns. */
export async function lookBack(plan: Plan, selection: Selection, since: Since, judge: Judge): Promise<LookBack> {
  const drafts = await allDrafts(plan);
  const paths = await judge.facts.paths(drafts);
  const files = [
    ...paths.filter((file) => since.files.has(file)),
    ...since.deleted.filter((file) => isFactsFile(file, plan)),
  ];
  const past = new Map<string, Uint8Array | null>();
  for (const file of files) past.set(file, since.base === null ? null : await since.git.blob(since.base, file));
  const changed = await changedFacts(past, selection.source, plan);
  const isChanged = (fact: Fact) => changed.has(keyOf(fact));
  const broughtBack: Judged[] = [];
  if (changed.size > 0) {
    const chosen = new Set(selection.drafts.map(({ file }) => file));
    const before = new Judge(plan, selection.source, pastFacts(plan, selection.source, past, since.deleted));
    for (const draft of drafts.filter(({ file }) => !chosen.has(file))) {
      const uses = (one: Judged) =>
        one.report.findings.some(({ fact, link }) =>
          [fact, link.fact].some((each) => each !== null && isChanged(each)),
        );
      const now = await judge.judge(draft, () => {}).catch(unreadable);
      const then = await before.judge(draft, () => {}).catch(unreadable);
      if (now.some(uses) || then.some(uses)) broughtBack.push(...now);
    }
  }
  return {
    broughtBack,
    async onChangedLines(judged, documents) {
      let outside = 0;
      const kept: DocumentReport[] = [];
      for (const [index, document] of documents.entries()) {
        const limited = onLines(document, await changedLines(judged[index]!.draft, since), isChanged);
        outside += limited.outside;
        kept.push(limited.report);
      }
      return { documents: kept, outside };
    },
  };
}

/** A draft that did not change is not this run's to complain about. */
function unreadable(error: unknown): Judged[] {
  if (error instanceof StetError) return [];
  throw error;
}

/** Keys of the facts that were added, removed or changed between the base and now. */
async function changedFacts(
  past: ReadonlyMap<string, Uint8Array | null>,
  source: Source,
  plan: Plan,
): Promise<Set<string>> {
  const changed = new Set<string>();
  for (const [file, before] of past) {
    const { shown } = draftAt(file, plan.io.cwd);
    const after = await source.read(file, shown, 'a facts file', Number.POSITIVE_INFINITY).catch(() => null);
    const [old, now] = [states(before, shown, true), states(after, shown, false)];
    for (const key of new Set([...old.keys(), ...now.keys()])) if (old.get(key) !== now.get(key)) changed.add(key);
  }
  return changed;
}

/** What each fact of a file says and by which words it is found. A past state that cannot be read has no facts; the present one must. */
function states(content: Uint8Array | null, file: string, isPast: boolean): Map<string, string> {
  if (content === null) return new Map();
  try {
    const { facts } = loadFactBase([{ file, content }], engine);
    return new Map(
      facts.map((fact) => [
        keyOf(fact),
        JSON.stringify([factState(fact), fact.subject, fact.terms, fact.revisions.length]),
      ]),
    );
  } catch (error) {
    if (isPast && error instanceof FactsFileError) return new Map();
    throw error;
  }
}

function keyOf(fact: Fact): string {
  return `${fact.file.id}#${fact.id}`;
}

function pastFacts(
  plan: Plan,
  source: Source,
  past: ReadonlyMap<string, Uint8Array | null>,
  gone: readonly string[],
): FactsStore {
  const before: Source = {
    read: (file, ...rest) => {
      const bytes = past.get(file);
      return bytes ? Promise.resolve(bytes) : source.read(file, ...rest);
    },
  };
  return new FactsStore(
    plan,
    before,
    new Set([...past].filter(([, bytes]) => bytes === null).map(([file]) => file)),
    gone,
  );
}

function isFactsFile(file: string, { config, requests, io }: Plan): boolean {
  const configured = [...(config.facts ?? []), ...(config.overrides ?? []).flatMap((one) => one.facts ?? [])];
  const patterns = (list: readonly FactsRequest[]) => list.map((request) => request.path);
  return (
    new Globs(config.folder, patterns(configured.map(readFactsRequest))).has(file) ||
    new Globs(io.cwd, patterns(requests ?? [])).has(file)
  );
}
