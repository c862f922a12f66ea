// usage: node scripts/retold.mjs [--lib FILE] [--mistakes]
// Draws facts from the articles in fixtures/retold and checks what is retold of them: true headlines, altered ones, other outlets' copy.
// Prints what became of each. Needs a build.
import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const at = process.argv.indexOf('--lib');
const lib = resolve(at < 0 ? 'dist/index.js' : process.argv[at + 1]);
const { checkText, drawFacts, loadFacts } = await import(pathToFileURL(lib));

const CODES = { '=': 'match', x: 'mismatch', '?': 'missing-source', u: 'unresolved' };
const SAID = ['match', 'mismatch', 'missing-source', 'unresolved', 'not seen'];
const MARK = /\[([^\]|]+)(?:\|([^\]]+))?\](?:\{([^}|]+)\})?/g;
const verdicts = (codes) => codes.split('/').map((code) => CODES[code]);

/** The text without its marks, and what each marked stretch must be; `altered` takes the words in braces. */
function unmarked(marked, altered) {
  const marks = [];
  let text = '';
  let from = 0;
  for (const match of marked.matchAll(MARK)) {
    const [all, words, codes, other] = match;
    const wrong = altered && other !== undefined;
    text += marked.slice(from, match.index);
    const start = text.length;
    text += wrong ? other : words;
    marks.push({ start, end: text.length, wrong, right: wrong ? ['mismatch'] : verdicts(codes ?? '=') });
    from = match.index + all.length;
  }
  return { text: text + marked.slice(from), marks };
}

const rows = new Map();
const totals = { articles: 0, words: 0, alarms: 0 };
const mistakes = [];

function judge(id, part, { text, marks }, options) {
  const { findings } = checkText(text, options);
  const seen = new Set();
  totals.words += text.split(/\s+/).length;
  for (const { start, end, wrong, right } of marks) {
    const met = findings.filter(({ claim }) => claim.start < end && start < claim.end);
    const shared = ({ claim }) => Math.min(claim.end, end) - Math.max(claim.start, start);
    const finding = met.reduce((best, one) => (!best || shared(one) > shared(best) ? one : best), null);
    for (const one of met) seen.add(one);
    const verdict = finding?.verdict === 'stale' ? 'mismatch' : (finding?.verdict ?? 'not seen');
    const row = part === 'headline' ? (wrong ? 'altered headline' : 'true headline') : `copy: ${right[0]}`;
    // the true figures beside an altered one were counted in the true headline
    if (row === 'true headline' && marks.some((mark) => mark.wrong)) continue;
    const cells = rows.get(row) ?? rows.set(row, { n: 0, right: 0 }).get(row);
    cells.n += 1;
    cells[verdict] = (cells[verdict] ?? 0) + 1;
    if (right.includes(verdict)) cells.right += 1;
    else mistakes.push(`${id}: "${text.slice(start, end)}" should be ${right.join(' or ')}, is ${verdict}: ${text}`);
    if (verdict === 'mismatch' && !right.includes('mismatch')) totals.alarms += 1;
  }
  totals.alarms += findings.filter((one) => one.verdict === 'mismatch' && !seen.has(one)).length;
}

for (const file of readdirSync('fixtures/retold').filter((name) => name.endsWith('.txt'))) {
  for (const block of readFileSync(`fixtures/retold/${file}`, 'utf8').split(/^=== /m).slice(1)) {
    const [head, ...lines] = block.trim().split('\n');
    const [id, publishedOn] = head.split('|').map((part) => part.trim());
    const retold = lines.filter((line) => /^[TC]: /.test(line));
    const article = lines.slice(0, lines.indexOf(retold[0])).join('\n').trim();
    const options = { publishedOn, facts: loadFacts(drawFacts(article, { publishedOn })) };
    totals.articles += 1;
    for (const line of retold) {
      const part = line.startsWith('T') ? 'headline' : 'copy';
      judge(id, part, unmarked(line.slice(3), false), options);
      if (part === 'headline') judge(id, part, unmarked(line.slice(3), true), options);
    }
  }
}

const share = (part = 0, whole) => `${((100 * part) / whole).toFixed(1)} %`;
console.log(`retold: ${totals.articles} articles, ${[...rows.values()].reduce((sum, { n }) => sum + n, 0)} figures`);
console.log('told'.padEnd(22), ['n', ...SAID].map((name) => name.padStart(16)).join(''));
for (const [name, cells] of [...rows].sort(([a], [b]) => (a < b ? 1 : -1)))
  console.log(
    name.padEnd(22),
    String(cells.n).padStart(16) + SAID.map((said) => share(cells[said], cells.n).padStart(16)).join(''),
  );
console.log(`false alarms ${((1000 * totals.alarms) / totals.words).toFixed(1)} per thousand words`);
if (process.argv.includes('--mistakes')) for (const line of mistakes) console.log(line);
