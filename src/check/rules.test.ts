import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkText, loadFacts } from '../pipeline.ts';
import { rules } from './index.ts';
import * as exported from './rules/index.ts';

const camel = (id: string) => id.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

describe('every rule', () => {
  it('has a file, an export and an id of one name', () => {
    const files = readdirSync(new URL('./rules', import.meta.url)).filter((file) => file !== 'index.ts');
    expect(files.map((file) => file.replace(/\.ts$/, ''))).toEqual(rules.map(({ id }) => id));
    expect(Object.entries(exported).map(([name, rule]) => [name, camel(rule.id)])).toEqual(
      Object.keys(exported).map((name) => [name, name]),
    );
  });

  it.each(rules.map((rule) => [rule.id, rule] as const))(
    '%s: does what its guide says',
    (id, { guide, docs, summary }) => {
      const { draft, facts, publishedOn, claim, verdict } = guide.example;
      const report = checkText(draft, { publishedOn: publishedOn ?? null, facts: facts ? loadFacts(facts) : null });
      const finding =
        report.findings.find((one) => one.claim.text.endsWith(claim) && one.rule === id) ?? report.findings[0];
      expect(finding && { rule: finding.rule, verdict: finding.verdict }).toEqual({ rule: id, verdict });
      expect(finding!.explanation.what && finding!.explanation.why && finding!.explanation.next).toBeTruthy();
      for (const part of [guide.what, guide.why, guide.abstains]) expect(docs).toContain(part);
      expect(summary).not.toMatch(/\.$/);
    },
  );
});
