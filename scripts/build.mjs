// usage: node scripts/build.mjs [--no-types] [--out DIR]
// Bundles the library and the command line into dist/, and writes the library's type declarations.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { build } from 'esbuild';

const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
const at = process.argv.indexOf('--out');
const out = at < 0 ? 'dist' : process.argv[at + 1];
rmSync(out, { recursive: true, force: true });

const shared = {
  bundle: true,
  platform: 'node',
  target: 'node20.19',
  format: 'esm',
  minifySyntax: true,
  legalComments: 'none',
  supported: { 'regexp-unicode-property-escapes': true },
  logLevel: 'warning',
  define: { STET_VERSION: JSON.stringify(version) },
  // Bundled CommonJS packages ask for Node's own modules through require.
  banner: {
    js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
  },
};
/** Where the bundle says which build it is. */
const buildMark = '%this-build%';
// Commander asks for child processes to run subcommands in; stet has none, and loading them takes as long as Node's start.
const noSubprocess = {
  name: 'no-subprocess',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^node:child_process$/ }, ({ importer }) =>
      /[\\/]commander[\\/]/.test(importer) ? { path: 'none', namespace: 'no-subprocess' } : null,
    );
    onLoad({ filter: /^none$/, namespace: 'no-subprocess' }, () => ({ contents: 'module.exports = {};' }));
  },
};
/** Of compromise, only the sentence splitter is used. All else that `compromise/one` sets up takes longer than a short draft to read. */
const splitterAlone = {
  name: 'splitter-alone',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^compromise\/one$/ }, () => ({ path: 'splitter', namespace: 'splitter-alone' }));
    onLoad({ filter: /./, namespace: 'splitter-alone' }, () => ({
      resolveDir: 'node_modules/compromise/src/1-one/tokenize',
      contents: `import splitSentences from './methods/01-sentences/index.js';
        import isSentence from './methods/01-sentences/is-sentence.js';
        import { abbreviations } from './model/lexicon.js';
        const methods = { one: { tokenize: { splitSentences, isSentence } } };
        export default { methods: () => methods, world: () => ({ methods, model: { one: { abbreviations } } }) };`,
    }));
  },
};
await build({ ...shared, plugins: [splitterAlone], entryPoints: { index: 'src/index.ts' }, outdir: out });
if (existsSync('src/cli/index.ts')) {
  // One file for the command line: what a run does not need is compiled lazily, and never run.
  await build({
    ...shared,
    format: 'cjs',
    plugins: [noSubprocess, splitterAlone],
    entryPoints: { cli: 'src/cli/index.ts' },
    outfile: `${out}/cli/cli.cjs`,
    minifyWhitespace: true,
    minifyIdentifiers: true,
    define: { ...shared.define, STET_BUILD: JSON.stringify(buildMark), 'import.meta.url': '__url' },
    banner: { js: "const __url = require('node:url').pathToFileURL(__filename).href;" },
  });
  // A source of ASCII alone takes half the memory and a fraction of the time to read. esbuild leaves other letters in nothing but regular
  // expressions, and in raw strings that are made into such: escapes mean the same there.
  const file = `${out}/cli/cli.cjs`;
  const source = readFileSync(file, 'utf8');
  const ascii = source.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
  // What one build keeps between runs, no other build takes for its own.
  const name = `${version}-${createHash('sha256').update(ascii).digest('hex').slice(0, 16)}`;
  writeFileSync(file, ascii.replaceAll(buildMark, name));
  spawnSync(process.execPath, ['scripts/code-cache.mjs', file], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}
if (!process.argv.includes('--no-types')) {
  const { status } = spawnSync(
    process.execPath,
    ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json', '--outDir', out],
    { stdio: 'inherit' },
  );
  if (status !== 0) process.exitCode = 1;
}
