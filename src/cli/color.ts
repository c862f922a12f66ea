import { Chalk, type ColorSupportLevel } from 'chalk';
import type { Painter } from '../model/index.ts';
import type { Io, Output } from './io.ts';

/**
 * Colours of one stream, 0 (none) to 3 (24 bits): `--color` and `--no-color` first, then FORCE_COLOR over NO_COLOR (as Node
 * has it; https://no-color.org), then whether it is a terminal.
 */
export function colorLevel(output: Output, env: Io['env'], choice: boolean | undefined): ColorSupportLevel {
  if (choice !== undefined) return choice ? (Math.max(1, detected(output, env)) as ColorSupportLevel) : 0;
  const forced = env.FORCE_COLOR;
  if (forced !== undefined) return forcedLevel(forced, detected(output, env));
  if (env.NO_COLOR) return 0;
  return detected(output, env);
}

function forcedLevel(forced: string, found: ColorSupportLevel): ColorSupportLevel {
  if (forced === '0' || forced === 'false') return 0;
  if (forced === '2' || forced === '3') return Number(forced) as ColorSupportLevel;
  return Math.max(1, found) as ColorSupportLevel;
}

function detected(output: Output, env: Io['env']): ColorSupportLevel {
  if (!output.isTTY || env.TERM === 'dumb') return 0;
  const depth = output.getColorDepth?.({ ...env, NO_COLOR: undefined, FORCE_COLOR: undefined }) ?? 4;
  return depth >= 24 ? 3 : depth >= 8 ? 2 : depth >= 4 ? 1 : 0;
}

export function painter(level: ColorSupportLevel): Painter {
  const chalk = new Chalk({ level });
  // chalk joins all its arguments; given to `map`, it would print the index too.
  const one = (paint: (text: string) => string) => (text: string) => paint(text);
  return {
    error: one(chalk.red),
    warning: one(chalk.yellow),
    ok: one(chalk.green),
    note: one(chalk.cyan),
    dim: one(chalk.dim),
    bold: one(chalk.bold),
    underline: one(chalk.underline),
  };
}

/** Whether the terminal is one of those known to show OSC 8 links. */
export function showsLinks(output: Output, env: Io['env']): boolean {
  if (env.FORCE_HYPERLINK !== undefined) return env.FORCE_HYPERLINK !== '0';
  if (!output.isTTY || env.TERM === 'dumb' || env.CI) return false;
  if (env.WT_SESSION || env.KITTY_WINDOW_ID || env.DOMTERM || env.KONSOLE_VERSION) return true;
  if (Number(env.VTE_VERSION ?? 0) >= 5000) return true;
  return ['iTerm.app', 'WezTerm', 'vscode', 'ghostty', 'Hyper', 'rio'].includes(env.TERM_PROGRAM ?? '');
}
