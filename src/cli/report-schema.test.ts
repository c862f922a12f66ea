import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, it } from 'vitest';
import { InputError } from '../model/index.ts';
import { checkText } from '../pipeline.ts';
import { formats, renderOptions, reportData } from '../report/index.ts';
import { reportJsonSchema, reportSchema } from './report-schema.ts';

const text =
  'Cost of the harbour\n\nIt cost "about $5 million" ($4 million) in 2019, the minister said, up 12% since 2017.';
const report = checkText(text, { publishedOn: '2020-01-01' });
const failures = [
  new InputError('empty', 'input-empty', { file: 'a.md', line: 1 }),
  new InputError('empty', 'input-empty'),
];
const printed = JSON.parse(formats.find(({ id }) => id === 'json')!.render(report, renderOptions({ failures })));

it('describes every field that is printed, and no value that is not', () => {
  expect(report.findings.length).toBeGreaterThan(3);
  expect(reportSchema.parse(printed)).toEqual(printed);
});

it('describes what a report of the library serialises to, which has its findings at the top as well', () => {
  const { findings, ...rest } = JSON.parse(JSON.stringify(report));
  expect(reportSchema.parse(rest)).toEqual(rest);
  expect(findings).toEqual(rest.documents[0].findings);
});

it('is published as it is', () => {
  const published = JSON.parse(readFileSync(new URL('../../schema/report.schema.json', import.meta.url), 'utf8'));
  expect(published).toEqual(JSON.parse(JSON.stringify(reportJsonSchema())));
  const validate = new Ajv2020({ strict: false }).compile(published);
  validate(printed);
  expect(validate.errors).toBeNull();
  validate({ ...printed, schemaVersion: 2 });
  expect(validate.errors).not.toBeNull();
});

it('has a description on every field', () => {
  const bare: string[] = [];
  const look = (schema: Schema, path: string): void => {
    for (const [name, field] of Object.entries(schema.properties ?? {})) {
      if (!field.description) bare.push(`${path}.${name}`);
      look(field, `${path}.${name}`);
    }
    for (const inner of [...(schema.anyOf ?? []), ...(schema.oneOf ?? []), ...(schema.items ? [schema.items] : [])])
      look(inner, path);
  };
  look(reportJsonSchema() as Schema, '');
  expect(bare).toEqual([]);
});

it('describes what the library gives, too', () => {
  expect(JSON.parse(JSON.stringify(report.findings))).toEqual(
    reportData(report).documents.flatMap(({ findings }) => JSON.parse(JSON.stringify(findings))),
  );
});

interface Schema {
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly items?: Schema;
}
