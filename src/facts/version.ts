/** Versions of facts files: `major.minor.patch`, where a missing part is zero. */

/** Negative, zero or positive as version `a` is before, the same as, or after `b`. */
export function compareVersions(a: string, b: string): number {
  const [left, right] = [partsOf(a), partsOf(b)];
  for (let index = 0; index < 3; index++) {
    const difference = left[index]! - right[index]!;
    if (difference !== 0) return difference;
  }
  return 0;
}

function partsOf(version: string): [number, number, number] {
  const [major = 0, minor = 0, patch = 0] = version.split('.').map(Number);
  return [major, minor, patch];
}

/** How large the step between two versions is; null when the second is not later. */
export function bumpBetween(older: string, newer: string): Bump | null {
  const [a, b] = [partsOf(older), partsOf(newer)];
  if (compareVersions(older, newer) >= 0) return null;
  return a[0] !== b[0] ? 'major' : a[1] !== b[1] ? 'minor' : 'patch';
}

/** Sorted from least to most. */
export type Bump = 'patch' | 'minor' | 'major';

/** The next version after one step. */
export function bumped(version: string, bump: Bump): string {
  const [major, minor, patch] = partsOf(version);
  return bump === 'major'
    ? `${major + 1}.0.0`
    : bump === 'minor'
      ? `${major}.${minor + 1}.0`
      : `${major}.${minor}.${patch + 1}`;
}

/**
 * The newest of `known` that a wish allows: a version (`1.0.0`, `1.0`), or a range (`^1.1`: from there below 2; `~1.1`: from
 * there below 1.2; `1.x`, `1`: any of 1; `*`). Null when there is none.
 */
export function pickVersion(wish: string, known: readonly string[]): string | null {
  const allowed = allows(wish.trim());
  if (!allowed) return null;
  return known.filter(allowed).sort(compareVersions).at(-1) ?? null;
}

/** Whether a wish for a version can be read at all. */
export function isVersionWish(wish: string): boolean {
  return allows(wish.trim()) !== null;
}

function allows(wish: string): ((version: string) => boolean) | null {
  if (wish === '*' || wish === 'latest') return () => true;
  const match = /^([~^]?)v?(\d{1,9})(?:\.(\d{1,9}|x|\*))?(?:\.(\d{1,9}|x|\*))?$/i.exec(wish);
  if (!match) return null;
  const [, sign, ...texts] = match;
  const parts = texts.map((part) => (part === undefined ? null : /^\d/.test(part) ? Number(part) : 'x'));
  const [major, minor, patch] = parts as [number, number | 'x' | null, number | 'x' | null];
  const from = [major, number(minor), number(patch)].join('.');
  // the number of leading parts that must not change
  const fixed = sign === '^' ? (major > 0 ? 1 : minor !== 0 ? 2 : 3) : sign === '~' ? (minor === null ? 1 : 2) : 0;
  if (fixed > 0) {
    const keep = typeof minor === 'number' ? fixed : 1;
    return (version) => compareVersions(version, from) >= 0 && sameStart(version, from, keep);
  }
  if (typeof minor !== 'number') return (version) => sameStart(version, from, 1);
  if (patch === 'x') return (version) => sameStart(version, from, 2);
  return (version) => compareVersions(version, from) === 0;
}

function number(part: number | 'x' | null): number {
  return typeof part === 'number' ? part : 0;
}

function sameStart(a: string, b: string, length: number): boolean {
  const [left, right] = [partsOf(a), partsOf(b)];
  return left.slice(0, length).every((part, index) => part === right[index]);
}
