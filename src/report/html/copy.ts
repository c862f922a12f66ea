import type { DocumentReport, Finding, ProseBlock } from '../../model/index.ts';
import { escapeMarkup } from '../text/index.ts';
import { signs } from '../words.ts';
import type { Name } from './names.ts';
import { type CellMarkup, continuesTable, tableMarkup } from './table.ts';

/** A claim's place in the text that is shown. */
interface Placed {
  readonly finding: Finding;
  readonly name: Name;
  readonly start: number;
  readonly end: number;
}

/** The draft as readers will see it, with its claims marked; where its prose is not at hand, the file as it is. */
export function copyOf(report: DocumentReport, names: readonly Name[], label: string): string {
  const prose = report.prose ? proseMarkup(report.prose, report.findings, names) : null;
  const shape = prose === null ? 'copy source' : 'copy';
  return `<article class="${shape}" aria-label="${escapeMarkup(label)}">\n${prose ?? sourceMarkup(report, names)}\n</article>`;
}

/** Blocks as elements, or null when a claim stands outside of them: no claim may go missing from the page. */
function proseMarkup(
  blocks: readonly ProseBlock[],
  findings: readonly Finding[],
  names: readonly Name[],
): string | null {
  const byId = new Map(findings.map((finding, i) => [finding.claim.id, { finding, name: names[i]! }]));
  let [shown, tables] = [0, 0];
  let cells: CellMarkup[] = [];
  const elements: string[] = [];
  const endTable = () => {
    if (cells.length > 0) elements.push(tableMarkup(cells, ++tables));
    cells = [];
  };
  const first = blocks.findIndex((block) => block.role === 'headline');
  for (const [i, block] of blocks.entries()) {
    const placed = block.marks.flatMap(({ claim, start, end }) => {
      const known = byId.get(claim);
      return known ? [{ ...known, start, end }] : [];
    });
    shown += placed.length;
    const text = marked(block.text, placed);
    if (!continuesTable(blocks[i - 1], block)) endTable();
    const isInline = block.cell !== undefined && block.role === 'cell';
    const body = isInline ? text : element(block, text, i === first);
    if (block.cell) cells.push({ cell: block.cell, body, isInline });
    else elements.push(body);
  }
  endTable();
  return shown === findings.length ? elements.join('\n').replaceAll('</ul>\n<ul>', '') : null;
}

function sourceMarkup({ findings, source }: DocumentReport, names: readonly Name[]): string {
  const placed = findings.map((finding, i) => {
    const { start, end } = finding.claim;
    return { finding, name: names[i]!, start, end };
  });
  return marked(source, placed);
}

function element({ role, heads }: ProseBlock, body: string, isHeadline: boolean): string {
  switch (role) {
    case 'headline':
      return isHeadline ? `<h3>${body}</h3>` : `<h4>${body}</h4>`;
    case 'list-item':
      return `<ul><li>${body}</li></ul>`;
    case 'quotation':
      return `<blockquote>${body}</blockquote>`;
    case 'cell': {
      const words = heads.map(escapeMarkup).join(' · ');
      return `<p class="cell">${words && `<span class="heads">${words}: </span>`}${body}</p>`;
    }
    case 'standfirst':
    case 'dateline':
    case 'caption':
      return `<p class="${role}">${body}</p>`;
    case 'paragraph':
      return `<p>${body}</p>`;
    default:
      return role satisfies never;
  }
}

/** A text with its claims as links to their cards. Where claims overlap, the later one keeps what is left. */
function marked(text: string, placed: readonly Placed[]): string {
  let at = 0;
  let result = '';
  for (const { finding, name, start, end } of [...placed].sort((a, b) => a.start - b.start)) {
    const from = Math.max(at, start);
    const to = Math.max(from, end);
    result += escapeMarkup(text.slice(at, from)) + mark(finding, name, text.slice(from, to));
    at = to;
  }
  return result + escapeMarkup(text.slice(at));
}

/** The claim's words; the number that refers to its card stays with the last of them. */
function mark({ verdict }: Finding, { card, mark: id, number }: Name, words: string): string {
  const sign = `<span aria-hidden="true">${signs[verdict]}</span>`;
  const reference = `<sup>${sign}${number}<span class="vh"> ${verdict}</span></sup>`;
  const cut = words.search(/(?<!\S)\S+$/);
  const [head, last] = cut < 0 ? [words, ''] : [words.slice(0, cut), words.slice(cut)];
  const tail = `<span class="last">${escapeMarkup(last)}${reference}</span>`;
  return `<a class="mark ${verdict}" id="${id}" href="#${card}">${escapeMarkup(head)}${tail}</a>`;
}
