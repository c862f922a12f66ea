import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { githubTemplate, gitlabTemplate, preCommitTemplate } from '../templates.ts';

/* What the consumers of these files accept, as far as these files use it: closed, so that a slip in a key is an error. */
const root = fileURLToPath(new URL('../../../', import.meta.url));
const read = (name: string) => readFileSync(path.join(root, name), 'utf8');
const { version } = JSON.parse(read('package.json'));

const text = { type: 'string', minLength: 1 };
const texts = { type: 'array', items: text, minItems: 1 };
const object = (properties: object, ...required: string[]) => ({
  type: 'object',
  properties,
  required,
  additionalProperties: false,
});
const mapOf = (value: object, names = '^[\\w.-]+$') => ({
  type: 'object',
  patternProperties: { [names]: value },
  additionalProperties: false,
});
const env = mapOf({ type: ['string', 'number', 'boolean'] }, '^[A-Z][A-Z\\d_]*$');
const named = { id: { type: 'string', pattern: '^[A-Za-z_][\\w-]*$' }, name: text, if: text, env };
const usesStep = object(
  { ...named, uses: { type: 'string', pattern: '^[\\w-]+/[\\w./-]+@v\\d+$' }, with: { type: 'object' } },
  'uses',
);

// https://docs.github.com/actions/reference/workflows-and-actions/metadata-syntax
const actionSchema = object(
  {
    name: text,
    description: text,
    author: text,
    branding: object(
      {
        icon: text,
        color: { enum: ['white', 'black', 'yellow', 'blue', 'green', 'orange', 'red', 'purple', 'gray-dark'] },
      },
      'icon',
      'color',
    ),
    inputs: mapOf(
      object({ description: text, required: { type: 'boolean' }, default: { type: 'string' } }, 'description'),
    ),
    outputs: mapOf(object({ description: text, value: text }, 'description', 'value')),
    runs: object(
      {
        using: { const: 'composite' },
        steps: {
          type: 'array',
          items: {
            anyOf: [
              object({ ...named, run: text, shell: { const: 'bash' }, 'working-directory': text }, 'run', 'shell'),
              usesStep,
            ],
          },
        },
      },
      'using',
      'steps',
    ),
  },
  'name',
  'description',
  'runs',
);

// https://docs.github.com/actions/reference/workflows-and-actions/workflow-syntax
const workflowSchema = object(
  {
    name: text,
    on: { const: 'pull_request' },
    permissions: mapOf({ enum: ['read', 'write', 'none'] }),
    jobs: mapOf(
      object(
        {
          'runs-on': text,
          steps: { type: 'array', items: { anyOf: [object({ ...named, run: text, shell: text }, 'run'), usesStep] } },
        },
        'runs-on',
        'steps',
      ),
    ),
  },
  'on',
  'jobs',
);

// https://docs.gitlab.com/ci/yaml/
const gitlabSchema = mapOf(
  object(
    {
      image: text,
      variables: env,
      rules: { type: 'array', items: object({ if: text }, 'if') },
      script: texts,
      artifacts: object({
        when: { enum: ['on_success', 'on_failure', 'always'] },
        reports: object({ codequality: text, junit: text }),
      }),
    },
    'script',
  ),
);

// https://pre-commit.com/#creating-new-hooks, https://pre-commit.com/#repository-local-hooks
const hook = object(
  {
    id: text,
    name: text,
    description: text,
    entry: text,
    language: { const: 'node' },
    files: { type: 'string', format: 'regex' },
    pass_filenames: { type: 'boolean' },
    additional_dependencies: texts,
  },
  'id',
  'name',
  'entry',
  'language',
);
const hooksSchema = { type: 'array', items: hook, minItems: 1 };
const preCommitSchema = object(
  { repos: { type: 'array', items: object({ repo: { const: 'local' }, hooks: hooksSchema }, 'repo', 'hooks') } },
  'repos',
);

