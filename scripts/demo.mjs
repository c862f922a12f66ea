// The main job on the shipped draft and facts: the findings of a draft with planted errors.
import { spawnSync } from 'node:child_process';

const facts = ['facts/north-korea-crypto-theft.yaml', 'facts/crypto-theft-by-year.yaml'];
const args = [
  'bin/stet.js',
  'check',
  'fixtures/drafts/crypto-theft-errors.md',
  '--facts',
  ...facts,
  ...process.argv.slice(2),
];
const { status } = spawnSync(process.execPath, args, { stdio: 'inherit' });
// Findings are what the demonstration is for; only a failure to run is one.
process.exitCode = status === 2 || status === null ? 2 : 0;
