// usage: node scripts/fuzz.mjs [--seconds N] [--seed S] [--only TARGET] [--dist DIR] [--limit MS]
// Feeds the built program and library what no one would write, for a minute unless told otherwise. Each input runs in a thread with
// bounded memory, and in bounded time. Prints the seed, the runs of each target, and a last line; exits with 1 when anything failed.
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import fc from 'fast-check';
import { targetsOf } from './fuzz/targets.mjs';

const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '60' },
    seed: { type: 'string', default: String(Date.now() % 2 ** 31) },
    only: { type: 'string' },
    dist: { type: 'string', default: fileURLToPath(new URL('../dist', import.meta.url)) },
    limit: { type: 'string', default: '5000' },
  },
});
const [seconds, seed, limit] = [Number(values.seconds), Number(values.seed), Number(values.limit)];
/** Runs of a target before the next one has its turn; the longest list of failures that is looked for in one target. */
const [batch, mostFailures] = [100, 3];
/** Milliseconds spent on a smaller example of a failure. */
const shrinkFor = 20_000;
const heapMegabytes = 384;

/** One thread, started anew after a hang or when its memory was not enough. */
class Thread {
  #worker = null;

  /** Null, or what went wrong with an input. */
  async run(target, input) {
    const worker = (this.#worker ??= await this.#start());
    return new Promise((resolve) => {
      const answered = ({ error }) => finish(error);
      const broken = (error) => lost(`ends the thread: ${error.message}`);
      const timer = setTimeout(() => lost(`hangs: no answer within ${limit} ms`), limit);
      const finish = (error) => {
        clearTimeout(timer);
        worker.off('message', answered).off('error', broken);
        resolve(error);
      };
      const lost = (error) => {
        this.#worker = null;
        finish(error);
        worker.on('error', () => {}).terminate();
      };
      worker.on('message', answered).on('error', broken);
      worker.postMessage({ target, input });
    });
  }

  async #start() {
    const worker = new Worker(new URL('fuzz/worker.mjs', import.meta.url), {
      workerData: { dist: values.dist },
      resourceLimits: { maxOldGenerationSizeMb: heapMegabytes },
    });
    await new Promise((resolve, reject) => {
      worker.once('error', reject).once('message', () => resolve(worker.off('error', reject)));
    });
    return worker;
  }

  end() {
    return this.#worker?.terminate();
  }
}

// The inputs alone are needed here; what they are fed to is loaded in the thread.
const targets = targetsOf({ lib: { loadFacts: () => null }, run: null });
const names = Object.keys(targets).filter((name) => !values.only || name.includes(values.only));
const counts = Object.fromEntries(names.map((name) => [name, { runs: 0, failures: 0 }]));
const thread = new Thread();
const end = Date.now() + seconds * 1000;
console.log(`fuzz: seed ${seed}, ${seconds} s, ${names.length} targets, ${limit} ms and ${heapMegabytes} MB an input`);

for (let round = 0; Date.now() < end; round++) {
  for (const name of names) {
    const count = counts[name];
    if (Date.now() >= end || count.failures >= mostFailures) continue;
    // Once one has failed, smaller ones that fail too are looked for, but not forever.
    let patience = end;
    const property = fc.asyncProperty(targets[name].inputs, async (input) => {
      if (Date.now() >= patience) return;
      count.runs++;
      const error = await thread.run(name, input);
      if (!error) return;
      patience = Math.min(patience, Date.now() + shrinkFor);
      throw new Error(error);
    });
    const details = await fc.check(property, { seed: seed + round, numRuns: batch });
    if (!details.failed) continue;
    count.failures++;
    const input = details.counterexample[0];
    const shown = typeof input === 'string' ? JSON.stringify(input) : `bytes ${Buffer.from(input).toString('base64')}`;
    console.error(
      `\n✗ ${name} (--seed ${seed + round} --only '${name}')\n  ${shown}\n  ${details.errorInstance?.message}\n`,
    );
  }
}
await thread.end();

const sum = (key) => Object.values(counts).reduce((total, count) => total + count[key], 0);
for (const [name, { runs, failures }] of Object.entries(counts))
  console.log(`  ${name.padEnd(18)} ${String(runs).padStart(8)} runs${failures > 0 ? `  ${failures} failed` : ''}`);
const peak = Math.round(process.resourceUsage().maxRSS / 1024);
console.log(`fuzz: ${sum('runs')} runs, ${sum('failures')} failures, seed ${seed}, ${peak} MB at most`);
process.exitCode = sum('failures') > 0 ? 1 : 0;
