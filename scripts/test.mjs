// The test command: types, style, schemas, build, tests with their coverage gate; ends in one plain line of counts.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const scratch = mkdtempSync(join(tmpdir(), 'stet-test-'));
const results = join(scratch, 'results.json');
const vitest = ['run', '--coverage', '--reporter=default', '--reporter=json', `--outputFile.json=${results}`];
/** What may run side by side; what is in a later row needs what an earlier one made. */
const rounds = [
  [
    ['types', 'node_modules/typescript/bin/tsc', '--noEmit'],
    ['style', 'node_modules/@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '.'],
    ['schemas', 'scripts/schema.mjs', '--check'],
    ['build', 'scripts/build.mjs'],
  ],
  [['readme', 'scripts/readme.mjs', '--check']],
  [['tests', 'node_modules/vitest/vitest.mjs', ...vitest, ...process.argv.slice(2)]],
];

/** Runs a script of Node's; what it says comes at once where it runs alone, and all together at its end otherwise. */
function run([name, ...args], isAlone) {
  return new Promise((resolve) => {
    if (isAlone) console.log(`\n— ${name}`);
    const child = spawn(process.execPath, args, {
      stdio: ['ignore', ...(isAlone ? ['inherit', 'inherit'] : ['pipe', 'pipe'])],
    });
    const said = [];
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => said.push(chunk));
    child.on('error', (error) => said.push(`${error.message}\n`));
    child.on('close', (code, signal) => {
      if (!isAlone) process.stdout.write(`\n— ${name}\n${Buffer.concat(said.map((chunk) => Buffer.from(chunk)))}`);
      if (code !== 0) console.error(`${name}: failed (${signal ?? `exit ${code}`})`);
      resolve(code === 0);
    });
  });
}

let isFine = true;
for (const round of rounds) {
  const ends = await Promise.all(round.map((step) => run(step, round.length === 1)));
  isFine &&= ends.every(Boolean);
}

let [passed, failed, skipped] = [0, 0, 0];
try {
  const counts = JSON.parse(readFileSync(results, 'utf8'));
  [passed, failed, skipped] = [counts.numPassedTests, counts.numFailedTests, counts.numPendingTests];
} catch (error) {
  console.error(`no test results: ${error.message}`);
}
rmSync(scratch, { recursive: true, force: true });
if (!isFine) {
  failed = Math.max(failed, 1);
  process.exitCode = 1;
}
console.log(`\n${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`);
