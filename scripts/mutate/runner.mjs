// Stryker's test runner for this project: the tests beside src/model, src/normalize and src/check, bundled once a process and
// evaluated afresh for each mutant, so that nothing a mutant has spoiled outlives it. A worker of Vitest for each of 5,000 mutants
// takes a second where this takes a twentieth.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Script } from 'node:vm';
import { INSTRUMENTER_CONSTANTS } from '@stryker-mutator/api/core';
import { declareClassPlugin, declareValuePlugin, PluginKind } from '@stryker-mutator/api/plugin';
import {
  DryRunStatus,
  determineHitLimitReached,
  TestStatus,
  toMutantRunResult,
} from '@stryker-mutator/api/test-runner';
import { build } from 'esbuild';
import { globSync } from 'tinyglobby';
import { docs } from './docs.mjs';
import { Harness } from './harness.mjs';

const TESTS = 'src/{model,normalize,check}/**/*.test.ts';

/** A bundle has no `import.meta.url`; tests get that of their file. */
const ownUrls = {
  name: 'own-urls',
  setup({ onLoad }) {
    onLoad({ filter: /\.test\.ts$/ }, ({ path }) => ({
      contents: readFileSync(path, 'utf8').replaceAll('import.meta.url', JSON.stringify(pathToFileURL(path).href)),
      loader: 'ts',
    }));
  },
};

class Runner {
  capabilities() {
    return { reloadEnvironment: true };
  }

  async init() {
    this.files = globSync(TESTS).sort();
    const { outputFiles } = await build({
      stdin: {
        contents: `export default {${this.files.map((file) => `${JSON.stringify(file)}: () => require('./${file}')`)}}`,
        resolveDir: process.cwd(),
      },
      bundle: true,
      write: false,
      format: 'cjs',
      platform: 'node',
      external: ['vitest'],
      define: { STET_VERSION: '"0.0.0-test"', STET_BUILD: '"test"' },
      plugins: [ownUrls],
      logLevel: 'error',
    });
    const code = `(function (module, exports, require) {${outputFiles[0].text}\n})`;
    this.script = new Script(code, { filename: resolve('mutated-tests.cjs') });
  }

  async dryRun() {
    const namespace = fresh();
    const during = (id) => {
      namespace.currentTestId = id;
    };
    const result = await this.run(this.files, { during });
    return { ...result, mutantCoverage: namespace.mutantCoverage };
  }

  async mutantRun({ activeMutant, testFilter, hitLimit, mutantActivation, sandboxFileName }) {
    const namespace = Object.assign(fresh(), { hitLimit, hitCount: 0 });
    const always = mutantActivation === 'static';
    const during = (id) => {
      namespace.activeMutant = always || id !== undefined ? activeMutant.id : undefined;
    };
    const wanted = testFilter
      ? this.files.filter((file) => testFilter.some((id) => id.startsWith(`${file}#`)))
      : this.files;
    // the tests beside the mutant notice it first
    const folder = /src\/[a-z]+\//.exec(sandboxFileName.replaceAll('\\', '/'))?.[0] ?? '';
    const near = wanted.filter((file) => file.startsWith(folder));
    const files = [...near, ...wanted.filter((file) => !near.includes(file))];
    const result = await this.run(files, { only: testFilter && new Set(testFilter), bail: true, during });
    return toMutantRunResult(determineHitLimitReached(namespace.hitCount, hitLimit) ?? result);
  }

  /**
   * Loads test files and runs their tests, all or `only` some, to the end or to the first that fails; tells `during` for which test the
   * code runs: for none while it loads.
   */
  async run(files, { only = null, bail = false, during }) {
    const harness = new Harness();
    const own = createRequire(resolve('package.json'));
    const module = { exports: {} };
    this.script.runInThisContext()(module, module.exports, (id) => (id === 'vitest' ? harness.api : own(id)));
    const outcomes = [];
    for (const file of files) {
      during(undefined);
      const loaded = await attempt({ id: `${file}#`, name: file, file }, () =>
        harness.collect(file, module.exports.default[file]),
      );
      // a program that does not load fails its tests
      if (loaded.status === TestStatus.Failed) return { status: DryRunStatus.Complete, tests: [...outcomes, loaded] };
      for (const test of harness.tests) {
        if (only && !only.has(test.id)) continue;
        during(test.id);
        outcomes.push(await attempt(test, test.run));
        if (bail && outcomes.at(-1).status === TestStatus.Failed)
          return { status: DryRunStatus.Complete, tests: outcomes };
      }
    }
    return { status: DryRunStatus.Complete, tests: outcomes };
  }
}

/** Stryker's switchboard, which the instrumented code reads, without a trace of the last run. */
function fresh() {
  const namespace = (globalThis[INSTRUMENTER_CONSTANTS.NAMESPACE] ??= {});
  for (const key of ['activeMutant', 'currentTestId', 'hitCount', 'hitLimit', 'mutantCoverage'])
    namespace[key] = undefined;
  return namespace;
}

/** What came of something, in Stryker's terms. */
async function attempt({ id, name, file }, run) {
  const start = performance.now();
  const test = () => ({ id, name, fileName: resolve(file), timeSpentMs: performance.now() - start });
  try {
    await run();
    return { ...test(), status: TestStatus.Success };
  } catch (error) {
    return { ...test(), status: TestStatus.Failed, failureMessage: String(error?.stack ?? error) };
  }
}

export const strykerPlugins = [
  declareClassPlugin(PluginKind.TestRunner, 'in-process', Runner),
  declareValuePlugin(PluginKind.Ignore, 'docs', docs),
];
