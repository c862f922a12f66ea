// Runs one input after another in a thread that can be ended when it hangs, and whose memory is bounded.
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parentPort, workerData } from 'node:worker_threads';
import { targetsOf } from './targets.mjs';

const lib = await import(pathToFileURL(path.resolve(workerData.dist, 'index.js')));
const { run } = createRequire(import.meta.url)(path.resolve(workerData.dist, 'cli/cli.cjs'));
const targets = targetsOf({ lib, run });

parentPort.on('message', async ({ target, input }) => {
  try {
    await targets[target].run(input);
    parentPort.postMessage({ error: null });
  } catch (error) {
    parentPort.postMessage({ error: String(error?.stack ?? error) });
  }
});
parentPort.postMessage({ ready: true });
