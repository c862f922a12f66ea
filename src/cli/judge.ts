import path from 'node:path';
import type { Document, DocumentReport, FactBase, StetError } from '../model/index.ts';
import * as pipeline from '../pipeline.ts';
import { defaultSettings, readClaims, type Settings } from '../pipeline.ts';
import { readBytes } from '../read/index.ts';
import type { RuleInfo } from '../report/index.ts';
import { coverageOf } from './coverage.ts';
import { FactsStore } from './facts-store.ts';
import type { Draft } from './files.ts';
import { slashed } from './ignores.ts';
import type { Plan } from './plan.ts';
import type { Judged } from './settle.ts';
import { draftBytes, draftSettings } from './setup.ts';
import type { Source } from './source.ts';

/** Reads and checks drafts, each on its own. */
export class Judge {
  readonly rules: readonly RuleInfo[] = [];

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
    for (const document of documents) {
      if (document.frontMatter?.off) continue;
      const { place } = draftSettings(draft, plan);
      const settings = place ? { ...defaultSettings, locale: place } : defaultSettings;
      const report = checkDocument(document, await this.facts.baseFor(draft, document), settings);
      const name = {
        path: draft.shown === '-' ? '-' : slashed(path.relative(plan.root, draft.file)),
        record: document.id ?? null,
      };
      judged.push({ draft, name, document, report });
    }
    return judged;
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

function checkDocument(document: Document, facts: FactBase | null, settings: Settings): DocumentReport {
  const real = (pipeline as Record<string, unknown>).checkDocument as typeof checkDocument | undefined;
  if (real) return real(document, facts, settings);
  const { claims } = readClaims(document, settings);
  const findings = claims.map((claim) => ({
    claim,
    verdict: 'missing-source' as const,
    level: 'warning' as const,
    rule: 'no-source',
    fact: null,
    notes: [],
    explanation: { what: 'No fact covers this', why: '', next: 'Add a fact', arithmetic: [] },
    suggestion: null,
    related: [],
    link: { claim, fact: null, score: 0, rivals: [], candidates: [] },
    waiver: null,
    block: claim.mention.sentence.block.role,
  }));
  return {
    path: document.path,
    id: document.id ?? null,
    source: document.source,
    format: document.format,
    publishedOn: document.publishedOn,
    publishedFrom: document.publishedFrom,
    notes: document.notes,
    findings,
    coverage: coverageOf(findings),
  };
}
