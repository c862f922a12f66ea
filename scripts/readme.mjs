// Fills the generated parts of README.md: transcripts are run, tables come from the registries, so that what it shows is true.
// usage: node scripts/readme.mjs [--check] [--measure]    (--measure also renews the measured tables, which takes minutes)
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const registries = await load();
const cell = (text) => text.replaceAll('|', '\\|').replaceAll('\n', ' ');
const table = (head, rows) =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
const byId = (list) => [...list].sort((a, b) => (a.id < b.id ? -1 : 1));

const parts = {
  first: () =>
    transcript(
      `printf "North Korea's hackers stole about 800 million won in cryptocurrency this year, Seoul's spy agency said Thursday." |\n  npx stet check - --facts facts/north-korea-crypto-theft.yaml --published 2022-12-23`,
      ['check', '-', '--facts', 'facts/north-korea-crypto-theft.yaml', '--published', '2022-12-23'],
      "North Korea's hackers stole about 800 million won in cryptocurrency this year, Seoul's spy agency said Thursday.",
    ),
  rules: () =>
    table(
      ['rule', 'what it checks', 'needs facts'],
      byId(registries.rules).map(({ id, summary, phase }) => [
        `\`${id}\``,
        cell(summary),
        phase === 'facts' ? 'yes' : 'no',
      ]),
    ),
  kinds: () =>
    table(
      ['kind', 'reads'],
      byId(registries.kinds).map(({ id, summary }) => [`\`${id}\``, cell(summary)]),
    ),
  formats: () =>
    table(
      ['format', 'for'],
      byId(registries.formats).map(({ id, summary }) => [`\`${id}\``, cell(summary)]),
    ),
};
const measured = {
  extraction: () => fenced(run(process.execPath, ['../shared/eval/extraction.mjs']).replace(/^\(.*\)$/m, '')),
  desk: () => fenced(run('npm', ['run', '--silent', 'eval', '--', '--desk-only'])),
  retold: () => fenced(run(process.execPath, ['scripts/retold.mjs'])),
  bench: () => fenced(run('npm', ['run', '--silent', 'bench'])),
};

const before = readFileSync('README.md', 'utf8');
const makers = process.argv.includes('--measure') ? { ...parts, ...measured } : parts;
let after = before;
for (const [name, make] of Object.entries(makers)) {
  const block = new RegExp(`(<!-- ${name}: generated -->\n)[\\s\\S]*?(<!-- end -->)`);
  if (!block.test(after)) throw new Error(`README.md has no part \`<!-- ${name}: generated -->\``);
  const made = make();
  after = after.replace(block, (_, begin, end) => `${begin}${made}\n${end}`);
}
if (process.argv.includes('--check')) {
  if (after !== before) {
    console.error('README.md is not what the program prints today; run `npm run readme`');
    process.exitCode = 1;
  }
} else writeFileSync('README.md', after);

function fenced(text) {
  return `\`\`\`console\n${text.trimEnd()}\n\`\`\``;
}

function transcript(shown, args, input) {
  return fenced(`$ ${shown}\n${run(process.execPath, ['bin/stet.js', ...args], input)}`);
}

function run(command, args, input) {
  const { stdout, stderr, status } = spawnSync(command, args, {
    input,
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1', COLUMNS: '100' },
  });
  if (status === null || status === 2) throw new Error(`${command} ${args.join(' ')}: exit ${status}: ${stderr}`);
  return stdout.replace(/ +$/gm, '');
}

async function load() {
  const scratch = mkdtempSync(join(tmpdir(), 'stet-readme-'));
  const out = join(scratch, 'registries.mjs');
  await build({
    stdin: {
      contents: `export { rules } from './src/check/index.ts'; export { kinds } from './src/kinds/index.ts'; export { formats } from './src/report/index.ts';`,
      resolveDir: process.cwd(),
      loader: 'ts',
    },
    bundle: true,
    platform: 'node',
    format: 'esm',
    outfile: out,
    define: { STET_VERSION: '"0"' },
    banner: { js: "import { createRequire as r } from 'node:module'; const require = r(import.meta.url);" },
    logLevel: 'error',
  });
  const { rules, kinds, formats } = await import(pathToFileURL(out).href);
  rmSync(scratch, { recursive: true });
  return { rules: Object.values(rules), kinds: Object.values(kinds), formats: Object.values(formats) };
}
