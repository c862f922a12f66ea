import { existsSync } from 'node:fs';
import path from 'node:path';
import { CommanderError } from 'commander';
import { report, usageLine } from './errors.ts';
import { type Io, isClosedPipe, write } from './io.ts';
import { spreadFacts } from './options.ts';
import { program } from './program.ts';

export type { Io, Output } from './io.ts';

declare const STET_VERSION: string;

/** Runs one command line (without `node` and the script) and resolves to its exit code: 0, 1 or 2. Never rejects. */
export async function run(argv: readonly string[], io: Io): Promise<number> {
  const debug = argv.includes('--debug') || Boolean(io.env.STET_DEBUG);
  const { command, code } = program(io, STET_VERSION);
  try {
    await command.parseAsync(spreadFacts(argv), { from: 'user' });
    return code();
  } catch (error) {
    if (isClosedPipe(error)) return code();
    if (!(error instanceof CommanderError))
      return report(error, io, debug).then(
        () => 2,
        () => 2,
      );
    if (error.exitCode === 0) return 0;
    // Without a command, commander prints the help by itself.
    if (error.code !== 'commander.help')
      await write(io.stderr, `${usageLine(error, helpFor(argv), (word) => existsSync(path.resolve(io.cwd, word)))}\n`);
    return 2;
  }
}

/** Runs the process's own command line. */
export async function main(): Promise<void> {
  const { stdin, stdout, stderr } = process;
  // A reader that goes away ends the output, not the run; each write learns of its own failure.
  for (const stream of [stdout, stderr]) stream.on('error', () => {});
  process.exitCode = await run(process.argv.slice(2), {
    stdin,
    stdout,
    stderr,
    cwd: process.cwd(),
    env: process.env,
    now: () => new Date(),
  });
}

/** Serves a run as one of its threads. */
export async function thread(): Promise<void> {
  await (await import('./pool.ts')).thread();
}

/** The command whose help lists what the user looked for. */
function helpFor(argv: readonly string[]): string {
  const [first = '', second = ''] = argv.filter((word) => /^[a-z]+$/.test(word));
  if (first === 'facts') return factsCommands.includes(second) ? `stet facts ${second}` : 'stet facts';
  return commands.includes(first) ? `stet ${first}` : 'stet';
}

const commands = ['check', 'claims', 'explain', 'init', 'cq'];
const factsCommands = ['draw', 'validate', 'show', 'diff', 'log'];
