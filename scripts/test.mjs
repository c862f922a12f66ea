// The test command: types, style, schemas, build, tests with their coverage gate; ends in one plain line of counts.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const scratch = mkdtempSync(join(tmpdir(), 'stet-test-'));
const results = join(scratch, 'results.json');
const node = (script, ...args) => [process.execPath, [script, ...args]];
const steps = [
  ['types', ...node('node_modules/typescript/bin/tsc', '--noEmit')],
  ['style', ...node('node_modules/@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '.')],
  ['schemas', ...node('scripts/schema.mjs', '--check')],
  ['build', ...node('scripts/build.mjs')],
  ['readme', ...node('scripts/readme.mjs', '--check')],
  ['tests', ...node('node_modules/vitest/vitest.mjs', 'run', '--coverage', '--reporter=default', '--reporter=json')],
];
let failedSteps = 0;
for (const [name, command, args] of steps) {
  console.log(`\n— ${name}`);
  const extra = name === 'tests' ? [`--outputFile.json=${results}`, ...process.argv.slice(2)] : [];
  const { status } = spawnSync(command, [...args, ...extra], { stdio: 'inherit' });
  if (status !== 0) {
    failedSteps += 1;
    console.error(`${name}: failed (exit ${status})`);
  }
}

let [passed, failed, skipped] = [0, 0, 0];
try {
  const counts = JSON.parse(readFileSync(results, 'utf8'));
  [passed, failed, skipped] = [counts.numPassedTests, counts.numFailedTests, counts.numPendingTests];
} catch (error) {
  console.error(`no test results: ${error.message}`);
}
rmSync(scratch, { recursive: true, force: true });
if (failedSteps > 0) {
  failed = Math.max(failed, 1);
  process.exitCode = 1;
}
console.log(`\n${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`);
