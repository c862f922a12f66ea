#!/usr/bin/env node
// The executable: the version without loading anything else, everything else from the bundle.
import { readFileSync } from 'node:fs';
import module from 'node:module';

const words = process.argv.slice(2);
if (words.length === 1 && (words[0] === '--version' || words[0] === '-V')) {
  const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
  process.stdout.write(`${version}\n`);
} else {
  // From Node 22.8 on, compiled code is kept between runs; a no-op where the folder cannot be written.
  module.enableCompileCache?.();
  const { main } = await import('../dist/cli/cli.js').catch((error) => {
    if (error?.code !== 'ERR_MODULE_NOT_FOUND') throw error;
    process.stderr.write('stet: dist/cli/cli.js is missing, expected the built program; run `npm run build`\n');
    process.exitCode = 2;
    return { main: async () => {} };
  });
  await main();
}
