import { createHash } from 'node:crypto';
import path from 'node:path';
import type { parseFactsFile } from '../facts/index.ts';
import { type Document, type FactBase, type FactsFileRef, InputError, StetError, UsageError } from '../model/index.ts';
import { cacheOf } from './cache-folder.ts';
import { type Draft, draftAt, Globs, isGlob, walk } from './files.ts';
import { slashed } from './ignores.ts';
import { type FactsRequest, readFactsRequest, usage } from './options.ts';
import type { Plan } from './plan.ts';
import { draftSettings } from './setup.ts';
import { type Source, whatIs } from './source.ts';
import { didYouMean } from './suggest.ts';

/** A facts file as it was read, once per run. */
interface FactsFile {
  readonly path: string;
  readonly shown: string;
  readonly content: Uint8Array;
  readonly sha256: string;
}

/** A file at a version; null for the newest. */
export interface Pinned {
  readonly file: FactsFile;
  readonly version: string | null;
}

/** Largest facts file that is read. */
const factsLimit = 64 * 1024 * 1024;

/**
 * The facts of a run: each file is read once, each set of files at their versions is loaded once. Which set a draft has is up to
 * the command line, then its front matter, then the configuration.
 */
export class FactsStore {
  private readonly files = new Map<string, Promise<FactsFile>>();
  private readonly bases = new Map<string, FactBase>();
  private readonly ids = new Map<string, string>();
  private readonly expanded = new Map<string, Promise<FactsRequest[]>>();
  private readonly used = new Map<string, FactsFileRef>();

  constructor(
    private readonly plan: Plan,
    private readonly source: Source,
    /** Files to do without: those that a past state of the repository did not have. */
    private readonly missing: ReadonlySet<string> = new Set(),
    /** Files that only a past state had. */
    private readonly gone: readonly string[] = [],
  ) {}

  /** The facts of a draft; null where it has none. */
  async baseFor(draft: Draft, document: Document): Promise<FactBase | null> {
    const given = await this.given();
    const wanted = document.frontMatter?.facts ?? [];
    if (wanted.length === 0) return this.load(given ?? (await this.configured(draft)));
    return this.load(await this.named(wanted, given ?? [], draft, document));
  }

  /**
   * The facts files that a draft's are chosen among, by the draft alone: those given, else those configured. One that names its facts
   * when some are given may name configured ones, too.
   */
  async choiceFor(draft: Draft): Promise<readonly Pinned[]> {
    return (await this.given()) ?? this.configured(draft);
  }

  /** The files that the command line names; null where it leaves the choice to others. */
  private async given(): Promise<readonly Pinned[] | null> {
    const { requests, io } = this.plan;
    return requests && this.pin(await this.expand(requests.map(textOf), io.cwd));
  }

