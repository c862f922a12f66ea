import { describe, expect, it } from 'vitest';
import { answer, defineRule } from './rule.ts';

const guide = { what: 'What it does.', why: 'Why it does.', abstains: 'where it cannot know.' };
const docs = (facts?: string) => {
  const example = {
    draft: '\nIt rained.\nIt snowed.\n',
    claim: 'It',
    verdict: 'match' as const,
    ...(facts ? { facts } : {}),
  };
  return defineRule({ id: 'x', summary: 'x', phase: 'draft', guide: { ...guide, example }, check: () => null }).docs;
};

describe('a rule', () => {
  it('has its guide as Markdown, with the draft as a quotation and the facts as code', () => {
    const head =
      'What it does.\n\nWhy it does.\n\nKeeps silent: where it cannot know.\n\nExample:\n\n> It rained.\n> It snowed.';
    expect(docs()).toBe(`${head}\n\n\`It\`: match\n`);
    expect(docs('\nformat: 1\n')).toBe(`${head}\n\nwith the facts\n\n\`\`\`yaml\nformat: 1\n\`\`\`\n\n\`It\`: match\n`);
  });

  it('answers with what it says, and with nothing that it does not say', () => {
    expect(answer('match', 'what', 'why', 'next')).toEqual({
      verdict: 'match',
      fact: null,
      notes: [],
      explanation: { what: 'what', why: 'why', next: 'next', arithmetic: [] },
      suggestion: null,
      related: [],
    });
    const more = { notes: [{ id: 'slip', text: 'x' }], arithmetic: ['1 + 1 = 2'] };
    expect(answer('mismatch', 'a', 'b', 'c', more)).toMatchObject({
      notes: more.notes,
      explanation: { arithmetic: ['1 + 1 = 2'] },
    });
  });
});
