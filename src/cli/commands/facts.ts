import { existsSync } from 'node:fs';
import path from 'node:path';
import {
  diffFacts,
  drawFacts,
  type FactsInput,
  factsFileToYaml,
  logFacts,
  MAX_BYTES,
  mergeFacts,
  renderDiff,
  renderFacts,
  renderLog,
  renderValidation,
  type SourceArticle,
  showFacts,
  type ViewFormat,
  validateFacts,
} from '../../facts/index.ts';
import { type Painter, StetError } from '../../model/index.ts';
import { defaultSettings, engine, readClaims } from '../../pipeline.ts';
import { readBytes } from '../../read/index.ts';
import { colorLevel, painter } from '../color.ts';
import { loadConfig } from '../config.ts';
import { expandFacts } from '../facts-store.ts';
import { draftAt } from '../files.ts';
import { type Io, write } from '../io.ts';
import { readDay, usage } from '../options.ts';
import { writeFileAtomic } from '../output.ts';
import { chooseDrafts, draftBytes, draftSettings, type ReadingFlags, setUp } from '../setup.ts';
import { workTree } from '../source.ts';

interface DrawFlags extends ReadingFlags {
  readonly publisher?: string;
  readonly title?: string;
  readonly url?: string;
  readonly id?: string;
  readonly output?: string;
  readonly into?: string;
}

interface ViewFlags {
  readonly format?: ViewFormat;
  readonly color?: boolean;
  readonly quiet?: boolean;
}

/** `stet facts draw`: prints a facts file, writes a new one, or adds to one that is there. */
export async function draw(articles: string[], flags: DrawFlags, io: Io): Promise<number> {
  if (articles.length === 0)
    throw usage('no article given, expected paths or `-` for standard input; name at least one');
  if (flags.output !== undefined && flags.into !== undefined)
    throw usage('--output and --into exclude each other, expected one of the two');
  const setup = await setUp(flags, io);
  const { drafts, missing } = await chooseDrafts(articles, setup);
  if (missing.length > 0) throw missing[0];
  const sources: SourceArticle[] = [];
  for (const draft of drafts) {
    const settings = { ...defaultSettings, locale: draftSettings(draft, setup).place ?? defaultSettings.locale };
    const bytes = await draftBytes(draft, setup, workTree);
    const documents = await readBytes(bytes, {
      path: draft.shown,
      format: flags.inputFormat ?? null,
      publishedOn: setup.publishedOn,
      ...(setup.limit === null ? {} : { maxBytes: setup.limit }),
    });
    for (const document of documents) {
      const { publisher, title, url } = flags;
      sources.push({
        publisher: publisher ?? null,
        title: title ?? null,
        url: url ?? null,
        published: document.publishedOn,
        ...readClaims(document, settings),
      });
    }
  }
  if (sources.length > 1 && (flags.title !== undefined || flags.url !== undefined)) {
    throw usage(
      `--title and --url are of one article, expected one and not ${sources.length}; draw them one by one with --into`,
    );
  }
  const drawn = drawFacts(sources, engine, flags.id === undefined ? {} : { id: flags.id });
  const say = async (line: string) => (flags.quiet ? undefined : write(io.stderr, `stet: ${line}\n`));
  const count = Object.keys(drawn.facts).length;
  if (flags.into !== undefined) {
    const { path: file, file: shown } = await inputOf(flags.into, io);
    const old = Buffer.from(await bytesOf(file, shown)).toString('utf8');
    const { text, version, added, disputed, left } = mergeFacts(old, drawn, shown, engine);
    if (version !== null) writeFileAtomic(file, text, shown);
    for (const { id, reason } of left) await say(`${shown}: ${id} left out: ${reason}`);
    for (const { id, value, other } of disputed)
      await say(`${shown}: ${id} is disputed now: ${value}, and ${other} in the new article`);
    if (version === null) await say(`${shown}: nothing to add`);
    else if (added.length > 0) await say(`${shown}: added ${added.join(', ')}`);
    if (version !== null) await say(`${shown}: is version ${version} now, for a person to edit`);
    return 0;
  }
  const yaml = factsFileToYaml(drawn);
  if (flags.output === undefined) {
    await write(io.stdout, yaml);
    return 0;
  }
  const file = path.resolve(io.cwd, flags.output);
  if (existsSync(file))
    throw new StetError('is there already, expected a new file; --into adds to it', 'exists', { file: flags.output });
  writeFileAtomic(file, yaml, flags.output);
  await say(`wrote ${flags.output} with ${count} ${count === 1 ? 'fact' : 'facts'}, for a person to edit`);
  return 0;
}

