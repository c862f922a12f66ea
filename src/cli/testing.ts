import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { run } from './index.ts';
import type { Io, Output } from './io.ts';

/** What a run gave. */
export interface Outcome {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A folder of its own with files in it; `dispose` takes it away. */
export class Folder {
  readonly root = mkdtempSync(path.join(tmpdir(), 'stet-test-'));

  constructor(files: Readonly<Record<string, string | Uint8Array>> = {}) {
    this.write(files);
  }

  path(...names: string[]): string {
    return path.join(this.root, ...names);
  }

  write(files: Readonly<Record<string, string | Uint8Array>>): void {
    for (const [name, content] of Object.entries(files)) {
      mkdirSync(path.dirname(this.path(name)), { recursive: true });
      writeFileSync(this.path(name), content);
    }
  }

  /** Runs git here, deaf to the machine's own configuration. */
  git(...words: string[]): string {
    return execFileSync('git', words, {
      cwd: this.root,
      env: gitEnv,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  }

  /** A repository with everything committed to `main`. */
  commit(message = 'as it is'): this {
    this.git('init', '-q', '-b', 'main');
    this.git('add', '-A');
    this.git('commit', '-q', '--allow-empty', '-m', message);
    return this;
  }

  /** Runs a command line inside this process. */
  async run(
    argv: readonly string[],
    more: Partial<Io> & { stdin?: never; input?: string; tty?: boolean } = {},
  ): Promise<Outcome> {
    const { input = '', tty = false, ...io } = more;
    const [stdout, stderr] = [sink(tty), sink(tty)];
    const code = await run(argv, {
      stdin: one(input),
      stdout,
      stderr,
      cwd: this.root,
      env: gitEnv,
      now: () => new Date('2023-05-01T12:00:00Z'),
      ...io,
    });
    return { code, stdout: stdout.text(), stderr: stderr.text() };
  }

  dispose(): void {
    rmSync(this.root, { recursive: true, force: true });
  }
}

const gitEnv = {
  PATH: process.env.PATH,
  HOME: '/nonexistent',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_AUTHOR_NAME: 'Desk',
  GIT_AUTHOR_EMAIL: 'desk@example.org',
  GIT_COMMITTER_NAME: 'Desk',
  GIT_COMMITTER_EMAIL: 'desk@example.org',
};

/** The built program. */
export const program = process.env.STET_BIN ?? fileURLToPath(new URL('../../bin/stet.js', import.meta.url));

/** Runs the built program as a shell would. */
export function spawnStet(
  folder: Folder,
  argv: readonly string[],
  more: { input?: string; env?: Record<string, string> } = {},
): Outcome {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...argv], {
    cwd: folder.root,
    env: { ...gitEnv, ...more.env },
    input: more.input ?? '',
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  return { code: status, stdout, stderr };
}

/** Runs a shell line in which `$STET` is the built program. */
export function shell(folder: Folder, line: string, env: Record<string, string> = {}): Outcome {
  const { status, stdout, stderr } = spawnSync('bash', ['-e', '-o', 'pipefail', '-c', line], {
    cwd: folder.root,
    env: { ...gitEnv, STET: `${process.execPath} ${program}`, ...env },
    encoding: 'utf8',
  });
  return { code: status, stdout, stderr };
}

export interface Sink extends Output {
  text(): string;
}

/** A stream that remembers. */
export function sink(tty = false): Sink {
  const chunks: Buffer[] = [];
  return {
    isTTY: tty,
    ...(tty ? { columns: 80, getColorDepth: () => 4 } : {}),
    write(chunk, done) {
      chunks.push(Buffer.from(chunk as Uint8Array));
      done?.();
    },
    text: () => Buffer.concat(chunks).toString('utf8'),
  };
}

async function* one(text: string): AsyncGenerator<Uint8Array> {
  if (text !== '') yield Buffer.from(text);
}

/** A newsroom's repository: three drafts, two facts files, a configuration. Every claim of the drafts is backed. */
export const newsroom: Readonly<Record<string, string>> = {
  'stet.config.yaml': 'drafts: [drafts]\nfacts: [facts/*.yaml]\n',
  'facts/budget.yaml': factsFile('budget', 'the city budget', [['city', 'town hall'], ['budget']], '$1.2 billion'),
  'facts/harbour.yaml': factsFile(
    'harbour',
    'earnings of the harbour',
    [
      ['harbour', 'port'],
      ['earned', 'earnings'],
    ],
    '$35 million',
  ),
  'drafts/budget.md': '---\npublished: 2023-03-01\n---\n# Town hall\n\nThe city has a budget of $1.2 billion.\n',
  'drafts/harbour.md':
    '---\npublished: 2023-03-02\n---\n# Port\n\nThe harbour earned $35 million.\n\nThe port is busy.\n',
  'drafts/both.md':
    '---\npublished: 2023-03-03\n---\n# Money\n\nThe harbour earned $35 million.\n\nThe city budget is $1.2 billion.\n',
};

/** A facts file with one fact, at version 1.0.0. */
export function factsFile(id: string, subject: string, terms: readonly (readonly string[])[], value: string): string {
  return `format: 1
id: ${id}
title: ${subject}
version: 1.0.0
changes:
  - { version: 1.0.0, on: 2023-01-01, summary: First. }
sources:
  council: { publisher: The council, title: Figures, published: 2023-01-01, kind: primary }
facts:
  ${id}:
    subject: ${subject}
    terms: ${JSON.stringify(terms)}
    value: ${value}
    source: council
`;
}
