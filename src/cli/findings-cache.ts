import { createHash } from 'node:crypto';
import type { FactsFileRef } from '../model/index.ts';
import type { CacheFolder } from './cache-folder.ts';
import { type Found, lighten, revive } from './light.ts';
import { pack, unpack } from './wire.ts';

/** Bytes of a draft and its facts from which on findings are kept: what is found in less is found as soon as it is read. */
const worthKeeping = 256 * 1024;
/** Most findings that are kept of one file: an archive may have thousands of drafts. */
const mostFindings = 2000;

/** What a draft and its facts gave. */
export interface Kept {
  readonly found: readonly Found[];
  /** The facts files that it was checked against. */
  readonly used: readonly FactsFileRef[];
}

/** All that findings depend on, besides the program: nothing below the command line knows the day, the machine or where it runs. */
export interface Asked {
  /** The draft's name, by which its format is told. */
  readonly shown: string;
  readonly bytes: Uint8Array;
  readonly facts: readonly {
    readonly shown: string;
    readonly sha256: string;
    readonly version: string | null;
    readonly size: number;
  }[];
  /** Options of reading and checking, as plain data. */
  readonly options: unknown;
}

/** What was found in drafts in earlier runs, under the hash of all that it depends on. */
export class FindingsCache {
  constructor(private readonly folder: CacheFolder) {}

  /** The name under which findings are kept; null where they are not worth it. */
  nameOf({ shown, bytes, facts, options }: Asked): string | null {
    const size = facts.reduce((sum, file) => sum + file.size, bytes.length);
    if (size < worthKeeping) return null;
    const draft = createHash('sha256').update(bytes).digest('hex');
    const all = JSON.stringify([shown, draft, facts.map((file) => [file.shown, file.sha256, file.version]), options]);
    return `${createHash('sha256').update(all).digest('hex')}.findings`;
  }

  get(name: string): Kept | null {
    const content = this.folder.get(name);
    if (!content) return null;
    const { found, used } = unpack(JSON.parse(content.toString())) as Kept;
    return { found: revive(found), used };
  }

  put(name: string, { found, used }: Kept): void {
    if (found.reduce((sum, { report }) => sum + report.findings.length, 0) > mostFindings) return;
    this.folder.put(name, () => JSON.stringify(pack({ found: lighten(found), used })));
  }
}
