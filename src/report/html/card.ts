import type { Citation, Claim, Fact, Finding, Revision } from '../../model/index.ts';
import { quotedParts, escapeMarkup as text } from '../text/index.ts';
import {
  arithmeticOf,
  citationWords,
  factAddress,
  periodWords,
  reason,
  signs,
  untilWords,
  valueWords,
  waiverWords,
  webAddress,
} from '../words.ts';
import type { Name } from './names.ts';

/** A claim's card: the verdict, what the fact says and where, the sum, what to do, the history: as a desk asks for them. */
export function card(
  finding: Finding,
  name: Name,
  nameOf: (claim: Claim) => Name | undefined,
  placeOf: (claim: Claim) => string,
): string {
  const { claim, verdict } = finding;
  const rows = rowsOf(finding, nameOf, placeOf).filter((row) => row.items.length > 0);
  const list = rows.map(
    ({ term, items }) => `<dt>${term}</dt><dd>${items.map((item) => `<p>${item}</p>`).join('')}</dd>`,
  );
  const number = `<a class="number" href="#${name.card}"><span aria-hidden="true">${signs[verdict]}</span>${name.number}<span class="vh"> (link to this claim)</span></a>`;
  const place = `<a class="back" href="#${name.mark}">${placeOf(claim)}<span class="vh">, claim ${name.number} in the text</span></a>`;
  return `<li class="card ${verdict}" id="${name.card}" data-verdict="${verdict}" tabindex="-1" aria-labelledby="h-${name.card}">
<div class="head"><h4 id="h-${name.card}"><span class="verdict">${number} ${verdict}</span>
<span class="words">“${text(claim.text.replace(/\s+/g, ' '))}”</span></h4>${place}</div>
${said(finding)}
${list.length > 0 ? `<dl>${list.join('\n')}</dl>` : ''}
</li>`;
}

/** What is said first; that a claim stands, or that no fact covers it, its verdict has said already. */
function said({ explanation, verdict, waiver }: Finding): string {
  if (verdict === 'missing-source') return `<p class="what soft">${message(explanation.why)}</p>`;
  return verdict === 'match' && waiver === null ? '' : `<p class="what">${message(explanation.what)}</p>`;
}

interface Row {
  readonly term: string;
  /** Markup. */
  readonly items: readonly string[];
}

function rowsOf(
  finding: Finding,
  nameOf: (claim: Claim) => Name | undefined,
  placeOf: (claim: Claim) => string,
): Row[] {
  const { explanation, fact, notes, related, suggestion, verdict, waiver, baselined } = finding;
  const why = verdict === 'missing-source' ? null : reason(finding);
  // What to do about a claim without a source is told once, above the cards.
  const next = verdict === 'match' || verdict === 'missing-source' ? '' : explanation.next;
  return [
    { term: 'By hand', items: waiver ? [text(waiverWords(waiver))] : [] },
    { term: 'Fact', items: fact ? factWords(fact) : [] },
    { term: 'Source', items: fact ? fact.citations.map(source) : [] },
    { term: 'Why', items: why === null ? [] : [message(why)] },
    { term: 'Sum', items: arithmeticOf(finding).map(message) },
    { term: 'See', items: related.map((claim) => seeAlso(claim, nameOf(claim), placeOf(claim))) },
    { term: 'Note', items: [...notes.map((note) => message(note.text)), ...(baselined ? ['In the baseline'] : [])] },
    { term: 'Try', items: suggestion ? [`<span class="try">${text(suggestion.text || '(take it out)')}</span>`] : [] },
    { term: 'Next', items: next === '' ? [] : [message(next)] },
    { term: 'History', items: fact ? fact.revisions.map(revision) : [] },
  ];
}

/** Subject, value and address of a fact. */
function factWords(fact: Fact): string[] {
  const during = fact.during ? ` · ${text(periodWords(fact.during))}` : '';
  const said = fact.saidBy ? ` · said by ${text(fact.saidBy)}` : '';
  return [
    text(fact.subject),
    `<strong>${text(valueWords(fact))}</strong>${during}${said}`,
    `<span class="address">${text(factAddress(fact))}</span>`,
  ];
}

/** A link only where the address is one that a browser may follow. */
function source(citation: Citation): string {
  const { publisher, title, url } = citation.source;
  const words = text(citationWords(citation));
  const address = webAddress(url);
  const linked = address ? `<a href="${text(address)}" rel="noopener noreferrer">${words}</a>` : words;
  return publisher && title ? `${linked}: ${text(title)}` : linked;
}

function revision(revision: Revision): string {
  const { reading, why, citation } = revision;
  const because = why ? `: ${text(why)}` : '';
  return `${text(reading.text)}, ${text(untilWords(revision))}${because}${citation ? ` (${source(citation)})` : ''}`;
}

function seeAlso(claim: Claim, name: Name | undefined, place: string): string {
  const words = `${place}, “${text(claim.text)}”`;
  return name ? `<a href="#${name.card}">claim ${name.number}</a>, ${words}` : words;
}

/** A message with the words that it quotes as code. */
function message(words: string): string {
  return quotedParts(words, (quoted) => `<code>${text(quoted)}</code>`, text);
}