describe('files for CI systems', () => {
  const ajv = new Ajv({ allErrors: true, strict: false, formats: { regex: true } });

  it.each([
    ['action.yml', read('action.yml'), actionSchema],
    ['.pre-commit-hooks.yaml', read('.pre-commit-hooks.yaml'), hooksSchema],
    ['GitHub workflow', githubTemplate(version), workflowSchema],
    ['GitLab job', gitlabTemplate(version), gitlabSchema],
    ['pre-commit', preCommitTemplate(version), preCommitSchema],
  ])('%s says nothing that its reader does not know', (_name, source, schema) => {
    const validate = ajv.compile(schema);
    expect([validate(parse(source, { strict: true })), validate.errors]).toEqual([true, null]);
    const slip = Array.isArray(parse(source)) ? [{ ...parse(source)[0], entyr: 'x' }] : { ...parse(source), runz: 'x' };
    expect(validate(slip)).toBe(false);
  });

  it.each([
    ['templates/github.yml', githubTemplate],
    ['templates/gitlab.yml', gitlabTemplate],
  ])('%s is what `stet init` writes', (file, template) => {
    expect(read(file)).toBe(template(version));
  });

  it('the action asks only for inputs and outputs that there are', () => {
    const source = read('action.yml');
    const action = parse(source);
    const used = [...source.matchAll(/inputs\.([\w-]+)/g)].map((match) => match[1]!);
    expect([...new Set(used)].sort()).toEqual(Object.keys(action.inputs).sort());
    const check = action.runs.steps.find((step: { id?: string }) => step.id === 'check').run;
    for (const [, id, name] of source.matchAll(/steps\.([\w-]+)\.outputs\.([\w-]+)/g)) {
      expect(action.runs.steps.map((step: { id?: string }) => step.id)).toContain(id);
      expect(check).toContain(`${name}=`);
    }
    for (const { env: mapped = {}, run = '' } of action.runs.steps)
      for (const name of Object.keys(mapped)) expect(run).toContain(`$${name}`);
  });

  it('the action uploads only where the token may write', () => {
    const { if: condition } = parse(read('action.yml')).runs.steps.at(-1);
    const allows = (wanted: string, sarif: string, fork: boolean, actor = 'writer') => {
      const known: Record<string, unknown> = {
        'always()': true,
        'inputs.upload-sarif': wanted,
        'steps.check.outputs.sarif': sarif,
        'github.event.pull_request.head.repo.fork': fork,
        'github.actor': actor,
      };
      const terms = condition.replace(/^\$\{\{|\}\}$/g, '').split('&&') as string[];
      return terms.every((term) => {
        const [, name = '', operator, value] = /^\s*([\w.()-]+)(?:\s*([=!]=)\s*(?:'(.*)'|true))?\s*$/.exec(term)!;
        expect(Object.keys(known)).toContain(name);
        return operator === undefined ? known[name] : (known[name] === (value ?? true)) === (operator === '==');
      });
    };
    expect(allows('true', 'a.sarif', false)).toBe(true);
    expect(allows('true', 'a.sarif', true)).toBe(false);
    expect(allows('true', 'a.sarif', false, 'dependabot[bot]')).toBe(false);
    expect(allows('true', '', false)).toBe(false);
    expect(allows('false', 'a.sarif', false)).toBe(false);
  });

  it('the image is made of what there is, and runs as nobody in particular', () => {
    const instructions = read('Dockerfile')
      .replace(/\\\n/g, '')
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'))
      .map((line) => /^([A-Z]+) (.+)$/.exec(line)!.slice(1) as [string, string]);
    const known = ['FROM', 'WORKDIR', 'COPY', 'RUN', 'USER', 'ENTRYPOINT', 'CMD'];
    for (const [word] of instructions) expect(known).toContain(word);
    const copied = instructions.flatMap(([word, rest]) => (word === 'COPY' ? rest.split(' ').slice(0, -1) : []));
    const files = copied.filter((name) => name.startsWith('/stet/')).map((name) => name.replace('/stet/', ''));
    expect(files.length).toBeGreaterThan(3);
    for (const file of files) expect(existsSync(path.join(root, file)), file).toBe(true);
    const last = (word: string) => instructions.filter(([one]) => one === word).at(-1)![1];
    expect(last('USER')).toBe('node');
    expect(JSON.parse(last('ENTRYPOINT'))).toEqual(['stet']);
    expect(JSON.parse(last('CMD'))).toEqual(['--help']);
    for (const [word, rest] of instructions) if (word === 'FROM') expect(rest).toMatch(/^node:\d+-slim/);
    for (const name of ['.git', 'node_modules', 'dist']) expect(read('.dockerignore').split('\n')).toContain(name);
  });
});
