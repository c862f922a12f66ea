import type { Claim, Coverage, DocumentReport, Report } from '../../model/index.ts';
import type { RenderOptions } from '../format.ts';
import { escapeMarkup as text } from '../text/index.ts';
import {
  countOf,
  coverageWords,
  nameOf,
  placeWords,
  plural,
  publishedWords,
  share,
  signs,
  tally,
  verdicts,
} from '../words.ts';
import { card } from './card.ts';
import { copyOf } from './copy.ts';
import { claimNames, type Name } from './names.ts';
import { script, scriptHash } from './script.ts';
import { style, styleHash } from './style.ts';

/** Nothing is loaded, nothing is sent, nothing runs but the page's own script. */
const policy = [
  "default-src 'none'",
  `script-src '${scriptHash}'`,
  `style-src '${styleHash}'`,
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
].join('; ');

/** One page that holds all it needs: the copy with its claims marked, and a card for each. */
export function page(report: Report, options: RenderOptions): string {
  const names = claimNames(report);
  const drafts = report.documents.map((document, i) => draft(document, names[i]!, i, report.documents.length === 1));
  const title = coverageWords(report.coverage);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>stet: ${text(title)}</title>
<style>${style}</style>
</head>
<body>
<a class="skip" href="#drafts">Skip to the copy</a>
<header>
<p class="kicker">stet · annotated copy</p>
<h1>${text(sentence(title))}</h1>
${bar(report.coverage)}
${withoutFacts(report)}${unread(options)}
</header>
${tools(report.coverage)}
<main id="drafts">
${index(report)}${drafts.join('\n') || '<p class="empty">No drafts were checked.</p>'}
</main>
<footer>
${facts(report)}
<p>Checked by stet ${text(options.version)}. A claim is backed when a fact covers it and the two agree.</p>
</footer>
<script>${script}</script>
</body>
</html>
`;
}

function sentence(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** What a run without facts can and cannot say. */
function withoutFacts({ facts, coverage }: Report): string {
  if (facts.length > 0 || coverage.claims === 0) return '';
  return '<p class="lede">Checked without facts: only the calendar and the copy itself could contradict a claim. <code>--facts</code> or the configuration names facts files.</p>\n';
}

/** A page of several drafts begins with where each stands. */
function index({ documents }: Report): string {
  if (documents.length < 2) return '';
  const rows = documents.map((document, i) => {
    const { coverage } = document;
    return `<li><a href="#d-${i + 1}">${text(nameOf(document))}</a> ${bar(coverage)} <span>${coverage.claims === 0 ? 'no claims' : text(tally(coverage))}</span></li>`;
  });
  return `<nav class="index" aria-label="Drafts"><ol>\n${rows.join('\n')}\n</ol></nav>\n`;
}

/** Claims by verdict, each as wide as its share; matches first, from the left. */
function bar(coverage: Coverage): string {
  if (coverage.claims === 0) return '';
  let x = 0;
  const rects = ['match' as const, ...verdicts.filter((verdict) => verdict !== 'match')].map((verdict) => {
    const width = countOf(coverage, verdict);
    x += width;
    return width === 0 ? '' : `<rect class="${verdict}" x="${x - width}" width="${width}" height="1"/>`;
  });
  const label = `${share(coverage)} % backed: ${tally(coverage)}`;
  return `<svg class="bar" role="img" aria-label="${label}" viewBox="0 0 ${coverage.claims} 1" preserveAspectRatio="none">${rects.join('')}</svg>`;
}

function tools(coverage: Coverage): string {
  const boxes = verdicts
    .filter((verdict) => countOf(coverage, verdict) > 0)
    .map(
      (verdict) =>
        `<label class="${verdict}"><input type="checkbox" id="show-${verdict}" checked autocomplete="off"> <span class="sign" aria-hidden="true">${signs[verdict]}</span> ${verdict} <span class="count">${countOf(coverage, verdict)}</span></label>`,
    );
  return `<section class="tools" aria-label="Find claims">
<form autocomplete="off">
<fieldset id="filters"><legend class="vh">Show claims by verdict</legend>${boxes.join('\n')}</fieldset>
<div class="steps" hidden><output id="status"></output>
<button type="button" id="previous">← Previous</button> <button type="button" id="next">Next →</button> <button type="button" id="close">Close</button>
<label class="keys"><input type="checkbox" id="keys" checked> keys j k ← →</label></div>
</form>
</section>`;
}

function draft(document: DocumentReport, names: readonly Name[], position: number, alone: boolean): string {
  const name = text(nameOf(document));
  const known = new Map(document.findings.map(({ claim }, i) => [claim.id, names[i]!]));
  // A Word document has no lines to point into; see `Document.positions`.
  const placeOf = (claim: Claim) =>
    document.positions === 'paragraph' ? placeWords(claim, document) : `line ${claim.line}`;
  const cards = document.findings.map((finding, i) => card(finding, names[i]!, ({ id }) => known.get(id), placeOf));
  const published = sentence(publishedWords(document));
  const about = [published, ...(alone ? [] : [sentence(coverageWords(document.coverage))]), ...document.notes];
  const list =
    cards.length > 0 ? `${advice(document)}<ol>\n${cards.join('\n')}\n</ol>` : '<p class="empty">No claims found.</p>';
  return `<div class="draft" id="d-${position + 1}">
<h2 class="name">${name}</h2>
<div class="about">${about.map((line) => `<p>${text(line)}</p>`).join('')}</div>
<div class="pair">
${copyOf(document, names, `Copy of ${nameOf(document)}`)}
<section class="cards" aria-label="Claims of draft ${position + 1}">
<h3 class="vh">Claims</h3>
${list}
</section>
</div>
</div>`;
}

/** What to do about claims without a source: told once, not on each of their cards. */
function advice({ findings }: DocumentReport): string {
  const missing = findings.filter((finding) => finding.verdict === 'missing-source');
  const [next, ...others] = new Set(missing.map(({ explanation }) => explanation.next));
  if (!next || others.length > 0) return '';
  return `<p class="advice"><span aria-hidden="true">${signs['missing-source']}</span> ${plural(missing.length, 'claim')} without a source: ${text((next.charAt(0).toLowerCase() + next.slice(1)).replace(/\.$/, ''))}.</p>\n`;
}

function unread({ failures }: RenderOptions): string {
  if (failures.length === 0) return '';
  const lines = failures.map((failure) => `<p>${text(failure.oneLine)}</p>`);
  return `<div class="failures"><h2>Not read</h2>${lines.join('')}</div>`;
}

function facts(report: Report): string {
  if (report.facts.length === 0) return '<p>Checked without facts.</p>';
  const lines = report.facts.map(
    (file) =>
      `<li>${text(file.title ?? file.id)}: ${text(file.file)}, version ${text(file.version)}<br>SHA-256 ${text(file.sha256)}</li>`,
  );
  return `<h2>Checked against</h2>\n<ul>${lines.join('\n')}</ul>`;
}
