import { readdirSync } from 'node:fs';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { formats } from '../index.ts';
import { documentReport, draft, fact, harbourReport, hostileReport, report } from '../testing.ts';
import { failures, quietReport, render } from '../testing-formats.ts';
import * as registry from './index.ts';

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
