import { randomBytes } from 'node:crypto';
import path from 'node:path';
import type { Report, StetError } from '../model/index.ts';
import { formats, type RenderOptions, renderOptions } from '../report/index.ts';
import { colorLevel, painter, showsLinks } from './color.ts';
import { repositoryRoot } from './config.ts';
import { slashed } from './ignores.ts';
import { write } from './io.ts';
import { writeFileAtomic } from './output.ts';
import type { Plan } from './plan.ts';

declare const STET_VERSION: string;

/** Writes every report that was asked for: files first, each whole or not at all, then standard output. */
export async function emit(report: Report, failures: readonly StetError[], plan: Plan): Promise<void> {
  const { io, targets } = plan;
  for (const { format, path: file } of [...targets].sort((a, b) => Number(a.path === null) - Number(b.path === null))) {
    const { render, tellsRules } = formats.find(({ id }) => id === format)!;
    const rules = tellsRules ? (await import('../check/index.ts')).rules : [];
    const text = render(report, { ...optionsFor(plan, file === null, failures), rules });
    if (file === null) await write(io.stdout, text);
    else writeFileAtomic(path.resolve(io.cwd, file), text, file);
  }
}

function optionsFor({ io, flags }: Plan, printed: boolean, failures: readonly StetError[]): RenderOptions {
  const root = repositoryRoot(io.cwd) ?? io.cwd;
  return renderOptions({
    width: (printed ? io.stdout.columns : undefined) ?? widthOf(io.env.COLUMNS) ?? 80,
    color: painter(printed ? colorLevel(io.stdout, io.env, flags.color) : 0),
    links: printed && showsLinks(io.stdout, io.env),
    verbose: flags.verbose === true,
    version: STET_VERSION,
    failures,
    repositoryPath: (file) => slashed(path.relative(root, path.resolve(io.cwd, file))),
    stopToken: randomBytes(16).toString('hex'),
  });
}

function widthOf(columns: string | undefined): number | undefined {
  const width = Number(columns);
  return Number.isInteger(width) && width >= 20 ? width : undefined;
}
