import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { cruise, type IConfiguration, type ICruiseResult } from 'dependency-cruiser';
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const config: IConfiguration = createRequire(import.meta.url)(`${root}.dependency-cruiser.cjs`);
const tsConfig = extractTSConfig(`${root}tsconfig.json`);

async function violationsIn(baseDir: string): Promise<{ rule: string; from: string }[]> {
  const { output } = await cruise(
    ['src'],
    { ...config.options, ruleSet: { forbidden: config.forbidden ?? [] }, validate: true, baseDir },
    undefined,
    { tsConfig },
  );
  return (output as ICruiseResult).summary.violations.map(({ rule, from }) => ({ rule: rule.name, from }));
}

describe('the dependency rules', () => {
  it('hold in src', async () => {
    expect(await violationsIn(root)).toEqual([]);
  });

  it('each fire on a deliberate violation', async () => {
    const fired = new Set((await violationsIn(`${root}test/boundaries`)).map(({ rule }) => rule));
    const rules = (config.forbidden ?? []).map(({ name }) => name);
    expect(rules.filter((name) => !fired.has(name!))).toEqual([]);
  });
});
