import type { OpenBlock } from './prose.ts';

interface Cell {
  readonly blocks: readonly OpenBlock[];
  readonly words: string;
  readonly isHead: boolean;
  readonly column: number;
  readonly span: number;
}

/** Rows at the top of a table that may be heads, at most. */
const mostHeadRows = 3;
/** Columns that one cell may span, at most; wider is a mistake or an attack. */
const widestSpan = 50;

/** A figure that is a name: "2021", "FY2022", "Q3 2020". */
const isYearly = (words: string): boolean => /^\D{0,20}\d?\D{0,3}(?:19|20)\d\d(?:[-–/]\d\d)?\D{0,3}$/.test(words);
/** A head of the row heads that says what the whole table is in: "£m", "(% of GDP)". */
const isUnit = (words: string): boolean => /[$£€¥₩%(]/.test(words);
const isFigure = (words: string): boolean => /\d/.test(words) && !isYearly(words);

/** A table as it is read: cells in order. `finish` tells each cell its column head, its row head and the caption. */
export class Table {
  readonly #rows: Cell[][] = [];
  /** Column → number of the first row that no cell from above covers. */
  readonly #covered = new Map<number, number>();
  caption = '';

  row(): void {
    this.#rows.push([]);
  }

  /** Adds a cell to the last row. `blocks` are its blocks, `words` their text. */
  cell(blocks: readonly OpenBlock[], words: string, isHead = false, columns = 1, rows = 1): void {
    if (this.#rows.length === 0) this.row();
    const row = this.#rows[this.#rows.length - 1]!;
    const last = row[row.length - 1];
    let column = last ? last.column + last.span : 0;
    while ((this.#covered.get(column) ?? 0) >= this.#rows.length) column++;
    const span = Math.min(Math.max(columns, 1), widestSpan);
    if (rows > 1) {
      for (let index = 0; index < span; index++) this.#covered.set(column + index, this.#rows.length + rows - 1);
    }
    row.push({ blocks, words, isHead, column, span });
  }

  finish(): void {
    const headRows = this.#headRows();
    const columnHeads = new Map<number, string[]>();
    this.#rows.forEach((row, index) => {
      const first = row.find(({ column }) => column === 0);
      const rowHead = first && (first.isHead || !isFigure(first.words)) ? first.words : '';
      for (const cell of row) {
        const corner = cell === first ? [] : [rowHead, ...(columnHeads.get(0) ?? []).filter(isUnit)];
        const heads = index < headRows ? [] : [...(columnHeads.get(cell.column) ?? []), ...corner];
        const named = [...heads, this.caption].filter((head) => head !== '');
        const isHead = index < headRows || cell.isHead;
        for (const block of cell.blocks) {
          if (named.length > 0) block.heads = named;
          block.cell = { row: index, column: cell.column, columns: cell.span, isHead };
        }
        if (index >= headRows || cell.words === '') continue;
        for (let column = cell.column; column < cell.column + cell.span; column++) {
          columnHeads.set(column, [...(columnHeads.get(column) ?? []), cell.words]);
        }
      }
    });
  }

  /** How many rows at the top are heads: those marked so, else the first one if it holds no figure. */
  #headRows(): number {
    const isHeadRow = (row: readonly Cell[]) =>
      row.some(({ words }) => words !== '') && row.every(({ isHead }) => isHead);
    let marked = 0;
    while (marked < mostHeadRows && marked + 1 < this.#rows.length && isHeadRow(this.#rows[marked]!)) marked++;
    if (marked > 0 || this.#rows.length < 2) return marked;
    const [first, ...rest] = this.#rows;
    const looksLikeHead = first!.length > 1 && first!.every(({ words }) => !isFigure(words));
    return looksLikeHead && rest.some((row) => row.some(({ words }) => isFigure(words))) ? 1 : 0;
  }
}
