import path from 'node:path';
import { type FactBase, StetError } from '../model/index.ts';
import { cacheOf } from './cache-folder.ts';
import { FactsStore } from './facts-store.ts';
import type { Draft } from './files.ts';
import { FindingsCache } from './findings-cache.ts';
import { slashed } from './ignores.ts';
import type { Found } from './light.ts';
import type { Plan } from './plan.ts';
import type { Judged } from './settle.ts';
import { draftBytes, draftSettings } from './setup.ts';
import type { Source } from './source.ts';

/** Reads and checks drafts, each on its own. What that takes is loaded when a draft was not checked in an earlier run. */
export class Judge {
  private readonly cache: FindingsCache | null;

  constructor(
    private readonly plan: Plan,
    private readonly source: Source,
    readonly facts: FactsStore = new FactsStore(plan, source),
  ) {
    const folder = cacheOf(plan);
    // A trace shows what is not kept.
    const traced = plan.flags.trace || plan.flags.explain !== undefined;
    this.cache = folder && !traced ? new FindingsCache(folder) : null;
  }

  /** The documents of a draft with their findings, none where it is switched off. Records that cannot be read go to `onRecordError`. */
  async judge(draft: Draft, onRecordError: (error: StetError) => void): Promise<Judged[]> {
    const bytes = await draftBytes(draft, this.plan, this.source);
    const kept = await this.keptNameOf(draft, bytes);
    const known = kept === null ? null : this.cache!.get(kept);
    if (known) this.facts.note(known.used);
    const found = known?.found ?? (await this.find(draft, bytes, kept, onRecordError));
    return found.map((one) => ({ draft, name: this.nameOf(draft, one), ...one }));
  }

  private nameOf({ shown, file }: Draft, { document }: Found): Judged['name'] {
    return { path: shown === '-' ? '-' : slashed(path.relative(this.plan.root, file)), record: document.id ?? null };
  }

  /** Where the findings of a draft would be kept; null where they are not. */
  private async keptNameOf(draft: Draft, bytes: Uint8Array): Promise<string | null> {
    if (!this.cache) return null;
    try {
      const pins = await this.facts.choiceFor(draft);
      const { place, off } = this.settingsOf(draft);
      const { flags, publishedOn, limit } = this.plan;
      return this.cache.nameOf({
        shown: draft.shown,
        bytes,
        facts: pins.map(({ file, version }) => ({ ...file, version, size: file.content.length })),
        options: [flags.inputFormat ?? null, publishedOn, limit, place, [...off].sort()],
      });
    } catch (error) {
      // Facts that cannot be read: whether that matters to the draft, and is said, shows once the draft has been read.
      if (error instanceof StetError) return null;
      throw error;
    }
  }

  private settingsOf(draft: Draft) {
    const { place, rules } = draftSettings(draft, this.plan);
    return { place, off: new Set(Object.keys(rules).filter((id) => rules[id] === 'off')) };
  }

  /** Reads and checks a draft, and keeps what was found where `kept` says. */
  private async find(
    draft: Draft,
    bytes: Uint8Array,
    kept: string | null,
    onRecordError: (error: StetError) => void,
  ): Promise<Found[]> {
    const [{ checkDocument, defaultSettings, figureMeter }, { readBytes }] = await Promise.all([
      import('../pipeline.ts'),
      import('../read/index.ts'),
    ]);
    const { plan } = this;
    let keeps = true;
    const documents = await readBytes(bytes, {
      path: draft.shown,
      format: plan.flags.inputFormat ?? null,
      publishedOn: plan.publishedOn,
      onRecordError: (error) => {
        keeps = false;
        onRecordError(error);
      },
      ...(plan.limit === null ? {} : { maxBytes: plan.limit }),
    });
    const { place, off } = this.settingsOf(draft);
    const settings = { locale: place ?? defaultSettings.locale, off };
    const found: Found[] = [];
    const bases = new Set<FactBase | null>();
    const measure = figureMeter();
    for (const document of documents) {
      if (document.frontMatter?.off) continue;
      const base = await this.facts.baseFor(draft, document);
      const report = checkDocument(document, base, settings);
      measure(document, report.findings.length);
      found.push({ document, report });
      bases.add(base);
      // Such a draft may ask for more than the files that its entry would go by.
      if (plan.requests && document.frontMatter?.facts.length) keeps = false;
    }
    if (kept !== null && keeps) this.cache!.put(kept, { found, used: [...bases].flatMap((base) => base?.files ?? []) });
    return found;
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
