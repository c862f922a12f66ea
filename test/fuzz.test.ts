import fc, { type Arbitrary } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { run } from '../src/cli/index.ts';
import * as lib from '../src/index.ts';

interface Target {
  readonly inputs: Arbitrary<unknown>;
  run(input: unknown): unknown;
}

const { targetsOf } = await import(new URL('../scripts/fuzz/targets.mjs', import.meta.url).href);
const targets = targetsOf({ lib, run }) as Record<string, Target>;
/** Runs of each target; `npm run fuzz` has no end but its time. */
const numRuns = 80;

// Every target asserts on its own: an answer with sound places, or one clear refusal.
describe('whatever stet is fed', () => {
  it('runs often enough', () => {
    expect(Object.keys(targets).length * numRuns).toBeGreaterThan(2000);
  });

  it.each(Object.keys(targets))('%s: an answer or a refusal', async (name) => {
    const { inputs, run: feed } = targets[name]!;
    const property = fc.asyncProperty(inputs, async (input) => {
      await feed(input);
    });
    const { failed, counterexample, error } = (await fc.check(property, { numRuns, seed: 20261123 })) as {
      failed: boolean;
      counterexample: unknown;
      error?: unknown;
    };
    expect(failed, `${String(error)} on ${JSON.stringify(counterexample)}`).toBe(false);
  });
});
