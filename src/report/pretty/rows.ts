import type { RenderOptions } from '../format.ts';
import { oneLine, padEnd, wrap } from '../text/index.ts';

/** One thing said of a finding: what it is, and the words, each item on a line of its own. */
export interface Row {
  readonly label: string;
  readonly items: readonly string[];
  /** Paints every line, after wrapping. */
  readonly paint?: (line: string) => string;
  /** The items are one link. */
  readonly href?: string | null;
}

const labelWidth = 8;

/** Rows under a common left edge, labels in a column of their own, wrapped to the terminal. */
export function rowLines(rows: readonly Row[], indent: number, options: RenderOptions): string[] {
  return rows.flatMap((row) => {
    const columns = options.width - indent - labelWidth;
    const lines = row.items.flatMap((item) => wrap(oneLine(item), columns));
    return lines.map((line, number) => {
      const label = options.color.dim(padEnd(number === 0 ? row.label : '', labelWidth));
      const painted = (row.paint ?? ((text) => text))(line);
      return ' '.repeat(indent) + label + (row.href && options.links ? link(painted, row.href) : painted);
    });
  });
}

/** OSC 8: terminals that know it make the words a link, others show the words alone. */
function link(words: string, href: string): string {
  return `\u001b]8;;${href}\u001b\\${words}\u001b]8;;\u001b\\`;
}
