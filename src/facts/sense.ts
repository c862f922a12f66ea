import type { ParsedFile } from './parse.ts';
import type { Path, Problem } from './problem.ts';
import { versionsOf } from './timeline.ts';
import { compareVersions } from './version.ts';

/** Whether the versions of a file add up: `changes` lists each once, and all that facts name are among them. */
export function versionProblems({ data, source, locate, large }: ParsedFile): Problem[] {
  const problems: Problem[] = [];
  const report = (path: Path, message: string) =>
    problems.push(source.problem('facts-version', message, path, locate(path)));
  const newest = String(data.version);
  const listed = new Set<string>();
  for (const [index, change] of (data.changes ?? []).entries()) {
    const version = String(change.version);
    const path = ['changes', index, 'version'];
    if (listed.has(version)) report(path, `version ${version} is listed twice; keep one`);
    else if (compareVersions(version, newest) > 0)
      report(path, `version ${version} is later than the file's own, ${newest}; raise "version"`);
    listed.add(version);
  }
  if (data.changes && !listed.has(newest))
    report(['version'], `version ${newest} is not under "changes"; add what changed and when`);

  const versions = versionsOf(data);
  const known = new Set(versions);
  const check = (version: string | number | undefined, path: Path) => {
    if (version === undefined || known.has(String(version))) return;
    report(path, `version ${version} is not one of this file's: ${versions.join(', ')}; list it under "changes"`);
  };
  for (const [id, fact] of large ? large.marked() : Object.entries(data.facts)) {
    if (fact.since === undefined && fact.removed === undefined && fact.revisions === undefined) continue;
    check(fact.since, ['facts', id, 'since']);
    check(fact.removed, ['facts', id, 'removed']);
    const untils = new Set<string>();
    for (const [index, { until }] of (fact.revisions ?? []).entries()) {
      const path = ['facts', id, 'revisions', index, 'until'];
      check(until, path);
      if (untils.has(String(until))) report(path, `two revisions end at version ${until}; keep one`);
      untils.add(String(until));
      if (fact.since !== undefined && compareVersions(String(until), String(fact.since)) <= 0) {
        report(
          path,
          `the fact was added in version ${fact.since}, so it had no value before ${until}; delete the revision, or correct "since"`,
        );
      }
    }
    if (
      fact.since !== undefined &&
      fact.removed !== undefined &&
      compareVersions(String(fact.since), String(fact.removed)) >= 0
    ) {
      report(
        ['facts', id, 'removed'],
        `removed in version ${fact.removed}, but added in ${fact.since}; correct one of the two`,
      );
    }
  }
  return problems;
}
