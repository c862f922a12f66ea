import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ignore, { type Ignore } from 'ignore';

/** Why a path is left out: the file that says so, and the pattern. */
export interface Ignored {
  readonly by: string;
  readonly pattern: string;
}

interface Rules {
  readonly file: string;
  readonly matcher: Ignore;
}

/**
 * The rules of `.gitignore` and `.stetignore` files, from the repository's root down to the path's own folder, and of the
 * configuration. As in git, a nearer file wins, and nothing inside an ignored folder comes back.
 */
export class Ignores {
  private readonly rules = new Map<string, Rules[]>();
  private readonly folders = new Map<string, Ignored | null>();

  constructor(
    private readonly root: string,
    private readonly configured: { readonly folder: string; readonly patterns: readonly string[] } | null,
  ) {}

  /** The rule that leaves `file` (absolute) out, or null. Files outside the root have only their own folders' rules. */
  why(file: string): Ignored | null {
    const folder = path.dirname(file);
    return this.folderRule(folder) ?? this.decide(file, folder, false);
  }

  private folderRule(folder: string): Ignored | null {
    const known = this.folders.get(folder);
    if (known !== undefined) return known;
    const parent = path.dirname(folder);
    const top = folder === this.root || parent === folder || !isInside(folder, this.root);
    const found = top
      ? null
      : path.basename(folder) === '.git'
        ? { by: 'git', pattern: '.git/' }
        : (this.folderRule(parent) ?? this.decide(folder, parent, true));
    this.folders.set(folder, found);
    return found;
  }

  /** What the rules of all folders from the root to `folder` say; the nearest that says anything decides. */
  private decide(file: string, folder: string, isFolder: boolean): Ignored | null {
    let found: Ignored | null = null;
    for (const level of this.levels(folder)) {
      for (const { file: by, matcher } of this.rulesOf(level)) {
        const { ignored, unignored, rule } = matcher.test(slashed(path.relative(level, file)) + (isFolder ? '/' : ''));
        if (ignored) found = { by, pattern: rule?.pattern ?? '' };
        else if (unignored) found = null;
      }
    }
    return found;
  }

  private levels(folder: string): string[] {
    const levels = [folder];
    for (let at = folder; at !== this.root && isInside(at, this.root); ) levels.unshift((at = path.dirname(at)));
    return levels;
  }

  private rulesOf(folder: string): Rules[] {
    const known = this.rules.get(folder);
    if (known) return known;
    const rules: Rules[] = [];
    for (const name of ['.gitignore', '.stetignore']) {
      const file = path.join(folder, name);
      if (existsSync(file))
        rules.push({
          file: slashed(path.relative(this.root, file)),
          matcher: ignore().add(readFileSync(file, 'utf8')),
        });
    }
    if (this.configured?.folder === folder) {
      rules.push({ file: 'ignore in the configuration', matcher: ignore().add([...this.configured.patterns]) });
    }
    this.rules.set(folder, rules);
    return rules;
  }
}

export function isInside(file: string, folder: string): boolean {
  const relative = path.relative(folder, file);
  return relative === '' || (relative !== '..' && !relative.startsWith(`..${path.sep}`) && !path.isAbsolute(relative));
}

export function slashed(file: string): string {
  return file.split(path.sep).join('/');
}
