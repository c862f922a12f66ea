import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Ajv } from 'ajv';
import formatsOfAjv from 'ajv-formats';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { type Finding, InputError, type Report } from '../../model/index.ts';
import { type RenderOptions, renderOptions } from '../format.ts';
import { formats } from '../index.ts';
import { documentReport, draft, fact, harbourReport, hostileReport, report } from '../testing.ts';
import * as registry from './index.ts';

const failures = [
  new InputError('not text, but an image', 'input-binary', { file: 'drafts/b.png' }),
  new InputError('line break in a record', 'input-record', { file: 'c.jsonl', line: 3, column: 7 }),
  new InputError('nothing to read', 'input-empty'),
];

function render(id: string, of: Report, options: Partial<RenderOptions> = {}): string {
  return formats
    .find((format) => format.id === id)!
    .render(of, renderOptions({ version: '1.2.3', stopToken: 'a1b2', ...options }));
}

/** The harbour report with its second finding in the baseline, and its missing source switched off. */
function quietReport(): Report {
  const whole = harbourReport();
  const [document] = whole.documents;
  const quiet = (finding: Finding, i: number): Finding => {
    if (i === 1) return { ...finding, level: 'none', baselined: true };
    return i === 4 ? { ...finding, level: 'none' } : finding;
  };
  return { ...whole, documents: [{ ...document!, findings: document!.findings.map(quiet) }] };
}

describe('the registry', () => {
  it('has a file per format, named as its export and its id', () => {
    const files = readdirSync(import.meta.dirname).filter((file) => !/^index\.ts$|\.test\.ts$/.test(file));
    expect(Object.keys(registry).sort()).toEqual(files.map((file) => file.replace(/\.ts$/, '')).sort());
    for (const [name, format] of Object.entries(registry)) expect(format.id).toBe(name);
    expect(formats.map((format) => format.id).sort()).toEqual(Object.keys(registry).sort());
  });

  it.each(formats.map((format) => format.id))(
    '%s gives the same text twice, ends in a line break, and takes an empty report',
    (id) => {
      expect(render(id, harbourReport(), { failures })).toBe(render(id, harbourReport(), { failures }));
      for (const of of [harbourReport(), report(), report(documentReport(draft('Nothing'), []))]) {
        for (const verbose of [false, true]) expect(render(id, of, { verbose, failures, width: 30 })).toMatch(/\n$/);
      }
    },
  );

  it.each(formats.map((format) => format.id))(
    '%s leaves nothing of a draft that a terminal or an editor obeys',
    (id) => {
      for (const verbose of [false, true]) {
        const text = render(id, hostileReport(), { verbose });
        expect(text).not.toMatch(/[^\n\P{Cc}]|[\p{Cs}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u);
      }
    },
  );
});

describe('json', () => {
  it('is the plain data of the report', () => {
    const data = JSON.parse(render('json', harbourReport(), { failures }));
    expect(Object.keys(data)).toEqual(['schemaVersion', 'documents', 'coverage', 'facts', 'failures']);
    const [first] = data.documents[0].findings;
    expect(first.claim).toMatchObject({
      text: '$1.4 billion',
      start: 16,
      line: 1,
      column: 17,
      value: { low: '1400000000' },
    });
    expect(first.fact).toEqual({ id: 'cost', file: 'facts/harbour.yaml', version: '1.2.0' });
    expect(data.failures[1]).toEqual({
      code: 'input-record',
      message: 'line break in a record',
      file: 'c.jsonl',
      line: 3,
      column: 7,
    });
  });
});

describe('jsonl', () => {
  it('has a line for each finding, draft and failure, and one for the run', () => {
    const lines = render('jsonl', harbourReport(), { failures })
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines.map((line) => line.type)).toEqual([
      ...Array(8).fill('finding'),
      'document',
      ...Array(3).fill('failure'),
      'report',
    ]);
    expect(lines[0]).toMatchObject({ path: 'drafts/harbour.md', verdict: 'mismatch', claim: { id: 'c1' } });
  });
});

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

