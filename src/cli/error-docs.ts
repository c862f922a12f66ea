/** What `stet explain CODE` says of an error that ends a run or a draft with exit code 2. */
export interface ErrorDoc {
  readonly id: string;
  readonly summary: string;
  /** What to do about it. */
  readonly mend: string;
}

/** Errors of the command line, of configurations and of drafts; those of facts files are documented in `facts/`. */
export const errorDocs: readonly ErrorDoc[] = [
  {
    id: 'usage',
    summary: 'An option or a combination of options is not understood.',
    mend: '`stet COMMAND --help` lists the options; the message names the one that was expected.',
  },
  {
    id: 'config',
    summary: 'The configuration has an unknown field, a value of the wrong sort, or is no YAML.',
    mend: 'Mend the line that the message names. `stet init` writes an example, and `schema/config.schema.json` lets editors check it.',
  },
  {
    id: 'file',
    summary: 'The system would not read or write a file.',
    mend: 'Check its path, its permissions and the space on the device.',
  },
  {
    id: 'no-such-file',
    summary: 'A path that was named does not exist.',
    mend: 'Check the path. A run never passes because there was nothing to check.',
  },
  {
    id: 'no-drafts',
    summary: 'A folder or a glob holds no draft.',
    mend: 'Check the path; pass --allow-empty where an empty set is fine.',
  },
  {
    id: 'too-large',
    summary: 'A draft is larger than the limit, unpacks to more, or has more figures or records than are read.',
    mend: 'Split it, or raise the limit of bytes with --max-bytes. A draft is read whole or not at all.',
  },
  {
    id: 'empty-input',
    summary: 'A draft has no text.',
    mend: 'Check the path, or the command before the pipe: an empty draft would pass every check.',
  },
  {
    id: 'not-text',
    summary: 'A draft is binary data, and no format that stet unpacks.',
    mend: 'Export it as text, Markdown, HTML or .docx.',
  },
  {
    id: 'damaged-archive',
    summary: 'A Word document or a file of records cannot be unpacked, or a record in it is broken.',
    mend: 'Save the document anew, or mend the line that the message names. The other records of the file are checked.',
  },
  {
    id: 'facts-no-fact',
    summary: 'A facts file has no fact of this id at this version.',
    mend: '`stet facts show FILE` lists the facts; `stet facts log FILE` tells when one went.',
  },
  {
    id: 'facts-layout',
    summary: 'A facts file is laid out in a way that nothing can be added to without changing what stands there.',
    mend: 'Write anchors, aliases and `?` keys out, or draw into a new file with -o and move the facts by hand.',
  },
  {
    id: 'unknown-format',
    summary: '--input-format names a format that is not known.',
    mend: '`stet explain formats` lists them.',
  },
  {
    id: 'front-matter',
    summary: 'The front matter of a draft cannot be read, or has a value of the wrong sort.',
    mend: 'Mend the line that the message names: `published` is a day, `facts` a list of ids, `stet` may be off.',
  },
  {
    id: 'front-matter-facts',
    summary: 'The front matter of a draft names a facts file that is not loaded.',
    mend: 'Add the file to `facts` in the configuration or pass it with --facts. Front matter names files by their ids and never opens a path.',
  },
  {
    id: 'git',
    summary: '--changed or --staged was asked for where there is no git repository, or no git.',
    mend: 'Run inside a repository, or name the drafts.',
  },
  {
    id: 'git-revision',
    summary: 'The revision to compare with is not there.',
    mend: 'Name another one as --changed REV, or fetch it: a CI clone often has one branch only.',
  },
  {
    id: 'git-shallow',
    summary: 'The clone does not reach back to where the branch left its target.',
    mend: '`git fetch --unshallow`; with actions/checkout `fetch-depth: 0`, with GitLab `GIT_DEPTH: 0`.',
  },
  {
    id: 'record',
    summary: 'A line of a waiver or baseline file is not one that stet wrote.',
    mend: 'Mend or delete the line; a conflict mark of a merge is the usual cause.',
  },
  {
    id: 'baseline',
    summary: 'The baseline file is not there.',
    mend: 'Make it once with --update-baseline and commit it.',
  },
  {
    id: 'no-claim',
    summary: 'No claim of the drafts has this id, place or words.',
    mend: '`stet claims --format jsonl` lists all claims with their ids and places.',
  },
  {
    id: 'exists',
    summary: 'A file that would be written is there already.',
    mend: 'Move it away first; stet never overwrites what a person may have written.',
  },
];
