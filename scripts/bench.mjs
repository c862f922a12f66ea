// Prints ratios, all measured in this run: start-up against bare Node, and reading speed against the libraries that one
// would use otherwise, on text that it makes itself. Nothing here is asserted: machines differ, ratios say more.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import * as chrono from 'chrono-node';
import nlp from 'compromise';
import dates from 'compromise-dates';
import { factsFile, regions } from './many-facts.mjs';
import { newsText } from './news-text.mjs';

const { extractClaims } = await import(pathToFileURL('dist/index.js').href);
const median = (values) => [...values].sort((a, b) => a - b)[values.length >> 1];

startUp();
manyFacts();
readingSpeed();
growth();

function startUp(runs = 15) {
  const draft = 'fixtures/drafts/crypto-theft.md';
  const commands = {
    'node -e 0': ['-e', '0'],
    'stet --version': ['bin/stet.js', '--version'],
    'stet check, shipped draft': [
      'bin/stet.js',
      'check',
      '--no-cache',
      draft,
      '--facts',
      'facts/north-korea-crypto-theft.yaml',
      'facts/crypto-theft-by-year.yaml',
    ],
  };
  const times = Object.fromEntries(Object.keys(commands).map((name) => [name, []]));
  for (let run = -1; run < runs; run++) {
    for (const [name, args] of Object.entries(commands)) {
      const began = performance.now();
      const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
      if (status !== 0) throw new Error(`${name}: exit ${status}: ${stderr}`);
      if (run >= 0) times[name].push(performance.now() - began);
    }
  }
  const base = median(times['node -e 0']);
  console.log(`start-up, median of ${runs}, alternating`);
  for (const [name, values] of Object.entries(times)) {
    const ms = median(values);
    console.log(`  ${name.padEnd(28)} ${ms.toFixed(0).padStart(5)} ms  ${(ms / base).toFixed(2).padStart(6)} ×`);
  }
}

/** A 5 KB draft against a hundred thousand facts, in one file and in a hundred: whole commands, with an empty cache and after it. */
function manyFacts(runs = 5) {
  const folder = mkdtempSync(path.join(tmpdir(), 'stet-bench-'));
  const cache = path.join(folder, 'cache');
  try {
    const { files, draft } = regions(100_000);
    writeFileSync(path.join(folder, 'draft.md'), draft);
    writeFileSync(path.join(folder, 'one.yaml'), factsFile('one', files.join('')));
    for (const [index, facts] of files.entries())
      writeFileSync(path.join(folder, `many-${index}.yaml`), factsFile(`many-${index}`, facts));
    const check = (facts) => {
      const began = performance.now();
      const args = ['bin/stet.js', 'check', path.join(folder, 'draft.md'), ...facts, '--fail-on', 'never'];
      const { status, stderr } = spawnSync(process.execPath, args, {
        encoding: 'utf8',
        env: { ...process.env, XDG_CACHE_HOME: cache },
      });
      if (status !== 0) throw new Error(`exit ${status}: ${stderr}`);
      return performance.now() - began;
    };
    console.log(`\na 5 KB draft against 100,000 facts, median and best of ${runs}`);
    for (const [name, facts] of Object.entries({
      'no facts': [],
      'one file': ['--facts', path.join(folder, 'one.yaml')],
      'a hundred files': ['--facts', path.join(folder, 'many-*.yaml')],
    })) {
      const [first, later] = [[], []];
      for (let run = 0; run < runs; run++) {
        rmSync(cache, { recursive: true, force: true });
        first.push(check(facts));
        later.push(check(facts));
      }
      const shown = (values) => `${median(values).toFixed(0).padStart(5)} ms (best ${Math.min(...values).toFixed(0)})`;
      console.log(`  ${name.padEnd(16)} first ${shown(first)}   with cache ${shown(later)}`);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function readingSpeed() {
  nlp.plugin(dates);
  const documents = Array.from({ length: 120 }, (_, seed) => newsText(seed + 1, 5000));
  const readers = {
    stet: [(text) => extractClaims(text, { publishedOn: '2021-06-15' }), documents],
    'chrono (dates only)': [(text) => chrono.parse(text, new Date(2021, 5, 15)), documents],
    'compromise with compromise-dates': [
      (text) => {
        const doc = nlp(text);
        return [doc.numbers().json(), doc.money().json(), doc.dates({ today: '2021-06-15' }).json()];
      },
      documents.slice(0, 8),
    ],
  };
  const speeds = {};
  for (const [name, [read, texts]] of Object.entries(readers)) {
    const rounds = texts.length > 20 ? 5 : 3;
    for (const text of texts) read(text);
    const runs = Array.from({ length: rounds }, () => {
      const began = performance.now();
      for (const text of texts) read(text);
      return texts.reduce((sum, text) => sum + text.length, 0) / (performance.now() - began);
    });
    speeds[name] = median(runs);
  }
  console.log('\nreading 5 KB articles');
  for (const [name, speed] of Object.entries(speeds)) {
    const ratio = speeds.stet / speed;
    console.log(`  ${name.padEnd(34)} ${speed.toFixed(0).padStart(6)} KB/s   stet is ${ratio.toFixed(2)} × as fast`);
  }
}

function growth() {
  const lines = {
    digits: '7',
    commas: ',',
    '“one hundred and”': 'one hundred and ',
    quotes: '" ',
    dates: 'Jan. 5, ',
    news: newsText(7, 20_000),
  };
  console.log('\ngrowth: 1 MB against 0.5 MB on one line (2.0 × is linear)');
  for (const [name, unit] of Object.entries(lines)) {
    const time = (size) => {
      const text = unit
        .repeat(Math.ceil(size / unit.length))
        .slice(0, size)
        .replaceAll('\n', ' ');
      const began = performance.now();
      extractClaims(text, { publishedOn: '2021-06-15' });
      return performance.now() - began;
    };
    time(250_000);
    const [half, whole] = [time(500_000), time(1_000_000)];
    console.log(
      `  ${name.padEnd(20)} ${half.toFixed(0).padStart(6)} ms → ${whole.toFixed(0).padStart(6)} ms   ${(whole / half).toFixed(2)} ×`,
    );
  }
}