describe('github', () => {
  it('gives the runner one annotation per open finding', () => {
    const { commands } = runner(render('github', harbourReport()));
    expect(commands.map(({ command }) => command)).toEqual(['error', 'error', 'error', 'warning', 'warning']);
    expect(commands[0]!.properties).toEqual({
      file: 'drafts/harbour.md',
      line: '1',
      endLine: '1',
      col: '17',
      endColumn: '29',
      title: 'stet: mismatch',
    });
    expect(commands[0]!.data).toMatch(/^drafts\/harbour\.md:1:17: Unexpected `\$1\.4 billion`.*\nCourt of Audit/);
  });

  it('leaves columns out where a claim runs over lines', () => {
    const multi = documentReport(draft('cost 5\nmillion'), [{ words: '5\nmillion', verdict: 'mismatch' }]);
    const [{ properties }] = runner(render('github', report(multi))).commands as [Command];
    expect(properties).toEqual({ file: 'drafts/harbour.md', line: '1', endLine: '2', title: 'stet: mismatch' });
  });

  it('lets no draft give a command, inside or outside the list for the log', () => {
    for (const stopToken of ['a1b2', null]) {
      const { commands, log } = runner(render('github', hostileReport(), { stopToken, verbose: true }));
      expect(commands.every(({ properties }) => properties.file === 'drafts/100%, <b>::x.md')).toBe(true);
      expect(commands.length).toBe(
        hostileReport().documents[0]!.findings.filter((one) => one.verdict !== 'match').length,
      );
      expect(log.length > 0).toBe(stopToken !== null);
    }
  });

  it('says how many annotations GitHub will not show', () => {
    const many = documentReport(draft('5 '.repeat(14)), Array(14).fill({ words: '5', verdict: 'missing-source' }));
    const text = render('github', report(many));
    expect(text).toContain('14 warnings, of which GitHub shows 10 as annotations: 4 are in this list only.');
  });

  it('reports what could not be read', () => {
    const [first, , last] = runner(render('github', report(), { failures })).commands;
    expect(first).toEqual({
      command: 'error',
      properties: { file: 'drafts/b.png', title: 'stet: not read' },
      data: 'not text, but an image',
    });
    expect(last!.properties).toEqual({ title: 'stet: not read' });
  });
});

interface Command {
  readonly command: string;
  readonly properties: Record<string, string>;
  readonly data: string;
}

/** Reads a log as GitHub's runner does: `::x::` at the start of a line, `##[x]` anywhere, none between stop and token. */
function runner(text: string): { commands: Command[]; log: string[] } {
  const commands: Command[] = [];
  const log: string[] = [];
  let stopped: string | null = null;
  for (const line of text.split(/\r\n|\r|\n/)) {
    const match = /^\s*::([\w-]+)(?: (.*?))?::(.*)$/.exec(line);
    const old = /##\[([\w-]+)([^\]]*)\]/.exec(line);
    if (stopped !== null) {
      if (match?.[1] === stopped || old?.[1] === stopped) stopped = null;
      else log.push(line);
    } else if (match?.[1] === 'stop-commands') stopped = match[3]!;
    else if (match) {
      const properties = (match[2] ?? '')
        .split(',')
        .filter(Boolean)
        .map((pair) => {
          const at = pair.indexOf('=');
          return [pair.slice(0, at), decode(pair.slice(at + 1), true)];
        });
      commands.push({ command: match[1]!, properties: Object.fromEntries(properties), data: decode(match[3]!, false) });
    } else if (old || line !== '') throw new Error(`the runner would read or print: ${line}`);
  }
  if (stopped !== null) throw new Error('commands stay switched off');
  return { commands, log };
}

function decode(text: string, property: boolean): string {
  const plain = text.replaceAll('%0D', '\r').replaceAll('%0A', '\n');
  return (property ? plain.replaceAll('%3A', ':').replaceAll('%2C', ',') : plain).replaceAll('%25', '%');
}

