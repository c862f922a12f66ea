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
      define: { STET_VERSION: '"0.0.0-test"' },
      plugins: [ownUrls],
      logLevel: 'error',
    });
    const code = `(function (module, exports, require) {${outputFiles[0].text}\n})`;
    this.script = new Script(code, { filename: resolve('mutated-tests.cjs') });
  }

  async dryRun() {
    const namespace = fresh();
    const before = (id) => {
      namespace.currentTestId = id;
    };
    const result = await this.run(this.files, { before });
    return { ...result, mutantCoverage: namespace.mutantCoverage };
  }

  async mutantRun({ activeMutant, testFilter, hitLimit, mutantActivation }) {
    const namespace = Object.assign(fresh(), { hitLimit, hitCount: 0 });
    if (mutantActivation === 'static') namespace.activeMutant = activeMutant.id;
    const before = () => {
      namespace.activeMutant = activeMutant.id;
    };
    const files = testFilter
      ? this.files.filter((file) => testFilter.some((id) => id.startsWith(`${file}#`)))
      : this.files;
    const result = await this.run(files, { only: testFilter && new Set(testFilter), bail: true, before });
    return toMutantRunResult(determineHitLimitReached(namespace.hitCount, hitLimit) ?? result);
  }

  /** Loads test files and runs their tests, all or `only` some, to the end or to the first that fails. */
  async run(files, { only = null, bail = false, before }) {
    const harness = new Harness();
    const own = createRequire(resolve('package.json'));
    const module = { exports: {} };
    this.script.runInThisContext()(module, module.exports, (id) => (id === 'vitest' ? harness.api : own(id)));
    const tests = [];
    for (const file of files) {
      try {
        harness.collect(file, module.exports.default[file]);
      } catch (error) {
        // a program that does not load fails its tests
        return { status: DryRunStatus.Complete, tests: [outcome({ id: `${file}#`, name: file, file }, 0, error)] };
      }
    }
    for (const test of harness.tests) {
      if (only && !only.has(test.id)) continue;
      before(test.id);
      const start = performance.now();
      try {
        await test.run();
        tests.push(outcome(test, performance.now() - start));
      } catch (error) {
        tests.push(outcome(test, performance.now() - start, error));
        if (bail) break;
      }
    }
    return { status: DryRunStatus.Complete, tests };
  }
}

/** Stryker's switchboard, which the instrumented code reads, without a trace of the last run. */
function fresh() {
  const namespace = (globalThis[INSTRUMENTER_CONSTANTS.NAMESPACE] ??= {});
  for (const key of ['activeMutant', 'currentTestId', 'hitCount', 'hitLimit', 'mutantCoverage'])
    namespace[key] = undefined;
  return namespace;
}

function outcome({ id, name, file }, timeSpentMs, error) {
  const test = { id, name, fileName: resolve(file), timeSpentMs };
  return error === undefined
    ? { ...test, status: TestStatus.Success }
    : { ...test, status: TestStatus.Failed, failureMessage: String(error?.stack ?? error) };
}

export const strykerPlugins = [
  declareClassPlugin(PluginKind.TestRunner, 'in-process', Runner),
  declareValuePlugin(PluginKind.Ignore, 'docs', docs),
];
