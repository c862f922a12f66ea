import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { type MessagePort, parentPort, Worker, workerData } from 'node:worker_threads';
import type { FactsFileRef, StetError } from '../model/index.ts';
import type { Draft } from './files.ts';
import { Judge, type Outcome, outcomeOf } from './judge.ts';
import { lighten, revive } from './light.ts';
import { type CheckFlags, type Plan, planOf } from './plan.ts';
import { sourceFor } from './select.ts';
import type { Judged } from './settle.ts';
import { pack, unpack } from './wire.ts';

/** What a worker starts with: the command line, read again in its own thread. */
interface Start {
  readonly inputs: readonly string[];
  readonly flags: CheckFlags;
  readonly cwd: string;
  readonly env: Plan['io']['env'];
}

interface Answer {
  readonly index: number;
  readonly judged: readonly Judged[];
  readonly errors: readonly StetError[];
  /** Facts files used so far. */
  readonly used: readonly FactsFileRef[];
}

/** How many threads a run has; 1 does without. Traces need what a thread cannot send. */
export function jobsOf({ jobs, flags }: Plan, drafts: readonly Draft[]): number {
  if (flags.trace || flags.explain !== undefined || drafts.some(({ shown, stdin }) => shown === '-' || stdin)) return 1;
  return Math.min(jobs ?? Math.min(availableParallelism(), 8), drafts.length);
}

/** Checks drafts on `jobs` threads; the outcomes stand in the order of the drafts, whichever was ready first. */
export async function judgeOnThreads(
  plan: Plan,
  drafts: readonly Draft[],
  jobs: number,
  judge: Judge,
  tick: (done: number) => void,
): Promise<Outcome[]> {
  const { io, flags, inputs } = plan;
  const start: Start = { inputs, flags, cwd: io.cwd, env: io.env };
  const outcomes: Outcome[] = [];
  let [next, done] = [0, 0];
  // A thread is this very bundle, asked to serve.
  const code = `require(${JSON.stringify(fileURLToPath(import.meta.url))}).thread()`;
  const workers = Array.from({ length: jobs }, () => new Worker(code, { eval: true, workerData: start }));
  const drain = (worker: Worker): Promise<void> =>
    new Promise((resolve, reject) => {
      const ask = () => (next < drafts.length ? worker.postMessage({ index: next, draft: drafts[next++] }) : resolve());
      worker.on('error', reject);
      worker.on('message', (packed) => {
        const { index, judged, errors, used } = readAnswer(packed);
        outcomes[index] = { judged, errors };
        judge.facts.note(used);
        tick(++done);
        ask();
      });
      ask();
    });
  try {
    await Promise.all(workers.map(drain));
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
  return outcomes;
}

export function readAnswer(packed: unknown): Answer {
  const answer = unpack(packed) as Answer;
  return { ...answer, judged: revive(answer.judged) };
}

/** Answers drafts with what was found in them, in a thread. */
export async function serve(
  port: Pick<MessagePort, 'on' | 'postMessage'>,
  { inputs, flags, cwd, env }: Start,
): Promise<void> {
  const silent = { write: () => {} };
  const plan = await planOf(inputs, flags, {
    stdin: (async function* () {})(),
    stdout: silent,
    stderr: silent,
    cwd,
    env,
    now: () => new Date(),
  });
  const judge = new Judge(plan, await sourceFor(plan));
  port.on('message', async ({ index, draft }: { index: number; draft: Draft }) => {
    const { judged, errors } = await outcomeOf(judge, draft);
    port.postMessage(pack({ index, judged: lighten(judged), errors, used: judge.facts.filesUsed() }));
  });
}

/** Runs a thread: the bundle calls it where it was started as one. */
export function thread(): Promise<void> {
  return parentPort ? serve(parentPort, workerData as Start) : Promise.resolve();
}
