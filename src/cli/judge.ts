import path from 'node:path';
import { rules } from '../check/index.ts';
import { StetError } from '../model/index.ts';
import { checkDocument, defaultSettings, figureMeter } from '../pipeline.ts';
import { readBytes } from '../read/index.ts';
import type { RuleInfo } from '../report/index.ts';
import { FactsStore } from './facts-store.ts';
import type { Draft } from './files.ts';
import { slashed } from './ignores.ts';
import type { Plan } from './plan.ts';
import type { Judged } from './settle.ts';
import { draftBytes, draftSettings } from './setup.ts';
import type { Source } from './source.ts';

/** Reads and checks drafts, each on its own. */
export class Judge {
  readonly rules: readonly RuleInfo[] = rules;

  constructor(
    private readonly plan: Plan,
    private readonly source: Source,
    readonly facts: FactsStore = new FactsStore(plan, source),
  ) {}

  /** The documents of a draft with their findings, none where it is switched off. Records that cannot be read go to `onRecordError`. */
  async judge(draft: Draft, onRecordError: (error: StetError) => void): Promise<Judged[]> {
    const { plan } = this;
    const bytes = await draftBytes(draft, plan, this.source);
    const documents = await readBytes(bytes, {
      path: draft.shown,
      format: plan.flags.inputFormat ?? null,
      publishedOn: plan.publishedOn,
      onRecordError,
      ...(plan.limit === null ? {} : { maxBytes: plan.limit }),
    });
    const judged: Judged[] = [];
    const measure = figureMeter();
    for (const document of documents) {
      if (document.frontMatter?.off) continue;
      const { place, rules: levels } = draftSettings(draft, plan);
      const off = new Set(Object.keys(levels).filter((id) => levels[id] === 'off'));
      const settings = { locale: place ?? defaultSettings.locale, off };
      const report = checkDocument(document, await this.facts.baseFor(draft, document), settings);
      measure(document, report.findings.length);
      const name = {
        path: draft.shown === '-' ? '-' : slashed(path.relative(plan.root, draft.file)),
        record: document.id ?? null,
      };
      judged.push({ draft, name, document, report });
    }
    return judged;
  }
}

/** What became of one draft. */
export interface Outcome {
  readonly judged: readonly Judged[];
  readonly errors: readonly StetError[];
}

/** Checks a draft; what is wrong with it, or with a record in it, is part of the outcome. */
export async function outcomeOf(judge: Judge, draft: Draft): Promise<Outcome> {
  const errors: StetError[] = [];
  try {
    return { judged: await judge.judge(draft, (error) => errors.push(error)), errors };
  } catch (error) {
    if (!(error instanceof StetError)) throw error;
    return { judged: [], errors: [...errors, error] };
  }
}

/** Checks a draft once, until it is told to forget it. */
export class CachingJudge extends Judge {
  private readonly known = new Map<string, Promise<Judged[]>>();

  override judge(draft: Draft, onRecordError: (error: StetError) => void): Promise<Judged[]> {
    const known = this.known.get(draft.file);
    if (known) return known;
    const errors: StetError[] = [];
    const judged = super.judge(draft, (error) => errors.push(error));
    // What failed is tried again, and said again, in the next round.
    const kept = judged.then(
      () => errors.length === 0 || this.known.delete(draft.file),
      () => this.known.delete(draft.file),
    );
    this.known.set(draft.file, judged);
    return kept.then(() => {
      for (const error of errors) onRecordError(error);
      return judged;
    });
  }

  forget(file: string): void {
    this.known.delete(file);
  }
}
