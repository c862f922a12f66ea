import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Ajv } from 'ajv';
import formatsOfAjv from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import type { Report } from '../../model/index.ts';
import type { RenderOptions } from '../format.ts';
import { documentReport, draft, harbourReport, hostileReport, report } from '../testing.ts';
import { failures, quietReport, render } from '../testing-formats.ts';

describe('sarif', () => {
  const schemaFile = createRequire(import.meta.url).resolve('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json');
  const ajv = new Ajv({ strict: false, unicodeRegExp: false });
  formatsOfAjv.default(ajv);
  // The schema calls itself draft 4, but uses nothing that later drafts read otherwise; ajv knows those alone.
  const { $schema, id, ...schema } = JSON.parse(readFileSync(schemaFile, 'utf8'));
  const validate = ajv.compile(schema);
  const log = (of: Report, options: Partial<RenderOptions> = {}) => JSON.parse(render('sarif', of, options));

  it('fits the official schema', () => {
    expect([$schema, id]).toEqual(['http://json-schema.org/draft-04/schema#', expect.stringContaining('sarif-2.1.0')]);
    const homepage = 'https://stet.example/';
    for (const of of [harbourReport(), hostileReport(), quietReport(), report()]) {
      validate(log(of, { failures, homepage }));
      expect(validate.errors).toBeNull();
    }
  });

  it('says where, in UTF-16 code units, with a percent-encoded relative address', () => {
    const [run] = log(hostileReport()).runs;
    expect(run.columnKind).toBe('utf16CodeUnits');
    const { artifactLocation, region } = run.results[0].locations[0].physicalLocation;
    expect(artifactLocation.uri).toBe('drafts/100%25%2C%20%3Cb%3E%3A%3Ax.md');
    expect(region).toMatchObject({ startLine: 2, startColumn: 1, endLine: 2, endColumn: 35 });
  });

  it('leaves matches out, and suppresses what a person or the baseline vouches for', () => {
    const [run] = log(quietReport()).runs;
    expect(run.results.map((one: { properties: { verdict: string } }) => one.properties.verdict)).toEqual([
      'mismatch',
      'mismatch',
      'stale',
      'unresolved',
      'match',
    ]);
    expect(run.results[1].suppressions).toEqual([{ kind: 'external', justification: 'in the baseline' }]);
    expect(run.results[4].suppressions[0].justification).toContain('confirmed by phone');
    expect(run.results[0]).not.toHaveProperty('suppressions');
  });

  it('points to the other claims that a verdict rests on', () => {
    const whole = harbourReport().documents[0]!;
    const [first, second] = whole.findings;
    const [run] = log(report({ ...whole, findings: [{ ...first!, related: [second!.claim] }] })).runs;
    expect(run.results[0].relatedLocations[0].physicalLocation.region).toMatchObject({ startLine: 3, startColumn: 27 });
  });

  it('points to the fact, and gives its suggestion as an edit', () => {
    const [run] = log(harbourReport()).runs;
    const [first, second] = run.results;
    expect(first.relatedLocations.at(-1)).toMatchObject({
      message: { text: 'fact cost: cost of the new harbour: about $1.2 billion' },
      physicalLocation: { artifactLocation: { uri: 'facts/harbour.yaml' }, region: { startLine: 10, startColumn: 3 } },
    });
    expect(first.fixes).toEqual([
      {
        description: { text: 'write $1.2 billion' },
        artifactChanges: [
          {
            artifactLocation: { uri: 'drafts/harbour.md' },
            replacements: [
              {
                deletedRegion: { startLine: 1, startColumn: 17, endLine: 1, endColumn: 29 },
                insertedContent: { text: '$1.2 billion' },
              },
            ],
          },
        ],
      },
    ]);
    expect(second).not.toHaveProperty('fixes');
    const word = harbourReport().documents[0]!;
    const [inWord] = log(report({ ...word, positions: 'paragraph' })).runs;
    expect(inWord.results[0]).not.toHaveProperty('fixes');
  });

  it('tells two equal findings on one line apart', () => {
    const twice = documentReport(draft('5 5'), [
      { words: '5', verdict: 'mismatch' },
      { words: '5', verdict: 'mismatch' },
    ]);
    const same = { ...twice, findings: [twice.findings[0]!, twice.findings[0]!] };
    const [run] = log(report(same)).runs;
    const hashes = run.results.map((one: { partialFingerprints: object }) => Object.values(one.partialFingerprints)[0]);
    expect(new Set(hashes).size).toBe(2);
  });

  it('documents its rules, and cuts what is too long', () => {
    const rules = [{ id: 'fact', summary: 'x'.repeat(2000), docs: '# Fact\n\nLong.' }];
    const [run] = log(harbourReport(), { rules }).runs;
    const [rule] = run.tool.driver.rules;
    expect(rule.help).toEqual({ text: '# Fact\n\nLong.', markdown: '# Fact\n\nLong.' });
    expect(rule.fullDescription.text).toHaveLength(1024);
    expect(run.results[0].ruleIndex).toBe(0);
  });

  it('tells of its own failures, and of the facts it used', () => {
    const [run] = log(harbourReport(), { failures }).runs;
    expect(run.invocations[0].executionSuccessful).toBe(false);
    expect(run.invocations[0].toolExecutionNotifications[1].locations[0].physicalLocation.region).toEqual({
      startLine: 3,
      startColumn: 7,
    });
    expect(run.artifacts[0].hashes['sha-256']).toMatch(/^[0-9a-f]{64}$/);
  });
});
