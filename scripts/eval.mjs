// usage: node scripts/eval.mjs [--lib FILE] [--mistakes] [--desk-only]
// Checks the desk set (fixtures/desk) and prints precision and recall per verdict, and false alarms per thousand words; then what is retold
// of articles (retold.mjs). Where a folder `shared` with evaluators lies beside the checkout, it runs those, too. Needs a build.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parse } from 'yaml';

const option = (name, otherwise) => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? otherwise : process.argv[at + 1];
};
const lib = resolve(option('lib', 'dist/index.js'));
const { checkText, drawFacts, loadFacts } = await import(pathToFileURL(lib));

const LETTERS = { m: 'match', x: 'mismatch', s: 'stale', n: 'missing-source', u: 'unresolved' };
const LABEL = /\{([^{}|]+)\|([mxsnu]+)\}/g;

/** The draft without its labels, and what each labelled stretch must be. */
function unlabelled(marked) {
  const labels = [];
  let text = '';
  let from = 0;
  for (const match of marked.matchAll(LABEL)) {
    text += marked.slice(from, match.index);
    labels.push({
      start: text.length,
      end: text.length + match[1].length,
      words: match[1],
      verdicts: [...match[2]].map((letter) => LETTERS[letter]),
    });
    text += match[1];
    from = match.index + match[0].length;
  }
  return { text: text + marked.slice(from), labels };
}

const cells = new Map();
const count = (expected, got) => cells.set(`${expected} ${got}`, (cells.get(`${expected} ${got}`) ?? 0) + 1);
const mistakes = [];
const totals = { drafts: 0, claims: 0, words: 0, alarms: 0, unlabelled: 0 };

for (const file of readdirSync('fixtures/desk')
  .filter((name) => name.endsWith('.yaml'))
  .sort()) {
  const topic = parse(readFileSync(`fixtures/desk/${file}`, 'utf8'));
  const published = { publishedOn: topic.published };
  const facts = loadFacts(topic.facts ?? drawFacts(topic.source, published));
  for (const draft of topic.drafts) {
    const { text, labels } = unlabelled(draft);
    const { findings } = checkText(text, { ...published, facts });
    totals.drafts += 1;
    totals.words += text.split(/\s+/).length;
    const seen = new Set();
    for (const { start, end, words, verdicts } of labels) {
      const finding = findings.find((one) => one.claim.start < end && start < one.claim.end && !seen.has(one));
      if (finding) seen.add(finding);
      const got = finding?.verdict ?? 'not seen';
      const expected = verdicts.includes(got) ? got : verdicts[0];
      totals.claims += 1;
      count(expected, got);
      if (got === expected) continue;
      if (got === 'mismatch' || got === 'stale')
        totals.alarms += expected === 'mismatch' || expected === 'stale' ? 0 : 1;
      mistakes.push(
        `${file}: "${words}" should be ${expected}, is ${got} (${finding?.rule ?? '–'}): ${finding?.explanation.what ?? text}`,
      );
      for (const { score, fact, evidence } of finding?.link.candidates.slice(0, 3) ?? []) {
        const values = fact.readings.map((reading) => reading.text).join(' or ');
        mistakes.push(`    ${score.toFixed(2)} ${fact.id} (${values}): ${evidence.join('; ')}`);
      }
    }
    for (const finding of findings.filter((one) => !seen.has(one))) {
      totals.unlabelled += 1;
      if (finding.verdict === 'mismatch' || finding.verdict === 'stale') totals.alarms += 1;
      mistakes.push(`${file}: "${finding.claim.text}" has no label, is ${finding.verdict}: ${text}`);
    }
  }
}

const of = (part, whole) => (whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`);
const sum = (test) => [...cells].reduce((total, [key, n]) => total + (test(...key.split(/ (.*)/)) ? n : 0), 0);
console.log(
  `desk set: ${totals.drafts} drafts, ${totals.claims} labelled claims, ${totals.words} words, ${totals.unlabelled} claims without a label`,
);
console.log('verdict'.padEnd(16), 'labels'.padStart(8), 'precision'.padStart(10), 'recall'.padStart(10));
for (const verdict of Object.values(LETTERS)) {
  const [right, said, meant] = [
    sum((e, g) => e === verdict && g === verdict),
    sum((_, g) => g === verdict),
    sum((e) => e === verdict),
  ];
  console.log(
    verdict.padEnd(16),
    String(meant).padStart(8),
    of(right, said).padStart(10),
    of(right, meant).padStart(10),
  );
}
console.log(
  `right verdicts ${of(
    sum((e, g) => e === g),
    totals.claims,
  )}; false alarms ${((1000 * totals.alarms) / totals.words).toFixed(1)} per thousand words`,
);
console.log(
  `wrong claims passed as true ${of(
    sum((e, g) => (e === 'mismatch' || e === 'stale') && g === 'match'),
    sum((e) => e === 'mismatch' || e === 'stale'),
  )}`,
);
if (process.argv.includes('--mistakes')) for (const line of mistakes) console.log(line);

if (!process.argv.includes('--desk-only')) {
  if (spawnSync(process.execPath, ['scripts/retold.mjs', '--lib', lib], { stdio: 'inherit' }).status !== 0)
    process.exitCode = 1;
  for (const name of ['extraction', 'mutation']) {
    const script = `../shared/eval/${name}.mjs`;
    if (!existsSync(script)) console.log(`${name}: skipped, its texts are not here`);
    else if (spawnSync(process.execPath, [script, '--lib', lib], { stdio: 'inherit' }).status !== 0)
      process.exitCode = 1;
  }
}
