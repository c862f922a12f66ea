/**
 * What a draft or a facts file says is shown, never obeyed. Terminals obey escape sequences, editors and browsers
 * obey bidirectional overrides ("Trojan Source"), CI runners obey workflow commands at the start of a line (`::x::`)
 * and, for old times' sake, anywhere in it (`##[x]`).
 */

/** C0 and C1 controls, DEL, bidirectional embeddings, overrides and isolates, separators that break lines, and the byte order mark. */
const unsafe = /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]/gu;
const workflowCommand = /##\[|(?<!\S)::(?=[\w-])/g;

/** One visible character for each unsafe one: `␛` for an escape, `�` where there is no picture. */
export function visibleCharacter(character: string): string {
  const code = character.charCodeAt(0);
  if (code < 0x20) return String.fromCharCode(0x2400 + code);
  return code === 0x7f ? '␡' : '\ufffd';
}

/**
 * Text that is safe to print on a terminal or in a log, of the same length as the text it is made from: controls
 * become visible, `##[` and a leading `::` lose their meaning to a CI runner, lone surrogates become `�`.
 * Line breaks and tabs become visible too: split the text first.
 */
export function visible(text: string): string {
  return wellFormed(text)
    .replace(workflowCommand, (found) => (found === '::' ? '꞉꞉' : '##❲'))
    .replace(unsafe, visibleCharacter);
}

/** `visible`, for running text: white space of any sort becomes one blank. */
export function oneLine(text: string): string {
  return visible(text.replace(/\s+/g, ' ').trim());
}

/** Half a surrogate pair is no character: it becomes `�`. */
export function wellFormed(text: string): string {
  return text.replace(/\p{Cs}/gu, '\ufffd');
}

/**
 * JSON in which no byte from a draft can do harm, though it parses to the very same strings: unsafe characters are
 * written as escapes, and so is the second sign of `##[`.
 */
export function safeJson(value: unknown, indent = 0): string {
  return JSON.stringify(value, null, indent)
    .replace(unsafe, (found) => (found === '\n' ? found : unicodeEscape(found)))
    .replaceAll('##[', `#${unicodeEscape('#')}[`);
}

function unicodeEscape(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

const markup: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/**
 * The parts of a message that are quoted in backticks, and those that are not, in turn. A message with an odd number of
 * backticks quotes nothing.
 */
export function quotedParts(
  message: string,
  quoted: (words: string) => string,
  said: (words: string) => string,
): string {
  const parts = message.split('`');
  if (parts.length % 2 === 0) return said(message);
  return parts.map((part, number) => (number % 2 === 1 ? quoted(part) : part && said(part))).join('');
}

/** Visible text for HTML and XML, in content and in quoted attributes alike. Line breaks stay, other controls do not. */
export function escapeMarkup(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replaceAll('\t', ' ')
    .split('\n')
    .map((line) => visible(line).replace(/[\ufffe\uffff]/g, '\ufffd'))
    .join('\n')
    .replace(/[&<>"']/g, (found) => markup[found]!);
}

/** Visible text for Markdown: no character of it is syntax, no name or number becomes a link. */
export function escapeMarkdown(text: string): string {
  return oneLine(text)
    .replace(/[\\`*_[\]<>&|~$]/g, '\\$&')
    .replaceAll('://', '\\://')
    .replace(/\b(www)\./gi, '$1\\.')
    .replace(/[@#](?=\w)/g, '$&\u200b')
    .replace(/^(\d{1,9})([.)])/, '$1\\$2')
    .replace(/^[-+=#]/, '\\$&');
}

/** A code span that holds any text; a bar in it is escaped, for tables. */
export function codeSpan(text: string): string {
  const shown = oneLine(text).replaceAll('|', '\\|');
  const longest = Math.max(0, ...Array.from(shown.matchAll(/`+/g), (run) => run[0].length));
  const fence = '`'.repeat(longest + 1);
  const pad = /^`|`$|^ .* $/.test(shown) || shown === '' ? ' ' : '';
  return `${fence}${pad}${shown}${pad}${fence}`;
}
