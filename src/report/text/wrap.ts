import { cells, displayWidth } from './width.ts';

/**
 * Breaks running text at blanks into lines of at most `columns`; a word that is longer is broken where it must be.
 * The text holds no line breaks and no escapes.
 */
export function wrap(text: string, columns: number): string[] {
  const room = Math.max(columns, 8);
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ').flatMap((long) => pieces(long, room))) {
    if (line === '') line = word;
    else if (displayWidth(line) + 1 + displayWidth(word) <= room) line += ` ${word}`;
    else {
      lines.push(line);
      line = word;
    }
  }
  return [...lines, line];
}

/** A word in parts that fit: after a slash, a hyphen or a hash where there is one, else anywhere. */
function pieces(word: string, room: number): string[] {
  if (displayWidth(word) <= room) return [word];
  const parts: string[] = [];
  let [part, used] = ['', 0];
  for (const cell of cells(word)) {
    if (used + cell.columns > room) {
      const soft = Math.max(part.lastIndexOf('/'), part.lastIndexOf('-'), part.lastIndexOf('#'), part.lastIndexOf('@'));
      const at = soft > 0 && part[soft] !== '/' ? soft : soft + 1;
      const cut = at > part.length / 3 ? at : part.length;
      parts.push(part.slice(0, cut));
      part = part.slice(cut);
      used = displayWidth(part);
    }
    part += cell.text;
    used += cell.columns;
  }
  return [...parts, part];
}
