import type { ProseBlock, TableCell } from '../../model/index.ts';

/** A cell of a table with its content, as markup. */
export interface CellMarkup {
  readonly cell: TableCell;
  readonly body: string;
  /** Whether the body is running text; a paragraph or a list in a cell is not. */
  readonly isInline: boolean;
}

/** Whether a block stands in the table of the block before it. */
export function continuesTable(before: ProseBlock | undefined, block: ProseBlock): boolean {
  if (!before?.cell || !block.cell) return false;
  const [a, b] = [before.cell, block.cell];
  return b.row > a.row || (b.row === a.row && b.column >= a.column);
}

/**
 * A table as a table; it scrolls by itself where it is wider than the page. Cells without words, which are no blocks, are filled in,
 * and a cell of several paragraphs comes as several blocks at one place.
 */
export function tableMarkup(cells: readonly CellMarkup[], number: number): string {
  const rows = new Map<number, Map<number, CellMarkup>>();
  for (const one of cells) {
    const { row, column } = one.cell;
    const columns = rows.get(row) ?? new Map<number, CellMarkup>();
    const before = columns.get(column);
    const body = before ? before.body + (one.isInline ? '<br>' : '') + one.body : one.body;
    rows.set(row, columns.set(column, { ...one, body }));
  }
  const width = Math.max(...cells.map(({ cell }) => cell.column + cell.columns));
  const figures = figureColumns(cells);
  const lines = [...rows.values()].map((columns) => rowMarkup(columns, width, figures));
  return `<div class="table" role="region" tabindex="0" aria-label="Table ${number}"><table>\n${lines.join('\n')}\n</table></div>`;
}

/** Columns of figures, which stand under each other by their last digit; the first column names the rows. */
function figureColumns(cells: readonly CellMarkup[]): ReadonlySet<number> {
  const isFigure = (body: string) =>
    /\d/.test(body) && !/\p{L}/u.test(body.replace(/<sup>(?:(?!<sup>).)*?<\/sup>|<[^<>]*>|&[a-z]+;/g, ''));
  const figures = cells.filter(({ cell, body }) => !cell.isHead && cell.column > 0 && isFigure(body));
  const others = cells.filter(({ cell, body }) => !cell.isHead && !isFigure(body));
  const isOther = new Set(others.map(({ cell }) => cell.column));
  return new Set(figures.map(({ cell }) => cell.column).filter((column) => !isOther.has(column)));
}

function rowMarkup(columns: ReadonlyMap<number, CellMarkup>, width: number, figures: ReadonlySet<number>): string {
  let next = 0;
  const fill = (until: number) => '<td></td>'.repeat(Math.max(0, until - next));
  const parts = [...columns.values()].map((one) => {
    const { column, columns: span } = one.cell;
    const before = fill(column);
    next = column + span;
    return before + cellMarkup(one, figures.has(column));
  });
  return `<tr>${parts.join('')}${fill(width)}</tr>`;
}

function cellMarkup({ cell, body }: CellMarkup, isFigure: boolean): string {
  const span = cell.columns > 1 ? ` colspan="${cell.columns}"` : '';
  const name = cell.isHead ? 'th' : 'td';
  const scope = cell.isHead ? ` scope="${cell.row > 0 && cell.column === 0 ? 'row' : 'col'}"` : '';
  return `<${name}${scope}${span}${isFigure ? ' class="figure"' : ''}>${body}</${name}>`;
}
