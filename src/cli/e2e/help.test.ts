import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { examples } from '../examples.ts';
import { Folder, newsroom, shell } from '../testing.ts';

// Child processes on a busy machine take their time.
vi.setConfig({ testTimeout: 120_000 });

const folder = new Folder({
  ...newsroom,
  'draft.md': `${newsroom['drafts/budget.md']!}\nThe zoo costs $5 million.\n`,
  'article.txt': 'The council spent $3 million on roads in 2025.\n',
});
beforeAll(() => void folder.commit());
afterAll(() => folder.dispose());

it.each(Object.entries(examples))('%s: shows examples in its help, all of which run', (command, lines) => {
  const words = ['draw', 'validate', 'show', 'diff', 'log'].includes(command) ? `facts ${command}` : command;
  const help = shell(folder, `$STET ${words === 'stet' ? '' : words} --help`);
  expect([help.code, help.stderr]).toEqual([0, '']);
  for (const line of lines) {
    expect(help.stdout).toContain(`  ${line}\n`);
    folder.git('clean', '-fdq');
    folder.git('checkout', '-q', '--', '.');
    const { code, stderr } = shell(folder, line.replace(/^stet/, '$STET'));
    // What a run wrote is told on standard error, too; a message of what went wrong says what was expected.
    expect([line, code, stderr.includes('expected')]).toEqual([line, 0, false]);
  }
});
