// usage: node scripts/code-cache.mjs BUNDLE
// Keeps what V8 compiles of the command line's bundle during a check of the shipped draft, for bin/stet.js to start from.
import { readFileSync, writeFileSync } from 'node:fs';
import module from 'node:module';
import path from 'node:path';
import vm from 'node:vm';

const file = path.resolve(process.argv[2]);
const script = new vm.Script(module.wrap(readFileSync(file, 'utf8')), {
  filename: file,
  importModuleDynamically: vm.constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
});
const bundle = { exports: {} };
script.runInThisContext()(bundle.exports, module.createRequire(file), bundle, file, path.dirname(file));
process.argv.splice(2, 1, 'check', 'fixtures/drafts/crypto-theft.md', '--facts=facts/*.yaml', '--no-cache');
await bundle.exports.main();
// What the draft's check says is not what this script is about.
process.exitCode = 0;
writeFileSync(`${file}.cache`, script.createCachedData());
