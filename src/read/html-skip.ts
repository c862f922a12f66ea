import type { Tag, TokenHandler } from './html-tokens.ts';

const set = (names: string): ReadonlySet<string> => new Set(names.split(' '));

/** Tags that end a block of prose, opened or closed. */
export const blockTags = set(
  'address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 ' +
    'head header hgroup hr html legend li main menu nav ol option p pre section summary table tbody td tfoot th thead title tr ul',
);

/** Elements without content. */
const voidTags = set('area base br col embed hr img input link meta param source track wbr');

/** Elements whose content is no prose, or not the draft's. Struck and deleted words are no longer said. */
const unread = set(
  'audio button canvas code del dialog iframe kbd map math nav noembed noframes noscript object rp rt s samp script select strike style svg ' +
    'template textarea title video xmp',
);
/** Of these, the ones that end with the block they stand in, when nobody closed them. */
const inline = set('code kbd s samp strike sup a span');
/** Elements that the next one of their name ends. */
const endedByNext = set('p li td th dd dt option');

const unreadRoles = set(
  'navigation banner contentinfo complementary search dialog alertdialog menu toolbar doc-noteref doc-backlink',
);
const noteMark =
  /(?:^|[\s_-])(?:footnotes?-?(?:ref|back)\S*|noteref|fn-?ref|fn-?mark|backref|reference|mw-editsection)(?:$|[\s_-])/i;
const backLink = /^#(?:fnref|footnote-ref|endnote-ref|cite_ref|_ftnref|ftnt_ref)/i;

/** Whether what stands inside a tag is not to be read, whatever page it is in. */
export function isUnread(tag: Tag): boolean {
  const { name } = tag;
  if (unread.has(name)) return true;
  if (voidTags.has(name) || !tag.hasAttributes) return false;
  if ((name === 'a' || name === 'sup' || name === 'span') && noteMark.test(tag.attribute('class') ?? '')) return true;
  if (name === 'a' && backLink.test(tag.attribute('href') ?? '')) return true;
  return (
    unreadRoles.has(tag.attribute('role') ?? '') ||
    (tag.attribute('hidden') ?? 'until-found') !== 'until-found' ||
    tag.attribute('aria-hidden') === 'true' ||
    /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(tag.attribute('style') ?? '')
  );
}

/** A handler that is told of skipped elements as well, once they end. */
export interface SkippingHandler extends TokenHandler {
  skipped?(tag: Tag, end: number): void;
}

/** Passes on what stands outside the elements that `skips` refuses. One skipped element at a time is watched, by counting its namesakes. */
export function skipping(handler: SkippingHandler, skips: (tag: Tag) => boolean): TokenHandler {
  let skipped: Tag | null = null;
  let depth = 0;
  const endsWithBlock = (name: string) => skipped !== null && inline.has(skipped.name) && blockTags.has(name);
  const finish = (end: number) => {
    if (skipped) handler.skipped?.(skipped, end);
    skipped = null;
  };
  return {
    open(tag) {
      if (skipped && (endsWithBlock(tag.name) || (tag.name === skipped.name && endedByNext.has(tag.name))))
        finish(tag.start);
      if (skipped) {
        if (tag.name === skipped.name) depth++;
      } else if (skips(tag)) {
        skipped = tag;
        depth = 1;
      } else {
        handler.open(tag);
      }
    },
    close(name, start, end) {
      if (endsWithBlock(name)) finish(start);
      if (!skipped) handler.close(name, start, end);
      else if (name === skipped.name && --depth === 0) finish(start);
    },
    text(start, end) {
      if (!skipped) handler.text(start, end);
    },
    entity(words, start, end) {
      if (!skipped) handler.entity(words, start, end);
    },
  };
}