describe('gitlab', () => {
  it('has an issue per open finding, with fingerprints that are distinct and free of lines', () => {
    const issues = JSON.parse(render('gitlab', harbourReport()));
    expect(issues[0]).toMatchObject({
      check_name: 'fact',
      severity: 'major',
      location: { path: 'drafts/harbour.md', lines: { begin: 1, end: 1 } },
    });
    expect(issues[3].severity).toBe('minor');
    expect(new Set(issues.map((issue: { fingerprint: string }) => issue.fingerprint)).size).toBe(5);
    const moved = harbourReport().documents[0]!.findings.map((one) => ({
      ...one,
      claim: { ...one.claim, line: one.claim.line + 9 },
    }));
    const again = JSON.parse(render('gitlab', report({ ...harbourReport().documents[0]!, findings: moved })));
    expect(again.map((one: { fingerprint: string }) => one.fingerprint)).toEqual(
      issues.map((one: { fingerprint: string }) => one.fingerprint),
    );
    expect(JSON.parse(render('gitlab', quietReport()))).toHaveLength(3);
  });
});

describe('junit', () => {
  it('is well-formed XML whose counts add up, whatever the draft holds', () => {
    for (const of of [harbourReport(), hostileReport(), quietReport(), report()]) {
      const seen: { name: string; attributes: Record<string, string> }[] = [];
      const parser = new SaxesParser({ fileName: 'junit.xml' });
      parser.on('error', (error) => {
        throw error;
      });
      parser.on('opentag', ({ name, attributes }) =>
        seen.push({ name, attributes: attributes as Record<string, string> }),
      );
      parser.write(render('junit', of, { failures, repositoryPath: (path) => path })).close();
      const count = (name: string) => String(seen.filter((tag) => tag.name === name).length);
      expect(seen[0]!.attributes).toMatchObject({
        tests: count('testcase'),
        failures: count('failure'),
        skipped: count('skipped'),
        errors: '3',
      });
      expect(count('error')).toBe('3');
    }
  });

  it('fails what is wrong, skips what is open or quiet, passes what a person vouches for', () => {
    const text = render('junit', quietReport());
    expect(text.match(/<failure message="(\w+)/g)).toEqual(['<failure message="mismatch', '<failure message="stale']);
    expect(text).toMatch(/<skipped message="mismatch: .*\(in the baseline\)"/);
    expect(text).toMatch(/<skipped message="missing-source: .*\(its rule is off\)"/);
    expect(text).toMatch(/<skipped message="unresolved: /);
    expect(text).toContain('By hand: the desk, until Jan. 1, 2024: confirmed by phone');
  });
});

describe('markdown', () => {
  it('has a table, a list with sources as links, and the facts files', () => {
    const text = render('markdown', harbourReport());
    expect(text).toContain('| `drafts/harbour.md` | 8 | 3 | 2 | 1 | 1 | 1 |');
    expect(text).toContain('Unexpected `$1.4 billion`, expected `about $1.2 billion`');
    expect(text).toContain('[Court of Audit, May 4, 2023, page 12](<https://audit.example/harbour>)');
    expect(text).toMatch(/✓ 3 matches[\s\S]+SHA-256 `9f86d0/);
    expect(render('markdown', quietReport())).toContain('2 findings in the baseline or of rules that are off');
    expect(render('markdown', report(...harbourReport().documents, ...hostileReport().documents))).toContain(
      '| **2 drafts** | 21 |',
    );
  });

  it('leaves no link, no markup and no mention of the draft outside of code', () => {
    const text = render('markdown', hostileReport(), { verbose: true, failures }).replace(
      /(`+)[\s\S]*?[^`]\1(?!`)/g,
      '',
    );
    expect(text).not.toMatch(/(?<!\\)<|@\w|(?<!\\)\[[^\]]*[^\\]\]\(|https?:\/\//);
  });

  it('is cut to what a job summary holds, and says by how many', () => {
    const long = 'long '.repeat(2000);
    const said = { words: '5', verdict: 'mismatch', fact: fact({ subject: long }) } as const;
    const text = render('markdown', report(documentReport(draft('5 '.repeat(200)), Array(200).fill(said))));
    expect(Buffer.byteLength(text)).toBeLessThan(1024 * 1024);
    expect(text).toMatch(/_\d+ findings more: the list is cut here to fit a job summary\._/);
  });
});
