import type { Block, Document, DocumentReport, Finding } from '../../model/index.ts';
import { escapeMarkup } from '../text/index.ts';
import { signs } from '../words.ts';
import type { Name } from './names.ts';

/** A claim's place in the text that is shown. */
interface Placed {
  readonly finding: Finding;
  readonly name: Name;
  readonly start: number;
  readonly end: number;
}

/** The draft as readers will see it, with its claims marked; where its prose is not at hand, the file as it is. */
export function copyOf(report: DocumentReport, names: readonly Name[], label: string): string {
  const document = report.findings[0]?.claim.mention.sentence.document;
  const prose = document ? proseOf(document, report.findings, names) : null;
  const placed = report.findings.map((finding, i) => ({ ...finding.claim, finding, name: names[i]! }));
  const body = prose ?? marked(placed, 0, report.source.length, (from, to) => report.source.slice(from, to));
  const shape = prose === null ? 'copy source' : 'copy';
  return `<article class="${shape}" aria-label="${escapeMarkup(label)}">\n${body}\n</article>`;
}

/** Blocks as elements, or null when a claim stands outside of them: no claim may go missing from the page. */
function proseOf(document: Document, findings: readonly Finding[], names: readonly Name[]): string | null {
  const placed = findings.map((finding, i) => ({ finding, name: names[i]!, ...textSpan(finding) }));
  const inside = placed.filter(({ start, end }) =>
    document.blocks.some((block) => block.start <= start && end <= block.end),
  );
  if (inside.length < placed.length) return null;
  const read = (from: number, to: number) => readersText(document, from, to);
  const first = document.blocks.findIndex((block) => block.role === 'headline');
  const elements = document.blocks.map((block, i) => {
    const here = placed.filter(({ start, end }) => block.start <= start && end <= block.end);
    return element(block, marked(here, block.start, block.end, read), i === first);
  });
  return elements.join('\n').replaceAll('</ul>\n<ul>', '');
}

function textSpan({ claim }: Finding): { start: number; end: number } {
  const { sentence, span } = claim.mention;
  return { start: sentence.tokens[span.from]!.start, end: sentence.tokens[span.to - 1]!.end };
}

/**
 * `Document.text` folds typographic variants one-to-one; what readers see is the file's own character wherever one
 * character of the file stands for one of the text.
 */
function readersText({ source, text, map }: Document, start: number, end: number): string {
  const whole = map.toSource(start, end);
  if (whole.end - whole.start === end - start) return source.slice(whole.start, whole.end);
  let result = '';
  for (let at = start; at < end; at++) {
    const one = map.toSource(at, at + 1);
    result += one.end - one.start === 1 ? source[one.start] : text[at];
  }
  return result;
}

function element(block: Block, body: string, isHeadline: boolean): string {
  switch (block.role) {
    case 'headline':
      return isHeadline ? `<h3>${body}</h3>` : `<h4>${body}</h4>`;
    case 'list-item':
      return `<ul><li>${body}</li></ul>`;
    case 'quotation':
      return `<blockquote>${body}</blockquote>`;
    case 'cell': {
      const heads = (block.heads ?? []).map(escapeMarkup).join(' · ');
      return `<p class="cell">${heads && `<span class="heads">${heads}: </span>`}${body}</p>`;
    }
    case 'standfirst':
    case 'dateline':
    case 'caption':
      return `<p class="${block.role}">${body}</p>`;
    case 'paragraph':
      return `<p>${body}</p>`;
    default:
      return block.role satisfies never;
  }
}

/** A stretch of text with its claims as links to their cards. Where claims overlap, the later one keeps what is left. */
function marked(
  placed: readonly Placed[],
  start: number,
  end: number,
  read: (from: number, to: number) => string,
): string {
  let at = start;
  let result = '';
  for (const { finding, name, ...span } of [...placed].sort((a, b) => a.start - b.start)) {
    const from = Math.max(at, span.start);
    const to = Math.max(from, span.end);
    result += escapeMarkup(read(at, from)) + mark(finding, name, read(from, to));
    at = to;
  }
  return result + escapeMarkup(read(at, end));
}

function mark({ verdict }: Finding, { card, mark: id, number }: Name, words: string): string {
  const reference = `<sup><span aria-hidden="true">${signs[verdict]}</span>${number}<span class="vh"> ${verdict}</span></sup>`;
  return `<a class="mark ${verdict}" id="${id}" href="#${card}">${escapeMarkup(words)}${reference}</a>`;
}
