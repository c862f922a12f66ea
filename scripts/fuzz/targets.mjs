// What is fuzzed, and what must hold: a sound answer, or a refusal of one line. A target throws when it does not.
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { configText, draftBytes, draftOf, factsText, wordBytes } from './inputs.mjs';

const root = new URL('../../', import.meta.url);
const factsFile = readFileSync(new URL('facts/north-korea-crypto-theft.yaml', root), 'utf8');
const draft = 'It cost about 800 billion won ($626 million) in 2022, the agency said Thursday.\n';

function must(holds, what) {
  if (!holds) throw new Error(`does not hold: ${what}`);
}

/** Where the lines of a source begin. */
function lineStarts(source) {
  const starts = [0];
  for (const { index, 0: end } of source.matchAll(/\r\n?|\n/g)) starts.push(index + end.length);
  return starts;
}

/** What a claim's place in `source` must be. */
function soundClaim(claim, source, starts) {
  const { start, end, text, line, column } = claim;
  must(Number.isInteger(start) && Number.isInteger(end), 'offsets are whole numbers');
  must(0 <= start && start < end && end <= source.length, `claim within the text: ${start}–${end} of ${source.length}`);
  must(source.slice(start, end) === text, `source.slice(start, end) is the claim's text: ${JSON.stringify(text)}`);
  must(text.trim() !== '', 'a claim has words');
  must(starts[line - 1] <= start && !(starts[line] <= start), 'the line is right');
  must(starts[line - 1] + column - 1 === start, 'the column is right');
}

function soundDocument({ source, findings, coverage, prose }) {
  must(coverage.claims === findings.length, 'coverage counts every claim');
  let last = -1;
  const starts = lineStarts(source);
  for (const { claim, suggestion } of findings) {
    soundClaim(claim, source, starts);
    must(claim.start >= last || claim.conversionOf !== null, 'findings stand in the order of the text');
    last = claim.start;
    if (suggestion)
      must(
        0 <= suggestion.start && suggestion.start <= suggestion.end && suggestion.end <= source.length,
        'suggestions within the text',
      );
  }
  for (const { text, marks } of prose ?? [])
    for (const { start, end } of marks)
      must(0 <= start && start < end && end <= text.length, 'marks within their block');
}

/** What `make` gives, or null where it refuses as it should. */
function refusing(make) {
  try {
    return make();
  } catch (error) {
    must(/^(?:StetError|InputError|FactsFileError|UsageError)$/.test(error?.name), `a refusal, not ${error?.stack}`);
    must(error.oneLine !== '' && !/[\r\n]/.test(error.oneLine), 'a refusal of one line');
    for (const problem of error.problems ?? []) must(!/[\r\n]/.test(problem.oneLine), 'a problem of one line');
    return null;
  }
}

/** A stream that keeps what is written to it. */
function sink() {
  const chunks = [];
  return {
    isTTY: false,
    write(chunk, done) {
      chunks.push(Buffer.from(chunk));
      done?.();
    },
    text: () => Buffer.concat(chunks).toString(),
  };
}

/**
 * The targets, by name: the inputs of each, and what is done with one. `lib` is the library, `run` the command line's own entry.
 */
