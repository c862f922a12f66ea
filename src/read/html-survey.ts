import type { IsoDate } from '../model/index.ts';
import { blockTags, isUnread, skipping } from './html-skip.ts';
import { type Tag, tokenize } from './html-tokens.ts';
import { dateOfTimestamp } from './published.ts';

interface Range {
  readonly start: number;
  readonly end: number;
}

/** What is to be known of a page before its prose is written. */
export interface HtmlSurvey {
  /** The parts that hold the draft, in order. */
  readonly parts: readonly Range[];
  /** The parts are a whole page, whose header, footer and asides are not the draft. */
  readonly isPage: boolean;
  /** Where headers begin that hold a headline. */
  readonly headlineHeaders: ReadonlySet<number>;
  readonly dates: { readonly metadata: IsoDate | null; readonly 'time element': IsoDate | null };
}

/** Names under which pages give the publication date in `<meta>`: Open Graph first, then what else is common. */
const metaNames: readonly string[] = [
  'article:published_time',
  'og:article:published_time',
  'og:published_time',
  'datepublished',
  'article.published',
  'parsely-pub-date',
  'sailthru.date',
  'citation_publication_date',
  'dc.date.issued',
  'dcterms.issued',
  'dcterms.created',
  'dc.date',
  'pubdate',
  'publishdate',
  'publish-date',
  'publication_date',
  'date',
];
/** Characters in a block that a date still stands out of: a byline, not a sentence with a date in it. */
const longestByline = 80;
/** Share of the page's words that makes one article of it the draft, rather than a teaser. */
const mainShare = 0.5;

/** An element that may hold the draft, followed by counting its namesakes. */
class Region {
  end: number | null = null;
  letters = 0;
  #depth = 1;

  constructor(
    readonly name: string,
    readonly start: number,
  ) {}

  open(name: string): void {
    if (name === this.name) this.#depth++;
  }

  close(name: string, end: number): void {
    if (name === this.name && --this.#depth === 0) this.end = end;
  }
}

const isArticle = (tag: Tag) =>
  tag.name === 'article' ||
  (tag.hasAttributes && (tag.attribute('itemprop') === 'articleBody' || tag.attribute('role') === 'article'));
const isMain = (tag: Tag) => tag.name === 'main' || (tag.hasAttributes && tag.attribute('role') === 'main');

/** Looks the HTML in `source[from, to)` over: where the draft is, and when it was published. */
export function surveyHtml(source: string, from: number, to: number): HtmlSurvey {
  const articles: Region[] = [];
  const mains: Region[] = [];
  const headlines: Region[] = [];
  const headlineHeaders = new Set<number>();
  const times: { at: number; date: IsoDate; certain: boolean }[] = [];
  const meta = new Map<string, IsoDate>();
  let [pending, jsonLd]: [typeof times, IsoDate | null] = [[], null];
  let [wholePage, letters, inBlock, header]: [boolean, number, number, number | null] = [false, 0, 0, null];

  const tracked = [articles, mains, headlines];
  const openIn = (regions: readonly Region[]): Region | null => {
    const last = regions[regions.length - 1];
    return last && last.end === null ? last : null;
  };
  const endBlock = () => {
    times.push(...pending.filter(({ certain }) => certain || inBlock <= longestByline));
    [pending, inBlock] = [[], 0];
  };
  const readTime = (tag: Tag) => {
    const date = dateOfTimestamp(tag.attribute('datetime') ?? '');
    const about = `${tag.attribute('itemprop') ?? ''} ${tag.attribute('class') ?? ''}`;
    if (!date || /modif|updat/i.test(about)) return;
    pending.push({
      at: tag.start,
      date,
      certain: /datePublished|pubdate/i.test(about) || tag.attribute('pubdate') !== null,
    });
  };
  const readMeta = (tag: Tag) => {
    const name = tag.attribute('property') ?? tag.attribute('name') ?? tag.attribute('itemprop') ?? '';
    const date = metaNames.includes(name.toLowerCase()) ? dateOfTimestamp(tag.attribute('content') ?? '') : null;
    if (date && !meta.has(name.toLowerCase())) meta.set(name.toLowerCase(), date);
  };

  const handler = skipping(
    {
      open(tag) {
        const { name } = tag;
        for (const regions of tracked) openIn(regions)?.open(name);
        if (blockTags.has(name)) endBlock();
        if (name === 'html' || name === 'body') wholePage = true;
        else if (name === 'meta') readMeta(tag);
        else if (name === 'time') readTime(tag);
        else if (name === 'header') header = tag.start;
        else if (name === 'h1' && !openIn(headlines)) {
          headlines.push(new Region(name, tag.start));
          if (header !== null) headlineHeaders.add(header);
        }
        if (!openIn(articles) && isArticle(tag)) articles.push(new Region(name, tag.start));
        if (!openIn(mains) && isMain(tag)) mains.push(new Region(name, tag.start));
      },
      close(name, _, end) {
        if (blockTags.has(name)) endBlock();
        if (name === 'header') header = null;
        for (const regions of tracked) openIn(regions)?.close(name, end);
      },
      text(start, end) {
        letters += end - start;
        inBlock += end - start;
        for (const regions of tracked) {
          const region = openIn(regions);
          if (region) region.letters += end - start;
        }
      },
      entity() {
        inBlock++;
      },
      skipped(tag, end) {
        if (tag.name !== 'script' || !/^application\/ld\+json/i.test(tag.attribute('type') ?? '')) return;
        jsonLd ??= publishedInJsonLd(source.slice(tag.end, end));
      },
    },
    (tag) => isUnread(tag) || tag.name === 'footer' || tag.name === 'aside',
  );
  tokenize(source, from, to, handler);
  endBlock();

  const main = mains[0] ?? null;
  const best = articles.reduce<Region | null>((a, b) => (a && a.letters >= b.letters ? a : b), null);
  const scope = main ?? { start: from, end: to, letters };
  const draft = best && best.letters >= mainShare * scope.letters ? best : scope;
  const part = { start: draft.start, end: draft.end ?? to };
  const within = ({ at }: { at: number }) => at >= part.start && at < part.end;
  // A headline often stands before the element that holds the article.
  const inside = headlines.some(({ start }) => start >= part.start && start < part.end);
  const before = inside ? undefined : headlines.findLast(({ start, end }) => end !== null && start < part.start);
  const published = times.find(({ certain }) => certain) ?? times.find(within) ?? times[0];
  const named = metaNames.find((name) => meta.has(name));
  return {
    parts: before ? [{ start: before.start, end: before.end! }, part] : [part],
    isPage: wholePage && draft === scope && !main,
    headlineHeaders,
    dates: { metadata: (named && meta.get(named)) || jsonLd, 'time element': published?.date ?? null },
  };
}

/** `datePublished` of a page's structured data: of the thing itself, of a list of things, or of a graph. */
function publishedInJsonLd(json: string): IsoDate | null {
  let data: unknown;
  try {
    data = JSON.parse(json);
  } catch {
    // A page whose structured data is broken is still a page; the next place that gives a date is asked.
    return null;
  }
  const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : [value]);
  const things = list(data).flatMap((thing) => [thing, ...list(isObject(thing) ? thing['@graph'] : null)]);
  for (const thing of things) {
    const stamp = isObject(thing) ? thing.datePublished : null;
    const date = typeof stamp === 'string' ? dateOfTimestamp(stamp) : null;
    if (date) return date;
  }
  return null;
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
