// usage: node scripts/schema.mjs [--check]
// Writes the JSON Schemas in schema/ from the zod schemas, and the templates of `stet init` in templates/; with --check, says
// which of them are out of date and exits 1.
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

/** Each file, and the module and export that gives it: a function of the version to an object or to its text. */
const schemas = [
  { file: 'schema/facts.schema.json', module: 'src/facts/schema.ts', name: 'factsJsonSchema' },
  { file: 'schema/report.schema.json', module: 'src/cli/report-schema.ts', name: 'reportJsonSchema' },
  { file: 'schema/config.schema.json', module: 'src/cli/config-schema.ts', name: 'configJsonSchema' },
  { file: 'templates/gitlab.yml', module: 'src/cli/templates.ts', name: 'gitlabTemplate' },
  { file: 'templates/github.yml', module: 'src/cli/templates.ts', name: 'githubTemplate' },
];

const check = process.argv.includes('--check');
const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
const folder = mkdtempSync(path.join(tmpdir(), 'stet-schema-'));
try {
  for (const { file, module, name } of schemas) {
    // a schema that has no module yet is left as it is
    if (!existsSync(module)) continue;
    const outfile = path.join(folder, `${path.basename(file)}.mjs`);
    const banner =
      "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);";
    await build({
      entryPoints: [module],
      bundle: true,
      platform: 'node',
      format: 'esm',
      outfile,
      banner: { js: banner },
      logLevel: 'error',
    });
    const { [name]: generate } = await import(pathToFileURL(outfile).href);
    if (!generate) throw new Error(`${module} has no ${name}`);
    const made = generate(version);
    const text = typeof made === 'string' ? made : `${JSON.stringify(made, null, 2)}\n`;
    const target = path.normalize(file);
    const same = existsSync(target) && readFileSync(target, 'utf8') === text;
    if (same) continue;
    if (!check) {
      mkdirSync(path.dirname(target), { recursive: true });
      writeFileSync(target, text);
      console.error(`wrote ${target}`);
    } else {
      process.exitCode = 1;
      console.error(`${target} is out of date; run: npm run schema`);
    }
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