export function targetsOf({ lib, run }) {
  const base = lib.loadFacts(factsFile);
  const targets = {};

  for (const format of ['text', 'markdown', 'html', 'jsonl']) {
    targets[`check ${format}`] = {
      inputs: draftOf(format),
      run(input) {
        const report = refusing(() => lib.checkText(input, { facts: base, format, publishedOn: '2022-12-22' }));
        for (const document of report?.documents ?? []) soundDocument(document);
        must(JSON.stringify(report?.findings ?? []).length > 0, 'findings are plain data');
      },
    };
    targets[`claims ${format}`] = {
      inputs: draftOf(format),
      run(input) {
        const claims = refusing(() => lib.extractClaims(input, { format })) ?? [];
        const starts = lineStarts(input);
        for (const claim of claims) soundClaim(claim, input, starts);
        must(JSON.stringify(claims).length > 0, 'claims are plain data');
      },
    };
  }

  targets['facts draw'] = {
    inputs: draftOf('any'),
    run(input) {
      const drawn = refusing(() => lib.drawFacts(input, { format: 'markdown', publishedOn: '2022-12-22' }));
      if (drawn && Object.keys(drawn.facts ?? {}).length > 0) refusing(() => lib.loadFacts(drawn));
    },
  };
  targets.facts = {
    inputs: factsText,
    run(input) {
      const facts = refusing(() => lib.loadFacts(input));
      if (facts) refusing(() => lib.checkText(draft, { facts, publishedOn: '2022-12-22' }));
    },
  };

  /** Runs a command line in a folder of its own that holds `files`; 2 must come with a line on standard error. */
  const command = async (argv, files, stdin = []) => {
    const folder = mkdtempSync(path.join(tmpdir(), 'stet-fuzz-'));
    try {
      for (const [name, content] of Object.entries(files)) writeFileSync(path.join(folder, name), content);
      const [stdout, stderr] = [sink(), sink()];
      const code = await run(argv, {
        stdin: (async function* () {
          yield* stdin;
        })(),
        stdout,
        stderr,
        cwd: folder,
        env: { PATH: process.env.PATH },
        now: () => new Date('2023-05-01T12:00:00Z'),
      });
      const said = stderr.text();
      must([0, 1, 2].includes(code), `an exit code of 0, 1 or 2, not ${code}`);
      must(!/internal error/.test(said), `no internal error: ${said}`);
      must(!/^\s+at /m.test(said), `no stack: ${said}`);
      must(code !== 2 || /^stet: \S/.test(said) || stdout.text() !== '', 'an exit code of 2 comes with its reason');
      must(!readdirSync(folder).some((name) => name.endsWith('.tmp')), 'no temporary file is left');
      const after = Object.fromEntries(Object.keys(files).map((name) => [name, readFileSync(path.join(folder, name))]));
      return { code, stdout: stdout.text(), after };
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  };
  const json = ({ stdout }) => (stdout === '' ? { documents: [] } : JSON.parse(stdout));

  targets['check bytes'] = {
    inputs: draftBytes,
    async run(input) {
      const published = ['--published', '2022-12-22', '--format', 'json'];
      for (const document of json(await command(['check', '-', ...published], {}, [input])).documents)
        for (const { claim } of document.findings) must(claim.start < claim.end, 'a claim has words');
    },
  };
  targets['check docx'] = {
    inputs: wordBytes(wordDocument),
    async run(input) {
      const { documents } = json(await command(['check', 'a.docx', '--format', 'json'], { 'a.docx': input }));
      for (const document of documents)
        for (const { claim } of document.findings) must(claim.line >= 1 && claim.column >= 1, 'a place');
    },
  };
  for (const format of ['pretty', 'compact', 'markdown', 'html', 'sarif', 'github', 'gitlab', 'junit', 'jsonl']) {
    targets[`report ${format}`] = {
      inputs: draftOf('any'),
      async run(input) {
        const { code, stdout } = await command(
          ['check', 'a.md', '--format', format, '--facts', 'f.yaml', '--verbose'],
          { 'a.md': input, 'f.yaml': factsFile },
        );
        must(code === 2 || stdout.endsWith('\n'), 'a report ends in a line break');
        must(!/[^\n\P{Cc}]|\u202e/u.test(stdout), 'no control character gets out');
        if (format === 'sarif' || format === 'gitlab') JSON.parse(stdout || '[]');
      },
    };
  }
  targets['check --fix'] = {
    inputs: draftBytes,
    async run(input) {
      const argv = ['check', 'a.html', '--fix', '--facts', 'f.yaml', '--published', '2022-12-22', '--format', 'json'];
      const { code, after } = await command(argv, { 'a.html': input, 'f.yaml': factsFile });
      must(code !== 2 || Buffer.from(input).equals(after['a.html']), 'a draft that cannot be read is left alone');
    },
  };
  targets['check --diff'] = {
    inputs: draftOf('any'),
    run: (input) =>
      command(['check', 'a.md', '--diff', '--facts', 'f.yaml', '--published', '2022-12-22'], {
        'a.md': input,
        'f.yaml': factsFile,
      }),
  };
  targets['claims bytes'] = {
    inputs: draftBytes,
    run: (input) => command(['claims', '-', '--format', 'json'], {}, [input]),
  };
  targets['facts validate'] = {
    inputs: factsText,
    run: (input) => command(['facts', 'validate', 'f.yaml'], { 'f.yaml': input }),
  };
  targets['facts show'] = {
    inputs: factsText,
    run: (input) => command(['facts', 'show', 'f.yaml'], { 'f.yaml': input }),
  };
  targets.config = {
    inputs: configText,
    run: (input) => command(['check', 'a.md'], { 'a.md': draft, 'stet.config.yaml': input }),
  };
  return targets;
}

const relationship = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const wordprocessing = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const types = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

/** A Word document with `body` (WordprocessingML) and one footnote. */
export function wordDocument(body) {
  return zip({
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="${types}.document.main+xml"/><Override PartName="/word/footnotes.xml" ContentType="${types}.footnotes+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${relationship}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/_rels/document.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="f1" Type="${relationship}/footnotes" Target="footnotes.xml"/></Relationships>`,
    'word/document.xml': `<w:document xmlns:w="${wordprocessing}"><w:body>${body}</w:body></w:document>`,
    'word/footnotes.xml': `<w:footnotes xmlns:w="${wordprocessing}"><w:footnote w:id="1"><w:p><w:r><w:t>A note of 9.</w:t></w:r></w:p></w:footnote></w:footnotes>`,
    'word/styles.xml': `<w:styles xmlns:w="${wordprocessing}"><w:style w:type="paragraph" w:styleId="T"><w:name w:val="Title"/></w:style></w:styles>`,
  });
}

/** A zip archive of named parts, without check sums, which no reader of ours asks for. */
function zip(parts) {
  const [local, central] = [[], []];
  let offset = 0;
  for (const [name, part] of Object.entries(parts)) {
    const content = Buffer.from(part);
    const data = deflateRawSync(content);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(data.length, 14);
    common.writeUInt32LE(content.length, 18);
    common.writeUInt16LE(name.length, 22);
    const at = Buffer.alloc(14);
    at.writeUInt32LE(offset, 10);
    local.push(Buffer.from('PK\x03\x04'), common, Buffer.from(name), data);
    central.push(Buffer.from('PK\x01\x02\x14\x00', 'latin1'), common, at, Buffer.from(name));
    offset += 4 + common.length + name.length + data.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(central.length / 4, 8);
  end.writeUInt16LE(central.length / 4, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...local, directory, end]);
}
