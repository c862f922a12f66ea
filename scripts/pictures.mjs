// usage: node scripts/pictures.mjs
// Draws the pictures in docs/ from a real run on the shipped draft: the terminal's output as an SVG, and the HTML page
// as a browser shows it. Needs a build (npm run build) and Debian's chromium.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

const draft = 'fixtures/drafts/crypto-theft-errors.md';
const facts = ['facts/north-korea-crypto-theft.yaml', 'facts/crypto-theft-by-year.yaml'];
const executablePath = '/usr/bin/chromium';
const columns = 88;
const esc = '\u001b';
const link = new RegExp(`${esc}\\]8;;[^${esc}]*${esc}\\\\`, 'g');
const paint = new RegExp(`(${esc}\\[[\\d;]*m)`);

const folder = mkdtempSync(path.join(tmpdir(), 'stet-pictures-'));
try {
  mkdirSync('docs', { recursive: true });
  const page = path.join(folder, 'report.html');
  const output = run([
    'check',
    draft,
    '--facts',
    ...facts,
    '--format',
    'pretty',
    '--format',
    `html=${page}`,
    '--color',
  ]);
  write('docs/terminal.svg', terminalPicture(`$ stet check ${draft} --facts facts/*.yaml`, output));
  if (existsSync(executablePath)) await pagePictures(page);
  else console.error(`docs/page.png is left as it is: there is no ${executablePath} (apt-get install chromium)`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** What a run prints; 1 is its exit code, since the draft has errors in it. */
function run(args) {
  const env = { ...process.env, COLUMNS: String(columns), FORCE_COLOR: '1' };
  const { status, stdout, stderr } = spawnSync(process.execPath, ['bin/stet.js', ...args], { encoding: 'utf8', env });
  if (status !== 1) throw new Error(`stet ${args.join(' ')} ended with ${status}: ${stderr}`);
  return stdout;
}

function write(file, content) {
  writeFileSync(file, content);
  console.error(`wrote ${file}`);
}

async function pagePictures(file) {
  const browser = await chromium.launch({
    executablePath,
    args: ['--headless', '--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'],
  });
  try {
    for (const [name, colorScheme] of [
      ['page', 'light'],
      ['page-dark', 'dark'],
    ]) {
      const viewport = { width: 1280, height: 820 };
      const page = await browser.newPage({ colorScheme, viewport, reducedMotion: 'reduce' });
      await page.goto(pathToFileURL(file).href);
      // The first claim that does not stand, selected as a reader would.
      await page.locator('.mark.mismatch').first().click();
      await page.mouse.move(0, 0);
      await page.evaluate(() => document.activeElement.blur());
      await page.evaluate(() => scrollTo(0, 0));
      write(`docs/${name}.png`, await page.screenshot());
      await page.close();
    }
  } finally {
    await browser.close();
  }
}

/** The head of the output, with the first findings, and its end, with the count, as lines of coloured text. */
function terminalPicture(command, output) {
  const blocks = output.trimEnd().split('\n\n');
  const shown = blocks.slice(0, 4).join('\n\n').split('\n');
  const end = blocks.slice(-2).join('\n\n').split('\n');
  const rest = `  ⋮  ${blocks.length - 6} more`;
  const lines = [command, '', ...shown, '', `\u001b[2m${rest}\u001b[0m`, '', ...end];
  const [cell, leading, margin] = [8.43, 20, 24];
  const width = Math.round(columns * cell + 2 * margin);
  const height = lines.length * leading + 2 * margin;
  const rows = lines.map((line, row) => {
    const y = margin + row * leading + 14;
    const runs = runsOf(line).map(
      ({ text, column, classes }) =>
        `<tspan x="${(margin + column * cell).toFixed(1)}" textLength="${([...text].length * cell).toFixed(1)}"${classes ? ` class="${classes}"` : ''}>${escapeMarkup(text)}</tspan>`,
    );
    return runs.length > 0 ? `<text y="${y}">${runs.join('')}</text>` : '';
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-label="${escapeMarkup(command)}">
<style>
text { font: 14px ui-monospace, 'SF Mono', Menlo, Consolas, 'DejaVu Sans Mono', 'Liberation Mono', monospace; fill: #e6e1d6; white-space: pre; }
.bold { font-weight: 700 } .dim { fill: #9a9387 } .underline { text-decoration: underline }
.red { fill: #f4938a } .green { fill: #83c998 } .yellow { fill: #e2b762 } .blue, .cyan { fill: #8fbcf0 } .magenta { fill: #c5aaf2 }
</style>
<rect width="100%" height="100%" rx="8" fill="#1b1916"/>
${rows.filter(Boolean).join('\n')}
</svg>
`;
}

/** Stretches of a line in one style, by the SGR codes that stet's colours use. */
function runsOf(line) {
  const colors = { 31: 'red', 32: 'green', 33: 'yellow', 34: 'blue', 35: 'magenta', 36: 'cyan' };
  const plain = line.replaceAll(link, '');
  const style = { color: '', bold: false, dim: false, underline: false };
  const runs = [];
  let column = 0;
  for (const part of plain.split(paint)) {
    if (part.startsWith(esc)) for (const code of part.slice(2, -1).split(';').map(Number)) apply(style, code, colors);
    else if (part !== '') {
      const classes = [style.bold && 'bold', style.dim && 'dim', style.underline && 'underline', style.color];
      if (part.trim() !== '') runs.push({ text: part, column, classes: classes.filter(Boolean).join(' ') });
      column += [...part].length;
    }
  }
  return runs;
}

function apply(style, code, colors) {
  if (code === 0) Object.assign(style, { color: '', bold: false, dim: false, underline: false });
  else if (code === 1) style.bold = true;
  else if (code === 2) style.dim = true;
  else if (code === 4) style.underline = true;
  else if (code === 22) Object.assign(style, { bold: false, dim: false });
  else if (code === 24) style.underline = false;
  else if (code === 39) style.color = '';
  else style.color = colors[code >= 90 ? code - 60 : code] ?? '';
}

function escapeMarkup(text) {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
