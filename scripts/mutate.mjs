// usage: npm run mutate [-- FOLDER…] [-- OPTIONS OF STRYKER]
// Mutation tests of src/model, src/normalize and src/check, or of some of them; ends in one plain line of scores. The report is in
// reports/mutation/mutation.json; `-- --reporters json,clear-text` prints what survived, `--incremental` runs only what has changed.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';

const REPORT = 'reports/mutation/mutation.json';
const FOLDERS = ['model', 'normalize', 'check'];
const args = process.argv.slice(2);
const folders = args.filter((arg) => FOLDERS.includes(arg));
const options = args.filter((arg) => !FOLDERS.includes(arg));
if (folders.length > 0)
  options.push(
    '--mutate',
    [...folders.map((folder) => `src/${folder}/**/*.ts`), '!src/**/*.test.ts', '!src/**/testing.ts'].join(),
  );

rmSync(REPORT, { force: true });
const stryker = ['node_modules/@stryker-mutator/core/bin/stryker.js', 'run', ...options];
const { status } = spawnSync(process.execPath, stryker, { stdio: 'inherit' });
process.exitCode = status ?? 1;
if (existsSync(REPORT)) {
  const { files, thresholds } = JSON.parse(readFileSync(REPORT, 'utf8'));
  const mutants = Object.entries(files).flatMap(([file, { mutants }]) => mutants.map((one) => ({ ...one, file })));
  const scores = FOLDERS.flatMap((folder) => {
    const score = scoreOf(mutants.filter(({ file }) => file.startsWith(`src/${folder}/`)));
    if (Number.isNaN(score)) return [];
    if (score < thresholds.low) process.exitCode = 1;
    return [`${folder} ${score.toFixed(1)} %`];
  });
  console.log(
    `\n${scores.join(', ')}; all told ${scoreOf(mutants).toFixed(1)} % of ${mutants.filter(({ status: of }) => of !== 'Ignored').length} mutants`,
  );
}

/** Mutants that some test noticed, in per cent of those that count: documentation does not. */
function scoreOf(mutants) {
  const of = (...statuses) => mutants.filter((one) => statuses.includes(one.status)).length;
  const detected = of('Killed', 'Timeout');
  return (100 * detected) / (detected + of('Survived', 'NoCoverage'));
}
