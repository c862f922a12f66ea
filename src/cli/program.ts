import { Command, Option } from 'commander';
import { examples } from './examples.ts';
import { type Io, write } from './io.ts';
import { failLevels, readChoice } from './options.ts';

/** Runs a command; resolves to the exit code. */
export type Action = (words: string[], flags: never, io: Io) => Promise<number>;

export interface Program {
  readonly command: Command;
  /** The exit code of the action that ran. */
  code(): number;
}

const repeat = (value: string, before: string[] | undefined): string[] => [...(before ?? []), value];

/** Every command and option. Nothing that a command needs is loaded before it runs. */
export function program(io: Io, version: string): Program {
  let code = 0;
  const texts: Promise<void>[] = [];
  const stet = new Command('stet')
    .description(
      'Checks the numbers and dates of news copy against facts files: exact, offline, silent when it does not know.',
    )
    .version(version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'explain the command')
    .helpCommand('help [command]', 'explain a command')
    .option('--color', 'colour the output')
    .option('--no-color', 'do not colour the output')
    .option('-q, --quiet', 'nothing on standard error but errors')
    .option('--verbose', 'show matches, and what a run did')
    .addOption(new Option('--debug', 'show the stack of an internal error').hideHelp())
    .showSuggestionAfterError()
    .exitOverride()
    .configureOutput({
      writeOut: (text) => texts.push(write(io.stdout, text)),
      writeErr: (text) => texts.push(write(io.stderr, text)),
      outputError: () => {},
      getOutHelpWidth: () => Math.min(io.stdout.columns ?? 80, 100),
      getErrHelpWidth: () => Math.min(io.stderr.columns ?? 80, 100),
      getOutHasColors: () => false,
      getErrHasColors: () => false,
    });
  stet.addHelpText(
    'after',
    `${examplesOf('stet')}\nExit codes: 0 nothing at or above --fail-on, 1 something is, 2 the run could not be completed.`,
  );

  const add = (parent: Command, usage: string, summary: string, load: () => Promise<Action>): Command => {
    const command = parent.command(usage).description(summary).exitOverride();
    command.addHelpText('after', examplesOf(command.name())).configureHelp({ showGlobalOptions: true });
    command.action(async () => {
      await Promise.all(texts);
      const words = command.processedArgs.flat().filter((word): word is string => typeof word === 'string');
      code = await (await load())(words, command.optsWithGlobals() as never, io);
    });
    return command;
  };

  const check = add(
    stet,
    'check [paths...]',
    'check drafts against facts files (`-` reads standard input)',
    async () => (await import('./commands/check.ts')).check,
  );
  check
    .option('--facts <file[@version]>', 'facts file; may be repeated, or followed by several', repeat)
    .option('-f, --format <id[=path]>', 'how to report, and where to; may be repeated (`stet explain formats`)', repeat)
    .addOption(choice('--fail-on <level>', 'lowest level that fails the run; error when not given', failLevels))
    .option('--min-coverage <percent>', 'fail when fewer of the claims are backed')
    .option('--explain <claim>', 'show how one claim was linked: its id, LINE:COL or words')
    .option('--trace', 'show how every claim was linked')
    .option('--fix', 'apply the suggestions that are marked safe')
    .option('--diff', 'print the suggestions as a patch for `git apply`; with --fix, only the safe ones')
    .option('--watch', 'check again whenever a draft or a facts file is saved')
    .option('--jobs <n>', 'worker threads for many drafts')
    .option('--cache', 'keep prepared facts and what was found in the cache folder (the default)')
    .option('--no-cache', 'use nothing kept, and keep nothing')
    .optionsGroup('In a repository:')
    .option('--changed [rev]', 'only drafts that differ from where the branch left REV, or use a fact that does')
    .option('--changed-lines', 'with --changed or --staged: only findings on changed lines')
    .option('--staged', 'check what is staged for the next commit')
    .option('--baseline <file>', 'findings that were there before; they fail nothing')
    .option('--update-baseline', 'write the baseline anew');
  reading(check);

  const claims = add(
    stet,
    'claims [paths...]',
    'list the claims of drafts with their values',
    async () => (await import('./commands/claims.ts')).claims,
  );
  claims.addOption(choice('-f, --format <id>', 'how to list them', ['pretty', 'json', 'jsonl']));
  reading(claims);

  add(
    stet,
    'explain [topic]',
    'explain a verdict, a rule, a kind of claim, an error code or the formats',
    async () => (await import('./commands/explain.ts')).explain,
  );

  const cq = add(
    stet,
    'cq <claim> [paths...]',
    'vouch for a claim that a person has checked (id, FILE:LINE:COL)',
    async () => (await import('./commands/cq.ts')).cq,
  );
  cq.requiredOption('--by <name>', 'who checked it')
    .requiredOption('--why <text>', 'how it was checked')
    .option('--until <date>', 'last day that the check is good for')
    .option('--facts <file[@version]>', 'facts file; may be repeated', repeat);
  reading(cq);

  add(
    stet,
    'init [folder]',
    'write a commented configuration and a first facts file',
    async () => (await import('./commands/init.ts')).init,
  ).addOption(
    choice(
      '--ci <system>',
      'also write the files for a CI system or hook; may be repeated',
      ['github', 'gitlab', 'pre-commit'],
      true,
    ),
  );

  factsCommands(stet, add);
  return { command: stet, code: () => code };
}

