import { describe, expect, it } from 'vitest';
import type { Period } from '../model/index.ts';
import { periodsAbout } from './during.ts';
import { dated, marked } from './testing.ts';

/** The periods of the figures of a text, in their order. */
const periods = (text: string) => {
  const all = marked(text);
  const about = periodsAbout(all);
  return all
    .map((one, index) => (one.value.type === 'quantity' ? (about[index]?.edtf ?? '-') : null))
    .filter((edtf) => edtf !== null)
    .join(' ');
};

describe('the period of a figure', () => {
  it.each([
    ['the one behind it', 'It sold «5 boats» in ‹2016›.', '2016'],
    ['the one before it', 'It sold in ‹2016› some «5 boats».', '2016'],
    ['the one behind it before the one before it', 'It sold in ‹2015› some «5 boats» in ‹2016›.', '2016'],
    ['the nearest behind it', 'It sold «5 boats» in ‹2016› and ‹2017›.', '2016'],
    ['over another figure', 'It sold «5 boats» of «9 cranes» in ‹2016›.', '2016 2016'],
    ['each its own', 'It sold «5 boats» in ‹2016› and «9 cranes» in ‹2017›.', '2016 2017'],
    ['none in the next sentence', 'It sold «5 boats».\nIt was ‹2016› then.', '-'],
    ['none in the sentence before', 'It was in ‹2016›.\n«5 boats» were sold.', '-'],
    ['none where there is none', 'It sold «5 boats».', '-'],
    ['only for figures', 'It was in ‹2016›.', ''],
    ['not one that is not known', 'It sold «5 boats» in ‹?›.', '-'],
    ['not one behind one that is not known', 'It sold «5 boats» in ‹?› in ‹2016›.', '-'],
    ['before it, where the one behind is of another clause', 'It sold in ‹2015› some «5 boats», in ‹2016›.', '2015'],
  ])('%s: %s', (_, text, expected) => {
    expect(periods(text)).toBe(expected);
  });

  it.each([
    [','],
    [';'],
    [':'],
    ['—'],
    ['–'],
    ['but'],
    ['while'],
    ['whereas'],
    ['although'],
    ['though'],
    ['and'],
    ['compared'],
    ['than'],
    ['against'],
    ['since'],
    ['after'],
    ['before'],
    ['when'],
    ['because'],
    ['who'],
    ['which'],
    ['that'],
    ['until'],
    ['as'],
  ])('not across "%s"', (word) => {
    expect(periods(`It sold all its «5 boats» ${word} ‹2016› came.`)).toBe('-');
    expect(periods(`All that was in ‹2016› ${word} «5 boats» sank.`)).toBe('-');
  });

  it('across who says so, but not across a comma elsewhere', () => {
    expect(periods('It sold «5 boats», according to its report of ‹2016›.')).toBe('2016');
    expect(periods('It sold «5 boats», it wrote according to its report of ‹2016›.')).toBe('-');
    expect(periods('It sold «5 boats» according, it said, to its report of ‹2016›.')).toBe('-');
  });

  it.each([
    ['said'],
    ['says'],
    ['say'],
    ['told'],
    ['announced'],
    ['announce'],
    ['reported'],
    ['reports'],
    ['added'],
    ['confirmed'],
    ['stated'],
    ['statement'],
    ['interview'],
  ])('not the day on which somebody "%s"', (word) => {
    expect(periods(`It sold «5 boats» it ${word} ‹Thursday›.`)).toBe('-');
    expect(periods(`It sold «5 boats» it ${word} on ‹Thursday›.`)).toBe('-');
    expect(periods(`All «5 boats» on ‹Thursday› ${word} the owner.`)).toBe('-');
    expect(periods(`It sold «5 boats» it ${word} early on ‹Thursday›.`)).toBe('Thursday');
    expect(periods(`All «5 boats» on ‹Thursday› he ${word} the owner.`)).toBe('Thursday');
  });

  it('looks past a day of saying', () => {
    expect(periods('It sold «5 boats» it said ‹Thursday› in ‹2016›.')).toBe('2016');
  });
});

describe('a period that opens the sentence', () => {
  it.each([
    ['holds for all that follows', 'In ‹2016›, the port sold «5 boats» and «9 cranes».', '2016 2016'],
    ['also across clauses', 'In ‹2016›, it burned; the port sold «5 boats».', '2016'],
    ['but not where another is nearer', 'In ‹2016›, the port sold «5 boats» in ‹2015›.', '2015'],
    ['only with its comma', 'In ‹2016› it burned, and the port sold «5 boats».', '-'],
    ['from the third word at the latest', 'Early in ‹2016›, it burned, with «5 boats».', '2016'],
    ['not from the fourth on', 'It all burned in ‹2016›, with «5 boats».', '-'],
    ['not in another sentence', 'In ‹2016›, it burned.\nThe port, then, sold «5 boats».', '-'],
    ['not what it cannot know', 'In ‹?›, the port sold «5 boats».', '-'],
    ['with its speaker behind it', 'On ‹Thursday›, said the owner, «5 boats» sank.', 'Thursday'],
    ['but not a day of saying', 'Said on ‹Thursday›, that, «5 boats» sank.', '-'],
    ['nor what is no period', 'In «2016 rooms», the port, it seems, sold «5 boats».', '- -'],
    ['behind "while" as well', 'It all went well while in ‹2016›, it sold, at last, «5 boats».', '2016'],
    ['behind "whereas" as well', 'It all went well whereas in ‹2016›, it sold, at last, «5 boats».', '2016'],
    ['behind "but" as well', 'It all went well but in ‹2016›, it sold, at last, «5 boats».', '2016'],
    ['behind ";" as well', 'It all went well; in ‹2016›, it sold, at last, «5 boats».', '2016'],
    ['two words behind it at most', 'It went well; early in ‹2016›, it sold, at last, «5 boats».', '2016'],
    ['and no more', 'It went well; very early in ‹2016›, it sold, at last, «5 boats».', '-'],
    ['the later of two', 'In ‹2015›, it sold «5 boats»; in ‹2016›, it sold, at last, «6 boats».', '2015 2016'],
    ['not before the figure that stands ahead', 'It sold «5 boats»; in ‹2016›, it burned.', '-'],
    ['with nothing behind it', 'It sold «5 boats»; that was in ‹2016›', '-'],
  ])('%s: %s', (_, text, expected) => {
    expect(periods(text)).toBe(expected);
  });

  it('is known by either end, and has a name', () => {
    const of = (period: Partial<Period>) => {
      const [figure, other] = marked('It sold «5 boats» in ‹2016›.');
      return periodsAbout([figure!, { ...other!, value: { ...dated('2016'), ...period } }])[0]?.edtf;
    };
    expect(of({ first: null })).toBe('2016');
    expect(of({ last: null })).toBe('2016');
    expect(of({ first: null, last: null })).toBeUndefined();
    expect(of({ edtf: '' })).toBeUndefined();
  });
});