  /** Facts files that drafts were checked against, in order. */
  filesUsed(): FactsFileRef[] {
    return [...this.used].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, file]) => file);
  }

  /** Absolute paths of all facts files that the run may use. */
  async paths(drafts: readonly Draft[]): Promise<string[]> {
    const given = this.plan.requests ? await this.expand(this.plan.requests.map(textOf), this.plan.io.cwd) : [];
    const configured = await Promise.all(
      [...new Set(drafts.flatMap((draft) => draftSettings(draft, this.plan).facts))].map((one) =>
        this.expand([one], this.plan.config.folder),
      ),
    );
    return [...new Set([...given, ...configured.flat()].map((request) => request.path))].sort();
  }

  private async configured(draft: Draft): Promise<Pinned[]> {
    return this.pin(await this.expand(draftSettings(draft, this.plan).facts, this.plan.config.folder));
  }

  /** The files that a draft's front matter names by their ids, among those that the command line and the configuration name. */
  private async named(
    wanted: readonly string[],
    given: readonly Pinned[],
    draft: Draft,
    document: Document,
  ): Promise<Pinned[]> {
    const [{ parseFactsFile }, configured] = await Promise.all([import('../facts/index.ts'), this.configured(draft)]);
    const idOf = (file: FactsFile) => this.idOf(file, parseFactsFile);
    const available = [...given, ...configured.filter((one) => !given.some(({ file }) => file.path === one.file.path))];
    const pins = wanted.map((text): Pinned => {
      const { path: name, version } = readFactsRequest(text);
      const found = available.find(({ file }) => idOf(file) === name);
      if (!found) {
        const known = available.map(({ file }) => idOf(file)).sort();
        const expected =
          known.length > 0 ? `expected ${known.join(', ')}${didYouMean(name, known)}` : 'expected one that is loaded';
        const message = `the front matter names the facts file \`${name}\`, ${expected}; name its file with --facts or in ${this.plan.config.file ?? 'a configuration'}`;
        throw new InputError(message, 'front-matter-facts', { file: document.path });
      }
      const pinned = given.includes(found) && found.version !== null ? found.version : version;
      return { file: found.file, version: pinned ?? found.version };
    });
    return [...pins, ...given.filter(({ file }) => !pins.some((one) => one.file === file))];
  }

  private async load(pins: readonly Pinned[]): Promise<FactBase | null> {
    if (pins.length === 0) return null;
    const [{ FactsCache, loadFactBase }, { engine }] = await Promise.all([
      import('../facts/index.ts'),
      import('../pipeline.ts'),
    ]);
    const sorted = [...pins].sort((a, b) => (a.file.shown < b.file.shown ? -1 : 1));
    const key = JSON.stringify(sorted.map(({ file, version }) => [file.path, version]));
    let base = this.bases.get(key);
    if (!base) {
      const folder = cacheOf(this.plan);
      base = loadFactBase(
        sorted.map(({ file: { shown, content, sha256 }, version }) => ({ file: shown, content, sha256, version })),
        engine,
        { cache: folder && new FactsCache(folder) },
      );
      this.bases.set(key, base);
    }
    this.note(base.files);
    return base;
  }

  /** Counts facts files as used. */
  note(files: readonly FactsFileRef[]): void {
    for (const file of files) this.used.set(`${file.file}@${file.version}`, file);
  }

  /** The id that a facts file gives itself: read from its line where it has one, else from the parsed file. */
  private idOf({ path: file, shown, content }: FactsFile, parse: typeof parseFactsFile): string {
    let id = this.ids.get(file);
    if (id === undefined) {
      const text = Buffer.from(content.buffer, content.byteOffset, content.byteLength).toString('utf8');
      id = /^id: *([a-z\d][\w.-]*) *$/m.exec(text.slice(0, 4096))?.[1] ?? parse(text, shown).id;
      this.ids.set(file, id);
    }
    return id;
  }

  private pin(requests: readonly FactsRequest[]): Promise<Pinned[]> {
    const present = requests.filter((request) => !this.missing.has(request.path));
    return Promise.all(present.map(async ({ path: file, version }) => ({ file: await this.read(file), version })));
  }

  private read(file: string): Promise<FactsFile> {
    const known = this.files.get(file);
    if (known) return known;
    const { shown } = draftAt(file, this.plan.io.cwd);
    const reading = this.source
      .read(file, shown, 'a facts file; check --facts or the configuration', factsLimit)
      .then((content) => ({ path: file, shown, content, sha256: createHash('sha256').update(content).digest('hex') }))
      .catch((error) => {
        // A facts file that is not there concerns every draft, not the one that asked for it first.
        throw error instanceof StetError ? new UsageError(error.message, error.code, error.place) : error;
      });
    this.files.set(file, reading);
    return reading;
  }

  /** Paths and globs, with or without a version, as absolute paths in order. */
  private async expand(texts: readonly string[], folder: string): Promise<FactsRequest[]> {
    const lists = texts.map((text) => {
      const key = `${folder}\0${text}`;
      const list = this.expanded.get(key) ?? expandFacts(text, folder);
      this.expanded.set(key, list);
      return list.then((found) => [...found, ...this.goneFrom(text, folder)]);
    });
    return (await Promise.all(lists)).flat();
  }

  private goneFrom(text: string, folder: string): FactsRequest[] {
    if (this.gone.length === 0) return [];
    const { path: pattern, version } = readFactsRequest(text);
    const globs = new Globs(folder, [pattern]);
    return this.gone.filter((file) => globs.has(file)).map((file) => ({ path: file, version }));
  }
}

/** The facts files that a path or glob names, with the version after its `@`, as absolute paths in order. */
export async function expandFacts(text: string, folder: string): Promise<FactsRequest[]> {
  // A file whose own name has an @ in it goes before a version.
  const asIs = path.resolve(folder, text);
  if ((await whatIs(asIs)) === 'file') return [{ path: asIs, version: null }];
  const { path: name, version } = readFactsRequest(text);
  const file = path.resolve(folder, name);
  const kind = await whatIs(file);
  if (kind === 'folder')
    return (await walk(['**/*.{yaml,yml,json}'], file)).sort().map((found) => ({ path: found, version }));
  if (kind !== null || !isGlob(name)) return [{ path: file, version }];
  const found = await walk([slashed(name)], folder);
  if (found.length === 0)
    throw usage(`no facts file matches \`${text}\`, expected at least one; check --facts or the configuration`);
  return found.sort().map((one) => ({ path: one, version }));
}

function textOf({ path: file, version }: FactsRequest): string {
  return version === null ? file : `${file}@${version}`;
}