/** `stet facts validate`: 2 when a file has an error, as every command that would use it gives. Warnings fail nothing. */
export async function validate(
  files: string[],
  flags: ViewFlags & { readonly since?: string; readonly on?: string },
  io: Io,
): Promise<number> {
  const on = flags.on === undefined ? null : readDay(flags.on, '--on');
  const named = files.length > 0 ? files.map((file) => ({ text: file, folder: io.cwd })) : await configured(io);
  const requests = (await Promise.all(named.map(({ text, folder }) => expandFacts(text, folder)))).flat();
  const validations = [];
  for (const { path: file, version } of requests) {
    const { shown } = draftAt(file, io.cwd);
    const input = { file: shown, content: await bytesOf(file, shown), version };
    validations.push(
      validateFacts(input, engine, {
        on,
        older: flags.since === undefined ? null : await olderOf(flags.since, file, shown, io),
      }),
    );
  }
  await write(io.stdout, renderValidation(validations, flags.format ?? 'pretty', paintOf(flags, io)));
  return validations.some(({ problems }) => problems.some(({ severity }) => severity === 'error')) ? 2 : 0;
}

export async function show([file, id]: string[], flags: ViewFlags, io: Io): Promise<number> {
  return print(
    renderFacts(showFacts(await inputOf(file!, io), engine, id ?? null), flags.format ?? 'pretty', paintOf(flags, io)),
    io,
  );
}

export async function diff([from, to]: string[], flags: ViewFlags, io: Io): Promise<number> {
  const changes = diffFacts(await inputOf(from!, io), await inputOf(to!, io), engine);
  return print(renderDiff(changes, flags.format ?? 'pretty', paintOf(flags, io)), io);
}

export async function log([file, id]: string[], flags: ViewFlags, io: Io): Promise<number> {
  return print(
    renderLog(logFacts(await inputOf(file!, io), engine, id ?? null), flags.format ?? 'pretty', paintOf(flags, io)),
    io,
  );
}

async function print(text: string, io: Io): Promise<number> {
  await write(io.stdout, text);
  return 0;
}

function paintOf({ color }: ViewFlags, io: Io): Painter {
  return painter(colorLevel(io.stdout, io.env, color));
}

/** The one facts file that `FILE[@VERSION]` names. */
async function inputOf(text: string, io: Io): Promise<FactsInput & { readonly path: string }> {
  const [request, ...more] = await expandFacts(text, io.cwd);
  if (!request || more.length > 0) throw usage(`\`${text}\` names ${more.length + 1} facts files, expected one`);
  const { shown } = draftAt(request.path, io.cwd);
  return { path: request.path, file: shown, content: await bytesOf(request.path, shown), version: request.version };
}

function bytesOf(file: string, shown: string): Promise<Uint8Array> {
  return workTree.read(file, shown, 'a facts file; check the path', MAX_BYTES);
}

async function configured(io: Io): Promise<{ text: string; folder: string }[]> {
  const { facts = [], overrides = [], folder, file } = await loadConfig(io.cwd, undefined);
  const all = [...new Set([...facts, ...overrides.flatMap((one) => one.facts ?? [])])];
  if (all.length === 0)
    throw usage(`no facts files given, expected paths; name some, or set \`facts\` in ${file ?? 'a configuration'}`);
  return all.map((text) => ({ text, folder }));
}

/** The file as a revision has it, or the older file that `since` names; null for a file that is new since then. */
async function olderOf(since: string, file: string, shown: string, io: Io): Promise<FactsInput | null> {
  const older = path.resolve(io.cwd, since);
  if (existsSync(older)) return { file: since, content: await bytesOf(older, since) };
  const { Git } = await import('../git.ts');
  const git = await Git.open(io.cwd, io.env);
  const content = await git.blob(await git.commit(since), file);
  return content === null ? null : { file: `${shown} at ${since}`, content };
}
