import type { Claim, IsoDate, Link } from '../../model/index.ts';
import { Decimal } from '../../model/index.ts';
import { before } from '../related.ts';
import { answer, defineRule } from '../rule.ts';
import { dayWords, periodWords, quoted } from '../words.ts';

export const birth = defineRule({
  id: 'birth',
  summary: 'an age fits the date of birth',
  phase: 'draft',
  guide: {
    what: 'Works the age out from "born" and the day of publication, or of death where the sentence tells it.',
    why: 'An age is copied from old copy and ages there.',
    abstains: 'where a sentence has more than one age or birth, and where no day fixes the age.',
    example: {
      draft: 'The painter, aged 38, was born on May 3, 1980.',
      publishedOn: '2022-12-22',
      claim: 'aged 38',
      verdict: 'mismatch',
    },
  },
  check({ claim }, context) {
    if (
      claim.kind !== 'age' ||
      claim.value.type !== 'quantity' ||
      claim.value.unit !== 'a' ||
      /\banniversar/i.test(claim.text) ||
      context.standing(claim) === 'match'
    )
      return null;
    const links = context.inSentence(claim.mention.sentence);
    if (links.filter((link) => link.claim.kind === 'age').length !== 1) return null;
    const born = dated(links, /\bborn\b(?!.{0,30}\b(?:died|dead|killed)\b)[^,;]{0,30}$/);
    const died = dated(links, /\b(?:died|dead|killed)\b[^;]{0,30}$/);
    const day: IsoDate | null = died && died !== born ? lastDay(died) : context.publishedOn;
    const firstDay = born && born.value.type === 'period' ? born.value.first : null;
    const lastBirth = born && lastDay(born);
    if (!born || !firstDay || !lastBirth || !day || day < lastBirth) return null;
    const [least, most] = [ageOn(lastBirth, died ? firstOf(died) : day), ageOn(firstDay, day)];
    const { low, high } = claim.value;
    if (high.gte(Decimal.of(least)) && low.lte(Decimal.of(most))) return null;
    const age = least === most ? `${least}` : `${least} or ${most}`;
    const sum = `${periodWords(born.value as never)} to ${dayWords(day)}: ${age}`;
    return answer(
      'mismatch',
      `${quoted(claim)} does not fit the birth: ${age}`,
      'Worked out from the date of birth',
      'Correct the age or the date of birth',
      { related: [born], arithmetic: [sum] },
    );
  },
});

/** The one date of a sentence that stands right behind some words. */
function dated(links: readonly Link[], behind: RegExp): Claim | null {
  const found = links.filter(
    ({ claim }) => claim.value.type === 'period' && !claim.unresolved && behind.test(before(claim)),
  );
  return found.length === 1 ? found[0]!.claim : null;
}

function lastDay({ value }: Claim): IsoDate | null {
  return value.type === 'period' ? value.last : null;
}

function firstOf({ value }: Claim): IsoDate {
  return value.type === 'period' && value.first ? value.first : '9999-12-31';
}

/** Full years from a birth to a day. */
export function ageOn(birthday: IsoDate, day: IsoDate): number {
  const years = Number(day.slice(0, 4)) - Number(birthday.slice(0, 4));
  return day.slice(5) < birthday.slice(5) ? years - 1 : years;
}
