import { existsSync } from 'node:fs';
import path from 'node:path';
import { StetError } from '../../model/index.ts';
import { draftAt } from '../files.ts';
import { type Io, write } from '../io.ts';
import { writeFileAtomic } from '../output.ts';
import { configTemplate, factsTemplate, githubTemplate, gitlabTemplate, preCommitTemplate } from '../templates.ts';

declare const STET_VERSION: string;

interface InitFlags {
  readonly ci?: readonly ('github' | 'gitlab' | 'pre-commit')[];
  readonly quiet?: boolean;
}

const ciFiles = {
  github: ['.github/workflows/stet.yml', githubTemplate],
  gitlab: ['.gitlab-ci.yml', gitlabTemplate],
  'pre-commit': ['.pre-commit-config.yaml', preCommitTemplate],
} as const;

/** `stet init [folder]`: a first configuration and facts file, and CI files on request. Writes nothing when anything is there already. */
export async function init([folder = '.']: string[], flags: InitFlags, io: Io): Promise<number> {
  const root = path.resolve(io.cwd, folder);
  const day = io.now().toISOString().slice(0, 10);
  const files: [string, string][] = [
    ['stet.config.yaml', configTemplate()],
    ['facts/first.yaml', factsTemplate(day)],
    ...(flags.ci ?? []).map((system): [string, string] => [ciFiles[system][0], ciFiles[system][1](STET_VERSION)]),
  ];
  for (const [name] of files) {
    const file = path.join(root, name);
    if (existsSync(file)) {
      const message = 'is there already, expected a new file; nothing was written: move it away, or add to it by hand';
      throw new StetError(message, 'exists', { file: draftAt(file, io.cwd).shown });
    }
  }
  for (const [name, text] of files) writeFileAtomic(path.join(root, name), text, name);
  if (!flags.quiet)
    await write(
      io.stderr,
      `stet: wrote ${files.map(([name]) => name).join(', ')}; next: put a draft into drafts/, and run \`stet check\`\n`,
    );
  return 0;
}
