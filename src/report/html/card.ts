import type { Citation, Claim, Fact, Finding, Revision } from '../../model/index.ts';
import { quotedParts, escapeMarkup as text } from '../text/index.ts';
import {
  arithmeticOf,
  citationWords,
  factAddress,
  periodWords,
  reason,
  signs,
  valueWords,
  waiverWords,
  webAddress,
} from '../words.ts';
import type { Name } from './names.ts';

/** A claim's card: verdict, fact, source, sum, history and what to do, in the order in which a desk asks for them. */
export function card(
  finding: Finding,
  name: Name,
  nameOf: (claim: Claim) => Name | undefined,
  lineWord: string,
): string {
  const { claim, verdict } = finding;
  const rows = rowsOf(finding, nameOf).filter((row) => row.items.length > 0);
  const list = rows.map(
    ({ term, items }) => `<dt>${term}</dt><dd>${items.map((item) => `<p>${item}</p>`).join('')}</dd>`,
  );
  return `<li class="card ${verdict}" id="${name.card}" data-verdict="${verdict}" tabindex="-1" aria-labelledby="h-${name.card}">
<h4 id="h-${name.card}"><span class="verdict"><span aria-hidden="true">${signs[verdict]}</span> ${name.number} ${verdict}</span>
<span class="words">“${text(claim.text.replace(/\s+/g, ' '))}”</span> <span class="place">${lineWord} ${claim.line}</span></h4>
<p class="what">${message(finding.explanation.what)}</p>
${list.length > 0 ? `<dl>${list.join('\n')}</dl>` : ''}
<p class="links"><a class="back" href="#${name.mark}">In the text<span class="vh">, claim ${name.number}</span></a>
<a href="#${name.card}">Link<span class="vh"> to claim ${name.number}</span></a></p>
</li>`;
}

interface Row {
  readonly term: string;
  /** Markup. */
  readonly items: readonly string[];
}

function rowsOf(finding: Finding, nameOf: (claim: Claim) => Name | undefined): Row[] {
  const { explanation, fact, notes, related, suggestion, verdict, waiver, baselined } = finding;
  const why = reason(finding);
  return [
    ...(fact ? factRows(fact) : []),
    { term: 'Why', items: why === null ? [] : [message(why)] },
    { term: 'Sum', items: arithmeticOf(finding).map(message) },
    { term: 'See', items: related.map((claim) => seeAlso(claim, nameOf(claim))) },
    { term: 'Note', items: [...notes.map((note) => message(note.text)), ...(baselined ? ['In the baseline'] : [])] },
    { term: 'By hand', items: waiver ? [text(waiverWords(waiver))] : [] },
    { term: 'Try', items: suggestion ? [`<span class="try">${text(suggestion.text || '(take it out)')}</span>`] : [] },
    { term: 'Next', items: verdict === 'match' || explanation.next === '' ? [] : [message(explanation.next)] },
  ];
}

function factRows(fact: Fact): Row[] {
  const during = fact.during ? ` · ${text(periodWords(fact.during))}` : '';
  const address = `<span class="address">${text(factAddress(fact))}</span>`;
  return [
    { term: 'Fact', items: [text(fact.subject), `<strong>${text(valueWords(fact))}</strong>${during}`, address] },
    { term: 'Said by', items: fact.saidBy ? [text(fact.saidBy)] : [] },
    { term: 'Source', items: fact.citations.map(source) },
    { term: 'History', items: fact.revisions.map(revision) },
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

function revision({ reading, until, why, citation }: Revision): string {
  const because = why ? `: ${text(why)}` : '';
  return `${text(reading.text)}, until ${text(until)}${because}${citation ? ` (${source(citation)})` : ''}`;
}

function seeAlso(claim: Claim, name: Name | undefined): string {
  const words = `line ${claim.line}, “${text(claim.text)}”`;
  return name ? `<a href="#${name.card}">claim ${name.number}</a>, ${words}` : words;
}

/** A message with the words that it quotes as code. */
function message(words: string): string {
  return quotedParts(words, (quoted) => `<code>${text(quoted)}</code>`, text);
}
