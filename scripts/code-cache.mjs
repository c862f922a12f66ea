// usage: node scripts/code-cache.mjs BUNDLE
// Keeps what V8 compiles of the command line's bundle for bin/stet.js to start from: while the shipped draft is checked, and then a longer
// one against facts by the thousand, without a cache and with it.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import module from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import vm from 'node:vm';
import { factsFile, regions } from './many-facts.mjs';

const file = path.resolve(process.argv[2]);
const script = new vm.Script(module.wrap(readFileSync(file, 'latin1')), {
  filename: file,
  importModuleDynamically: vm.constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
});
const bundle = { exports: {} };
script.runInThisContext()(bundle.exports, module.createRequire(file), bundle, file, path.dirname(file));

const folder = mkdtempSync(path.join(tmpdir(), 'stet-build-'));
try {
  process.env.XDG_CACHE_HOME = folder;
  const [facts, draft] = [path.join(folder, 'facts.yaml'), path.join(folder, 'draft.md')];
  const { files, draft: text } = regions(10_000);
  writeFileSync(facts, factsFile('facts', files.join('')));
  writeFileSync(draft, text);
  const long = ['check', draft, '--facts', facts];
  for (const words of [['check', 'fixtures/drafts/crypto-theft.md', '--facts=facts/*.yaml'], long, long]) {
    process.argv.splice(2, process.argv.length, ...words);
    await bundle.exports.main();
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
// What the checks say is not what this script is about.
process.exitCode = 0;
writeFileSync(`${file}.cache`, script.createCachedData());
