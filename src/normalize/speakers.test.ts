import { describe, expect, it } from 'vitest';
import type { Mention } from '../model/index.ts';
import { Speakers } from './attribution.ts';
import { marked } from './testing.ts';

const attributionOf = (mention: Mention) => new Speakers().attributionOf(mention);
const quotationOf = (mention: Mention) => new Speakers().quotationOf(mention);

/** Who is given as the source of each figure of a text. */
const speakers = (text: string) => marked(text).map(({ mention }) => attributionOf(mention)?.text ?? null);

describe('who said it', () => {
  it.each([
    ['Some «40 boats» sank, according to the river agency.', 'the river agency'],
    ['According to the river agency, «40 boats» sank.', 'the river agency'],
    ['Some «40 boats» sank, according to the river agency on Monday.', 'the river agency'],
    ['According to the river agency in the capital «40 boats» sank.', 'the river agency'],
    ['According to figures released on Monday, «40 boats» sank.', 'figures'],
    ['Some «40 boats» sank, according to an Interior Ministry report.', 'an Interior Ministry report'],
    ['Some «40 boats» sank, according to 3 captains.', null],
    ['Some «40 boats» sank, as reported by the river agency.', 'the river agency'],
    ['Some «40 boats» sank, as estimated by its owner, a bank.', 'its owner'],
    ['Some «40 boats» sank, as announced by the river agency', 'the river agency'],
    ['“Some «40 boats» sank,” said the Red Cross.', 'the Red Cross'],
    ['"Some «40 boats» sank" says Red Cross on Monday.', 'Red Cross'],
    ["'Some «40 boats» sank', added a Ministry.", 'a Ministry'],
    ["''Some «40 boats» sank,''said Air France-KLM.", 'Air France-KLM'],
    ['The river agency said «40 boats» sank.', 'The river agency'],
    ['the river agency said that «40 boats» sank.', 'the river agency'],
    ['The river agency has announced that «40 boats» sank.', 'The river agency'],
    ['The river agency also confirmed that «40 boats» sank.', 'The river agency'],
    ['The river agency later disclosed that «40 boats» sank.', 'The river agency'],
    ['The river agency, wrote that «40 boats» sank.', 'The river agency'],
    ['The river agency on Monday told reporters that «40 boats» sank.', 'The river agency'],
    ['In all «40 boats» sank, the river agency said.', 'the river agency'],
    ['In all, «40 boats» sank: the river agency says.', 'the river agency'],
    ['The river agency added that «40 boats» sank.', 'The river agency'],
    ['The river agency added «40 boats» to its list.', null],
    ['The union put the toll at «40 boats».', 'The union'],
    ['The union put «40 boats» in the water.', null],
    ['It said «40 boats» sank.', null],
    ['They announced «40 boats» more.', null],
    ['In all, «40 boats» sank, he said.', null],
    ['An estimated «40 boats» sank.', null],
    ['The reported «40 boats» sank.', null],
    ['Nobody knows how «40 boats» sank.', null],
    ["The town's own agency said «40 boats» sank.", "The town's own agency"],
    ['The agency of a town by the river said «40 boats» sank.', 'The agency of a town'],
    ['In 2016 it was calm, and in the end, the owner said, «40 boats» sank.', 'the owner'],
    ['While at sea, the captain said, «40 boats» sank.', 'the captain'],
    ['But the captain said «40 boats» sank.', null],
  ])('%s: %s', (text, who) => {
    expect(speakers(text)).toEqual([who]);
  });

  it.each([
    ['The union said «500 people» came; police said «112 people».', ['The union', 'police']],
    ['The union said «500 people» came while police said «112 people» did.', ['The union', 'police']],
    ['The union said «500 people» came; it rained «12 days».', ['The union', 'The union']],
    ['It rained «12 days»; the union said «500 people» came.', [null, 'the union']],
    ['It rained «12 days»; «500 people» came, the union said.', ['the union', 'the union']],
    ['It rained «12 days»; it snowed «5 days»; the union said «9 people» came.', [null, null, 'the union']],
    [
      'The union said «500 people» came; then «9 people» left; police said «112 people».',
      ['The union', null, 'police'],
    ],
    ['It rained «12 days»; it snowed «5 days».', [null, null]],
  ])('each clause has its own: %s', (text, who) => {
    expect(speakers(text)).toEqual(who);
  });

  it('belongs to its sentence, and stands at its place', () => {
    const text = 'It rained.\nThe union said «500 people» came; the police said «112 people».\nAnd «9 people» left.';
    const plain = text.replace(/[«»]/g, '');
    const found = marked(text).map(({ mention }) => attributionOf(mention));
    expect(found.map((who) => who?.text)).toEqual(['The union', 'the police', undefined]);
    for (const who of found.slice(0, 2)) expect(plain.slice(who!.start, who!.end)).toBe(who!.text);
    const according = 'It rained.\nSome «40 boats» sank, according to the river agency.';
    const { start, end } = attributionOf(marked(according)[0]!.mention)!;
    expect(according.replace(/[«»]/g, '').slice(start, end)).toBe('the river agency');
  });
});

/** Whether each figure of a text stands inside quotation marks. */
const quoted = (text: string) => marked(text).map(({ mention }) => quotationOf(mention) !== null);

describe('quotation marks', () => {
  it.each([
    ['“We lost «40 boats»,” they said.', [true]],
    ['They spoke of “a bad night” and «40 boats».', [false]],
    ['They spoke of “a bad night” and “«40 boats»”.', [true]],
    ['"We lost «40 boats»," they said.', [true]],
    ['They spoke of "a bad night" and «40 boats».', [false]],
    ['They spoke of "a bad night" and of "«40 boats»".', [true]],
    ["``We lost «40 boats»,'' they said.", [true]],
    ["They spoke of ``a bad night'' and «40 boats».", [false]],
    ["They spoke of ``a bad night'' and ``«40 boats»''.", [true]],
    ['They spoke of «40 boats».', [false]],
    ['They spoke of «40 boats» on “a bad night”.', [false]],
    ['A board of 6\'2" and «40 boats».', [false]],
    ['“We lost «40 boats».\nThen «9 boats» came back.” So it was, with «5 boats».', [true, true, false]],
    ['He said “no”.\nThen «9 boats» came back.', [false]],
    ['He said “no” of ” «9 boats» “.', [false]],
  ])('%s', (text, expected) => {
    expect(quoted(text)).toEqual(expected);
  });

  it('are looked for no further back than a quotation is long', () => {
    expect(quoted(`“${'We row. '.repeat(240)} «40 boats» came.”`)).toEqual([true]);
    expect(quoted(`“${'We row. '.repeat(260)} «40 boats» came.”`)).toEqual([false]);
  });

  it('are those of the block', () => {
    const [one] = marked('“Quite so.\nWe lost «40 boats».');
    const { sentence } = one!.mention;
    const block = { ...sentence.block, start: sentence.start };
    expect(quotationOf({ ...one!.mention, sentence: { ...sentence, block } })).toBeNull();
    const own = marked('It “was.\n“We lost «40 boats».')[0]!.mention;
    const inner = { ...own.sentence.block, start: own.sentence.start };
    expect(quotationOf({ ...own, sentence: { ...own.sentence, block: inner } })).toEqual({ by: null });
  });

  it('come with the speaker', () => {
    const by = (text: string) => quotationOf(marked(text)[0]!.mention);
    expect(by('“We lost «40 boats»,” the union said.')).toEqual({ by: 'the union' });
    expect(by('“We lost «40 boats»,” they said.')).toEqual({ by: null });
  });
});
