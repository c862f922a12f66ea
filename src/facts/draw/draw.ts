import type { Block, Claim, IsoDate, Sentence } from '../../model/index.ts';
import { isPlain, keysOf, wordsOf } from '../../terms/index.ts';
import type { Engine } from '../engine.ts';
import type { FactRow, FactsFile, SourceRow } from '../schema.ts';
import { asidesOf, type Candidate, candidatesOf } from './candidate.ts';
import { listsOf } from './lists.ts';
import { slug, uniqueIds } from './slug.ts';

/** A source article that was read: what is known of it, and the claims in it. */
export interface SourceArticle {
  /** Id of the source in the file; made from publisher and day where absent. */
  readonly id?: string;
  readonly publisher?: string | null;
  readonly title?: string | null;
  readonly url?: string | null;
  readonly published: IsoDate | null;
  readonly claims: readonly Claim[];
  readonly sentences: readonly Sentence[];
}

export interface DrawOptions {
  /** Id and title of the file; by default the first article's title. */
  readonly id?: string;
  readonly title?: string;
}

/** Claims of one value that end in one fact. */
interface Group {
  readonly first: Candidate;
  readonly others: Candidate[];
  readonly rivals: Candidate[];
}

/**
 * Drafts a facts file from source articles, for a person to edit: one fact per distinct claim, with all the places that say so, and
 * both values where sources disagree. The same articles always give the same object. Claims whose value the engine does not read back are left out.
 */
export function drawFacts(articles: readonly SourceArticle[], engine: Engine, options: DrawOptions = {}): FactsFile {
  const unique = uniqueIds();
  const named = articles.map((article) => ({ ...article, source: unique(sourceId(article)) }));
  const candidates = named.flatMap((article) => candidatesOf(article, engine));
  const title = options.title ?? named.map((article) => article.title ?? headlineOf(article.sentences)).find(Boolean);
  const factId = uniqueIds();
  const facts = grouped(candidates).map((group): [string, FactRow] => [factId(idOf(group)), rowOf(group)]);
  const days = named.flatMap(({ published }) => published ?? []).sort();
  return {
    format: 1,
    id: options.id ?? slug(title ?? '', 'facts'),
    ...(title ? { title } : {}),
    version: '1.0.0',
    ...(days.length > 0
      ? {
          changes: [
            { version: '1.0.0', on: days.at(-1)!, summary: `Drawn from ${listOf(named.map(({ source }) => source))}.` },
          ],
        }
      : {}),
    sources: Object.fromEntries(
      named.map((article) => [
        article.source,
        sourceRow(
          article,
          candidates.filter(({ source }) => source === article.source),
        ),
      ]),
    ),
    facts: Object.fromEntries(facts),
  };
}

function sourceId({ id, publisher, title, published }: SourceArticle): string {
  return (
    id ??
    slug([publisher ?? title?.split(/\s+/).slice(0, 4).join(' ') ?? 'source', published ?? ''].join(' '), 'source')
  );
}

function sourceRow(
  { publisher, title, url, published, sentences }: SourceArticle,
  candidates: readonly Candidate[],
): SourceRow {
  const name = title ?? headlineOf(sentences);
  const asides = asidesOf(sentences);
  const keywords = keywordsOf(sentences, candidates, asides);
  const lists = listsOf(sentences, asides);
  return {
    ...(publisher ? { publisher } : {}),
    ...(name ? { title: name } : {}),
    ...(published ? { published } : {}),
    ...(url ? { url } : {}),
    kind: 'secondary',
    ...(keywords.length > 0 ? { keywords } : {}),
    ...(lists.length > 0 ? { lists } : {}),
  };
}

/** Most keywords of a source: about those of a page. */
const KEYWORDS = 60;

/** The words of an article that say something and that none of its facts has, in its order. */
function keywordsOf(
  sentences: readonly Sentence[],
  candidates: readonly Candidate[],
  asides: ReadonlySet<Block>,
): string[] {
  const known = new Set(
    candidates.flatMap(({ subject, value, rows }) => [
      ...keysOf([subject, value].join('. ')),
      ...rows.map(({ key }) => key),
    ]),
  );
  const found: string[] = [];
  for (const { text, block } of sentences) {
    if (asides.has(block)) continue;
    for (const { key, text: word, extra } of wordsOf(text)) {
      if (extra || known.has(key) || isPlain(key) || /\d/.test(word)) continue;
      known.add(key);
      found.push(word);
      if (found.length === KEYWORDS) return found;
    }
  }
  return found;
}

