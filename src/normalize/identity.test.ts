import { describe, expect, it } from 'vitest';
import { claimIds } from './identity.ts';
import { marked } from './testing.ts';

const ids = (text: string) => claimIds(marked(text).map(({ mention }) => mention));

describe('ids of claims', () => {
  const text = 'The port lost «40 boats» and «12 cranes».';

  it('are thirteen hexadecimal digits, one for each claim', () => {
    for (const id of ids(text)) expect(id).toMatch(/^[0-9a-f]{13}$/);
    const many = ids(Array.from({ length: 400 }, (_, i) => `It was «${i} boats» then.`).join('\n'));
    expect(new Set(many).size).toBe(400);
    expect(new Set(many.map((id) => id.slice(0, 8))).size).toBe(400);
    expect(new Set(many.map((id) => id.slice(8))).size).toBeGreaterThan(395);
    for (const id of many) expect(id).toMatch(/^[0-9a-f]{13}$/);
  });

  it('are stable under edits elsewhere', () => {
    const [boats, cranes] = ids(text);
    expect(ids(`It rained for «3 days».\n${text}\nNobody was hurt.`).slice(1)).toEqual([boats, cranes]);
  });

  it('do not mind how the sentence is laid out', () => {
    expect(ids('  The port  lost\t«40 boats» and «12 cranes». ')).toEqual(ids(text));
  });

  it('change with the words, the kind and the sentence', () => {
    const [boats, cranes] = ids(text);
    expect(ids('The port lost «41 boats» and «12 cranes».')).not.toContain(boats);
    expect(ids('The port lost «40 ships» and «12 cranes».')[0]).not.toBe(boats);
    expect(ids('The port lost 40 «boats» and «12 cranes».')[0]).not.toBe(boats);
    expect(ids('The port sold «40 boats» and «12 cranes».')).not.toContain(boats);
    const period = ids('The port lost ‹40 boats› and «12 cranes».')[0];
    expect(period).not.toBe(boats);
    expect(cranes).not.toBe(boats);
  });

  it('tell where words join: "4 5" is not "45"', () => {
    const [first, second] = marked('They sold «4 5» and «45» there.').map(({ mention }) => mention);
    expect(claimIds([first!])[0]).not.toBe(claimIds([second!])[0]);
  });

  it('count what is equal in one sentence, and in equal sentences', () => {
    const [first, second] = ids('It was «5 boats» or «5 boats».');
    expect(second).toBe(`${first}-2`);
    const again = ids('It was «5 boats».\nIt was «5 boats».\nIt was «5 boats».');
    expect(again).toEqual([again[0], `${again[0]}-2`, `${again[0]}-3`]);
  });

  it('stay what they are from one version to the next, since baselines hold them', () => {
    expect(ids('The port lost «40 boats».')).toEqual(['754aa162a081a']);
  });
});
