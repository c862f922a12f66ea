import { Decimal } from '../model/index.ts';

/** A formula, parsed. `at` and `to` are offsets into its text. */
export type Formula =
  | {
      readonly op: '+' | '-' | '*' | '/';
      readonly left: Formula;
      readonly right: Formula;
      readonly at: number;
      readonly to: number;
    }
  | { readonly op: 'sum' | 'change'; readonly of: readonly Formula[]; readonly at: number; readonly to: number }
  | { readonly op: 'in'; readonly left: Formula; readonly unit: string; readonly at: number; readonly to: number }
  | { readonly op: 'fact'; readonly id: string; readonly at: number; readonly to: number }
  | {
      readonly op: 'number';
      readonly value: Decimal;
      readonly percent: boolean;
      readonly at: number;
      readonly to: number;
    };

/** A formula that cannot be read: what was expected, and where in it. */
export class FormulaError extends Error {
  constructor(
    message: string,
    readonly at: number,
    readonly to: number,
  ) {
    super(message);
  }
}

interface Token {
  readonly type: 'name' | 'number' | 'sign' | 'end';
  readonly text: string;
  readonly at: number;
}

const MAX_LENGTH = 2000;
const MAX_DEPTH = 50;

/**
 * Reads a formula: ids of facts, numbers (`1000`, `8%`), `+ - * /` (or `×`, `÷`, `−`), brackets, `sum(a, b, …)`,
 * `change(from, to)`, and `a in USD`, which binds closest. A minus between ids needs spaces, since ids have hyphens.
 * Throws `FormulaError`.
 */
export function parseFormula(text: string): Formula {
  if (text.length > MAX_LENGTH)
    throw new FormulaError(`longer than ${MAX_LENGTH} characters; split it into several facts`, 0, text.length);
  return new Parser(text).whole();
}

/** Ids of the facts that a formula names, each once, in order. */
export function namesIn(formula: Formula): string[] {
  const names = new Set<string>();
  const walk = (part: Formula): void => {
    if (part.op === 'fact') names.add(part.id);
    if ('of' in part) part.of.forEach(walk);
    if ('left' in part) walk(part.left);
    if ('right' in part) walk(part.right);
  };
  walk(formula);
  return [...names];
}

class Parser {
  private readonly tokens: Token[];
  private next = 0;
  private depth = 0;

  constructor(text: string) {
    this.tokens = tokenize(text);
  }

  whole(): Formula {
    const formula = this.chain('sums');
    const rest = this.peek();
    if (rest.type !== 'end') throw this.unexpected(rest, 'an operator: + - * / in');
    return formula;
  }

  /** `a + b - c`, whose parts are `a * b / c`. */
  private chain(level: 'sums' | 'products'): Formula {
    const signs = level === 'sums' ? ['+', '-'] : ['*', '/'];
    const part = () => (level === 'sums' ? this.chain('products') : this.converted());
    let left = part();
    while (signs.includes(this.peek().text) && this.peek().type === 'sign') {
      const op = this.take().text as '+' | '-' | '*' | '/';
      const right = part();
      left = { op, left, right, at: left.at, to: right.to };
    }
    return left;
  }

  private converted(): Formula {
    let left = this.operand();
    while (this.peek().type === 'name' && this.peek().text === 'in') {
      this.take();
      const unit = this.take();
      if (unit.type !== 'name') throw this.unexpected(unit, 'a currency such as USD');
      left = { op: 'in', left, unit: unit.text, at: left.at, to: unit.at + unit.text.length };
    }
    return left;
  }

  private operand(): Formula {
    const token = this.take();
    const to = token.at + token.text.length;
    if (token.type === 'number') {
      const percent = token.text.endsWith('%');
      return {
        op: 'number',
        value: Decimal.of(percent ? token.text.slice(0, -1) : token.text),
        percent,
        at: token.at,
        to,
      };
    }
    if (token.type === 'name') {
      if (this.peek().text === '(' && (token.text === 'sum' || token.text === 'change'))
        return this.call(token.text, token.at);
      return { op: 'fact', id: token.text, at: token.at, to };
    }
    if (token.text !== '(') throw this.unexpected(token, 'the id of a fact, a number or "("');
    this.deeper(token);
    const inner = this.chain('sums');
    this.expect(')');
    this.depth--;
    return inner;
  }

  private call(op: 'sum' | 'change', at: number): Formula {
    this.deeper(this.take());
    const of = [this.chain('sums')];
    while (this.peek().text === ',') {
      this.take();
      of.push(this.chain('sums'));
    }
    const close = this.expect(')');
    this.depth--;
    const to = close.at + 1;
    if (op === 'change' && of.length !== 2)
      throw new FormulaError('change() takes two facts, the earlier and the later; name both', at, to);
    return { op, of, at, to };
  }

  private deeper(token: Token): void {
    if (++this.depth > MAX_DEPTH)
      throw new FormulaError(
        `brackets deeper than ${MAX_DEPTH} levels; split it into several facts`,
        token.at,
        token.at + 1,
      );
  }

  private peek(): Token {
    return this.tokens[this.next]!;
  }

  private take(): Token {
    const token = this.peek();
    if (token.type !== 'end') this.next++;
    return token;
  }

  private expect(sign: string): Token {
    const token = this.take();
    if (token.text !== sign || token.type !== 'sign') throw this.unexpected(token, `"${sign}"`);
    return token;
  }

  private unexpected(token: Token, expected: string): FormulaError {
    const what = token.type === 'end' ? 'end of the formula' : `"${token.text}"`;
    return new FormulaError(
      `unexpected ${what}, expected ${expected}; correct it`,
      token.at,
      token.at + Math.max(1, token.text.length),
    );
  }
}

const SIGNS: Readonly<Record<string, string>> = { '×': '*', '÷': '/', '−': '-', '–': '-' };

function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  const pattern = /(\s+)|(\p{L}[\p{L}\p{N}_.-]*)|(\d+(?:\.\d+)?%?)|([-+*/(),×÷−–])/uy;
  while (pattern.lastIndex < text.length) {
    const at = pattern.lastIndex;
    const match = pattern.exec(text);
    if (!match)
      throw new FormulaError(
        `unexpected "${String.fromCodePoint(text.codePointAt(at)!)}", expected ids, figures and + - * / ( ); delete it`,
        at,
        at + 1,
      );
    const [, space, name, number, sign] = match;
    if (space) continue;
    if (name) tokens.push({ type: 'name', text: name, at });
    else if (number) tokens.push({ type: 'number', text: number, at });
    else tokens.push({ type: 'sign', text: SIGNS[sign!] ?? sign!, at });
  }
  tokens.push({ type: 'end', text: '', at: text.length });
  return tokens;
}
