import { afterAll, beforeAll, expect, it } from 'vitest';
import { examples } from '../examples.ts';
import { Folder, newsroom, shell } from '../testing.ts';

const folder = new Folder({
  ...newsroom,
  'draft.md': `${newsroom['drafts/budget.md']!}\nThe zoo costs $5 million.\n`,
  'article.txt': 'The council spent $3 million on roads in 2025.\n',
});
beforeAll(() => void folder.commit());
afterAll(() => folder.dispose());

it.each(Object.entries(examples))('%s: shows examples in its help, all of which run', async (command, lines) => {
  const words = ['draw', 'validate', 'show', 'diff', 'log'].includes(command) ? `facts ${command}` : command;
  const help = await folder.run([...(words === 'stet' ? [] : words.split(' ')), '--help']);
  expect([help.code, help.stderr]).toEqual([0, '']);
  for (const line of lines) {
    expect(help.stdout).toContain(`  ${line}\n`);
    folder.git('clean', '-fdq');
    folder.git('checkout', '-q', '--', '.');
    // A line that asks nothing of a shell needs no process of its own.
    const { code, stderr } = /^[\w./@: -]+$/.test(line)
      ? await folder.run(line.split(' ').slice(1))
      : shell(folder, line.replace(/^stet/, '$STET'));
    // What a run wrote is told on standard error, too; a message of what went wrong says what was expected.
    expect([line, code, stderr.includes('expected')]).toEqual([line, 0, false]);
  }
});
