import { MessageChannel } from 'node:worker_threads';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Decimal, FactsFileError, InputError, StetError, UsageError } from '../model/index.ts';
import { draftAt } from './files.ts';
import { Judge } from './judge.ts';
import { planOf } from './plan.ts';
import { jobsOf, readAnswer, serve, thread } from './pool.ts';
import { workTree } from './source.ts';
import { Folder, newsroom, sink } from './testing.ts';
import { pack, unpack } from './wire.ts';

const across = (value: unknown) => unpack(JSON.parse(JSON.stringify(pack(value))));

describe('what threads send each other, and runs keep', () => {
  it('keeps exact numbers, printed places and all', () => {
    fc.assert(
      fc.property(fc.bigInt(), fc.integer({ min: 1, max: 10 ** 6 }), fc.nat(6), (num, den, places) => {
        for (const value of [Decimal.ratio(num, BigInt(den)), Decimal.of(num).shift(-places)]) {
          const copy = across({ value }) as { value: Decimal };
          expect(copy.value.eq(value)).toBe(true);
          expect(String(copy.value)).toBe(String(value));
        }
      }),
    );
    expect(String(across(Decimal.of('1.10')))).toBe('1.10');
  });

  it('keeps who is who, in circles too, and leaves functions out', () => {
    const shared = { a: [1, null, true] };
    const circle: Record<string, unknown> = { shared, again: shared, f: () => 1 };
    circle.self = circle;
    const copy = across(circle) as Record<string, unknown>;
    expect(copy.again).toBe(copy.shared);
    expect(copy.self).toBe(copy);
    expect('f' in copy).toBe(false);
  });

  it('sends a long text once, in however many records it is', () => {
    const source = 'a'.repeat(5000);
    const packed = pack([{ source }, { source: `${source.slice(1)}a` }]);
    expect(JSON.stringify(packed).length).toBeLessThan(source.length + 100);
    expect(across([source, 'a'])).toEqual([source, 'a']);
  });

  it('keeps errors what they are', () => {
    const place = { file: 'a', line: 1, column: 2 };
    const inner = new StetError('inner', 'facts-value', place);
    const errors = [
      inner,
      new InputError('x', 'not-text', place),
      new UsageError('y', 'usage'),
      new FactsFileError('z', 'facts-value', place, [inner]),
    ];
    const copies = across(errors) as StetError[];
    for (const [index, copy] of copies.entries()) {
      expect([copy.name, copy.oneLine, copy.code]).toEqual([
        errors[index]!.name,
        errors[index]!.oneLine,
        errors[index]!.code,
      ]);
      expect(copy).toBeInstanceOf(errors[index]!.constructor);
    }
    expect((copies[3] as FactsFileError).problems[0]!.message).toBe('inner');
  });
});

describe('a thread', () => {
  const folder = new Folder({ ...newsroom, 'drafts/empty.md': '' });
  const io = {
    stdin: (async function* () {})(),
    stdout: sink(),
    stderr: sink(),
    cwd: folder.root,
    env: {},
    now: () => new Date(),
  };
  const { port1, port2 } = new MessageChannel();
  beforeAll(async () => serve(port2, { inputs: ['drafts'], flags: {}, cwd: folder.root, env: {} }));
  afterAll(() => {
    port1.close();
    folder.dispose();
  });
  const ask = (file: string) =>
    new Promise<ReturnType<typeof readAnswer>>((resolve) => {
      port1.once('message', (packed) => resolve(readAnswer(packed)));
      port1.postMessage({ index: 3, draft: draftAt(folder.path(file), folder.root) });
    });

  it('finds what the run itself would have found', async () => {
    const plan = await planOf(['drafts'], {}, io);
    const draft = draftAt(folder.path('drafts/both.md'), folder.root);
    const [here] = await new Judge(plan, workTree).judge(draft, () => {});
    const { index, judged, errors, used } = await ask('drafts/both.md');
    expect([index, errors, used.map(({ id }) => id)]).toEqual([3, [], ['budget', 'harbour']]);
    expect(
      JSON.stringify(
        judged[0]!.report.findings.map(({ claim, verdict, notes, explanation }) => ({
          claim,
          verdict,
          notes,
          explanation,
        })),
      ),
    ).toBe(
      JSON.stringify(
        here!.report.findings.map(({ claim, verdict, notes, explanation }) => ({ claim, verdict, notes, explanation })),
      ),
    );
  });

  it('tells what is wrong with a draft', async () => {
    const { judged, errors } = await ask('drafts/empty.md');
    expect(judged).toEqual([]);
    expect(errors[0]).toBeInstanceOf(InputError);
  });

  it('is used where it is worth its start', async () => {
    const drafts = Array.from({ length: 9 }, (_, i) => draftAt(folder.path(`${i}.md`), folder.root));
    const jobs = async (flags: Parameters<typeof planOf>[1], some = drafts) =>
      jobsOf(await planOf(['drafts'], flags, io), some);
    expect(await jobs({ jobs: '4' })).toBe(4);
    expect(await jobs({ jobs: '40' })).toBe(9);
    expect(await jobs({ jobs: '4', trace: true })).toBe(1);
    expect(await jobs({ jobs: '4' }, [{ shown: '-', file: '-' }])).toBe(1);
    expect(await jobs({})).toBeGreaterThan(0);
    await expect(thread()).resolves.toBeUndefined();
  });
});
