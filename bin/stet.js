#!/usr/bin/env node
// The executable: the version without loading anything else, everything else from the bundle.
import { existsSync, readFileSync } from 'node:fs';
import module from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import vm from 'node:vm';

const words = process.argv.slice(2);
if (words.length === 1 && (words[0] === '--version' || words[0] === '-V')) {
  const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
  process.stdout.write(`${version}\n`);
} else {
  const program = load(fileURLToPath(new URL('../dist/cli/cli.cjs', import.meta.url)));
  if (program) await program.main();
  else {
    process.stderr.write('stet: dist/cli/cli.cjs is missing, expected the built program; run `npm run build`\n');
    process.exitCode = 2;
  }
}

/** The bundle with its compiled code: half of a short run would go into compiling. Null where it was not built. */
function load(file) {
  const require = module.createRequire(file);
  if (module.enableCompileCache) {
    module.enableCompileCache();
    return existsSync(file) ? require(file) : null;
  }
  // The bundle is ASCII, and read as such many times as fast.
  const source = read(file, 'latin1');
  if (source === null) return null;
  // What another version of Node compiled is refused by V8, and the source compiled anew.
  const script = new vm.Script(module.wrap(source), {
    filename: file,
    cachedData: read(`${file}.cache`) ?? undefined,
    importModuleDynamically: vm.constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
  });
  const bundle = { exports: {} };
  script.runInThisContext()(bundle.exports, require, bundle, file, path.dirname(file));
  return bundle.exports;
}

function read(file, encoding) {
  try {
    return readFileSync(file, encoding);
  } catch (error) {
    if (error.code === 'ENOENT') return null;
    throw error;
  }
}