function headlineOf(sentences: readonly Sentence[]): string | null {
  const headline = sentences.find(({ block }) => block.role === 'headline');
  return headline ? headline.text.replace(/\s+/g, ' ').trim() : null;
}

function grouped(candidates: readonly Candidate[]): Group[] {
  const groups: Group[] = [];
  for (const candidate of candidates) {
    const same = groups.find(({ first }) => sameFigure(first, candidate) && alike(first, candidate) >= 0.6);
    if (same) {
      same.others.push(candidate);
      continue;
    }
    const rival = groups.find(({ first }) => first.source !== candidate.source && disagree(first, candidate));
    if (rival) rival.rivals.push(candidate);
    else groups.push({ first: candidate, others: [], rivals: [] });
  }
  return groups;
}

function sameFigure(a: Candidate, b: Candidate): boolean {
  const [x, y] = [a.claim.value, b.claim.value];
  if (a.during && b.during && a.during !== b.during) return false;
  if (x.type === 'period' || y.type === 'period')
    return x.type === 'period' && y.type === 'period' && x.edtf === y.edtf && a.value === b.value;
  return x.unit === y.unit && x.low.eq(y.low) && x.high.eq(y.high) && a.claim.modifier === b.claim.modifier;
}

/** Two sources that give different figures of one thing: all of what each asks for is in the other. */
function disagree(a: Candidate, b: Candidate): boolean {
  const [x, y] = [a.claim.value, b.claim.value];
  if (x.type === 'period' || y.type === 'period' || x.unit !== y.unit || a.during !== b.during) return false;
  return alike(a, b) >= 0.75 && alike(b, a) >= 0.75;
}

/** The share of what `a` asks for that the sentence of `b` has. */
function alike(a: Candidate, b: Candidate): number {
  const total = a.rows.reduce((sum, row) => sum + row.weight, 0);
  const found = a.rows.reduce((sum, row) => sum + (b.keys.has(row.key) ? row.weight : 0), 0);
  return total === 0 ? 0 : found / total;
}

function rowOf({ first, others, rivals }: Group): FactRow {
  const all = [first, ...others];
  const places = new Map<string, string[]>();
  for (const { source, locator } of all) {
    const known = places.get(source) ?? [];
    if (!known.includes(locator)) known.push(locator);
    places.set(source, known);
  }
  const equals = [...new Set(all.flatMap((one) => one.equals))];
  const during = all.find((one) => one.during)?.during;
  const saidBy = all.find((one) => one.saidBy)?.saidBy;
  return {
    subject: first.subject,
    ...(first.rows.length > 0 ? { terms: first.rows.map(({ words }) => [...words]) } : {}),
    value: first.value,
    ...(equals.length > 0 ? { equals: equals.length === 1 ? equals[0]! : equals } : {}),
    ...(during ? { during } : {}),
    ...(saidBy ? { 'said-by': saidBy } : {}),
    ...cited(places),
    ...(rivals.length > 0 ? { disputed: true, alternatives: rivals.map((rival) => alternativeOf(rival)) } : {}),
  };
}

function alternativeOf({
  value,
  equals,
  source,
  locator,
  saidBy,
}: Candidate): NonNullable<FactRow['alternatives']>[number] {
  return {
    value,
    ...(equals.length > 0 ? { equals: equals[0]! } : {}),
    ...(saidBy ? { 'said-by': saidBy } : {}),
    source,
    locator,
  };
}

function cited(places: ReadonlyMap<string, readonly string[]>): Partial<FactRow> {
  const rows = [...places].map(([source, locators]) => ({
    source,
    ...(locators.length === 1 ? { locator: locators[0]! } : { locators: [...locators] }),
  }));
  return rows.length === 1 ? rows[0]! : { sources: rows };
}

/** Up to four telling words of the subject, in its order. */
function idOf({ first }: Group): string {
  const keys = new Set(first.rows.map(({ key }) => key));
  const words = first.subject
    .split(/[^\p{L}\p{N}'’]+/u)
    .filter((word) => [...keysOf(word)].some((key) => keys.has(key)));
  const picked = [...new Set(words)].slice(0, 4);
  return slug(
    picked.join(' ') ||
      first.rows
        .map((row) => row.words[0])
        .slice(0, 3)
        .join(' '),
    'fact',
  );
}

function listOf(names: readonly string[]): string {
  return names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}