/** Options of every command that reads drafts. */
function reading(command: Command): Command {
  return command
    .optionsGroup('How drafts are found and read:')
    .option('--published <date>', 'publication date, which relative dates are resolved against (YYYY-MM-DD)')
    .option('--locale <id>', 'whose dollar, whose date order: en-US, en-GB, …')
    .option('--input-format <id>', 'format of the drafts, when their endings do not tell')
    .option('--stdin-filename <path>', 'path that standard input stands for')
    .option('--max-bytes <size>', 'largest draft that is read')
    .option('--config <file>', 'configuration to use')
    .option('--no-config', 'use no configuration')
    .option('--no-ignore', 'check files that .gitignore, .stetignore or the configuration leave out')
    .option('--allow-empty', 'no error when there is nothing to check');
}

type Add = (parent: Command, usage: string, summary: string, load: () => Promise<Action>) => Command;

function factsCommands(stet: Command, add: Add): void {
  const facts = stet.command('facts').description('draw, check and compare facts files').exitOverride();
  facts.addHelpText('after', examplesOf('facts'));
  const load = (name: 'draw' | 'validate' | 'show' | 'diff' | 'log') => async () =>
    (await import('./commands/facts.ts'))[name];
  const format = () => choice('-f, --format <id>', 'how to print it', ['pretty', 'json', 'markdown']);
  add(facts, 'draw [articles...]', 'draft a facts file from source articles', load('draw'))
    .option('--published <date>', 'publication date of the article')
    .option('--publisher <name>', 'who published it')
    .option('--title <text>', 'its headline')
    .option('--url <url>', 'where it can be read')
    .option('--id <id>', 'id of the facts file')
    .option('--locale <id>', 'whose dollar, whose date order')
    .option('--input-format <id>', 'format of the articles')
    .option('--max-bytes <size>', 'largest article that is read')
    .option('-o, --output <file>', 'write there; an existing file is left alone')
    .option('--into <file>', 'add what is new to an existing facts file');
  add(facts, 'validate [files...]', 'check facts files for errors of form and sense', load('validate'))
    .addOption(format())
    .option('--since <rev>', 'require the version to move where the content did since REV, or since an older file')
    .option('--on <date>', 'warn of facts that are past their time on that day');
  add(facts, 'show <file[@version]> [id]', 'print the facts as they stood at a version', load('show')).addOption(
    format(),
  );
  add(facts, 'diff <old[@version]> <new[@version]>', 'print what changed between two versions', load('diff')).addOption(
    format(),
  );
  add(facts, 'log <file> [id]', 'print the history of a facts file or a fact', load('log')).addOption(format());
}

function examplesOf(command: string): string {
  return `\nExamples:\n${examples[command]!.map((line) => `  ${line}\n`).join('')}`;
}

/** An option with a closed list of values; a repeated one collects them. */
function choice(flags: string, summary: string, choices: readonly string[], many = false): Option {
  const name = /--[a-z-]+/.exec(flags)![0];
  return new Option(flags, `${summary} (${choices.join(', ')})`).argParser<unknown>(
    (value: string, before: unknown) => {
      const chosen = readChoice(value, choices, name);
      return many ? [...((before as string[] | undefined) ?? []), chosen] : chosen;
    },
  );
}
