/** What befell people: each of these is told of a person once, so that counts of different ones can be added. */
export type Fate = 'dead' | 'hurt' | 'missing' | 'rescued' | 'arrested' | 'convicted' | 'acquitted' | 'fired';

interface Words {
  /** Of somebody ("was …"): the participle or adjective. */
  readonly been: string;
  /** What they do themselves. */
  readonly does: string;
  /** What is done to those who follow. */
  readonly to: string;
}

const FATES: Readonly<Record<Fate, Words>> = {
  dead: {
    been: 'killed|slain|dead|murdered|drowned|electrocuted|(?:shot|stabbed|burned|crushed|beaten|frozen) to death|fatally [a-z]+',
    does: 'died|dies?|drowned|drowns?|perish(?:ed|es)?|(?:lost|lose|loses) (?:their|his|her) (?:life|lives)|fell to (?:their|his|her) deaths?',
    to: 'kill(?:s|ed|ing)?|slay(?:s|ing)?|murder(?:s|ed|ing)?|drown(?:s|ed|ing)|claim(?:s|ed|ing) (?:the )?lives of|(?:the )?(?:deaths?|bodies|murders?|killings?|slayings?) of|death toll (?:at|of|to|is|hits|reaches)',
  },
  hurt: {
    been: 'injured|hurt|wounded|burned|scalded|hospitali[sz]ed|taken to (?:the |a )?hospitals?|treated',
    does: '(?:were|was) in hospital',
    to: 'injur(?:es|ed|ing)|hurts?|hurting|wound(?:s|ed|ing)|hospitali[sz](?:es|ed|ing)',
  },
  missing: {
    been: 'missing|unaccounted for|lost at sea|not found|lost',
    does: 'vanish(?:ed|es)?|disappear(?:ed|s)?',
    to: '(?:search(?:ed|es|ing)?|hunt(?:ed|s|ing)?) for',
  },
  rescued: {
    been: 'rescued|saved|pulled (?:alive|to safety|from (?:the )?(?:rubble|water|sea|wreck\\w*))|plucked|freed|brought ashore|picked up',
    does: 'surviv(?:ed|es?)|(?:swam|swims?) (?:ashore|to safety)|(?:got|made it) (?:out|ashore)',
    to: 'rescu(?:es?|ed|ing)|sav(?:es?|ed|ing)|pluck(?:s|ed|ing)?|pick(?:s|ed|ing)? up|fre(?:es?|ed|eing)|pull(?:s|ed|ing)? out',
  },
  arrested: {
    been: 'arrested|detained|nabbed|busted|caught|collared|(?:held|taken into custody|in custody)|behind bars|charged|indicted',
    does: 'turned (?:themselves|himself|herself) in',
    to: 'arrest(?:s|ed|ing)?|detain(?:s|ed|ing)?|nab(?:s|bed|bing)?|bust(?:s|ed|ing)?|collar(?:s|ed|ing)?|charg(?:es?|ed|ing)|indict(?:s|ed|ing)?|arrests? of',
  },
  convicted: {
    been: 'convicted|(?:found )?guilty|sentenced|jailed|imprisoned',
    does: '(?:pleaded|pled|pleads?) guilty',
    to: 'convict(?:s|ed|ing)?|sentenc(?:es?|ed|ing)|jail(?:s|ed|ing)?',
  },
  acquitted: {
    been: 'acquitted|cleared|exonerated|(?:found )?not guilty|let off',
    does: 'walk(?:ed|s)? free',
    to: 'acquit(?:s|ted|ting)?|clear(?:s|ed|ing)?|exonerat(?:es?|ed|ing)',
  },
  fired: {
    been: 'fired|sacked|suspended|dismissed|ousted|laid off',
    does: 'resign(?:ed|s)?|quit|stepped down',
    to: 'fir(?:es?|ed|ing)|sack(?:s|ed|ing)?|suspend(?:s|ed|ing)?|dismiss(?:es|ed|ing)?|oust(?:s|ed|ing)?',
  },
};

const each = (part: keyof Words) => Object.entries(FATES).map(([fate, words]) => [fate as Fate, words[part]] as const);
const BE =
  '(?:was|were|is|are|be|been|being|got|get|gets|left|leaves|feared|presumed|found|pronounced|confirmed|declared)';
const FILLER =
  '(?:\\s+(?:[a-z]{1,20}ly|all|both|each|also|still|later|since|already|never|reported|reportedly|had|have|has|who))';
const DONE = each('been').map(
  ([fate, words]) =>
    [fate, new RegExp(`^${FILLER}{0,3}\\s+${BE}${FILLER}{0,3}(?:\\s+${BE})?\\s+(?:${words})\\b`, 'i')] as const,
);
const DOES = each('does').map(
  ([fate, words]) => [fate, new RegExp(`^${FILLER}{0,3}\\s+(?:${words})\\b`, 'i')] as const,
);
const BARE = each('been').map(
  ([fate, words]) =>
    [
      fate,
      new RegExp(
        `^(?:\\s+(?:people|persons|others|more|still|feared|presumed|found|reported|left|confirmed|men|women|children|kids|teens)){0,2}\\s+(?:${words})\\b`,
        'i',
      ),
    ] as const,
);
const TO = each('to').map(
  ([fate, words]) =>
    [
      fate,
      new RegExp(
        `(?:^|[^A-Za-z])(?:${words})(?:\\s+(?:at least|about|some|nearly|almost|more than|another|up to|also|all|the|to))?\\s*$`,
        'i',
      ),
    ] as const,
);

/**
 * What befell those whom a figure or list counts, by the words right after it ("… were killed", "… died") and right before it
 * ("killing …"); null where these say nothing. `headline` also takes a participle alone ("3 arrested").
 */
export function fateBeside(before: string, after: string, headline: boolean): Fate | null {
  for (const [fate, words] of [...DONE, ...DOES, ...(headline ? BARE : [])]) if (words.test(after)) return fate;
  for (const [fate, words] of TO) if (words.test(before)) return fate;
  return null;
}
