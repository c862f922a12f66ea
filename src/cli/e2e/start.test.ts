import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Folder, newsroom, program } from '../testing.ts';

/** The program's own folder, copied, so that what it keeps can be damaged. */
describe('the compiled code beside the program', () => {
  const folder = new Folder(newsroom);
  const home = path.dirname(path.dirname(program));
  const cache = folder.path('stet/dist/cli/cli.cjs.cache');
  const check = () => {
    const argv = [folder.path('stet/bin/stet.js'), 'check', '--format', 'compact'];
    // Node 22 and later keep compiled code themselves: here, and not among the machine's temporary files.
    const env = { PATH: process.env.PATH, NODE_COMPILE_CACHE: folder.path('compiled') };
    const { status, stdout, stderr } = spawnSync(process.execPath, argv, { cwd: folder.root, env, encoding: 'utf8' });
    return [status, stdout.split('\n').at(-2), stderr];
  };
  const fine = [0, '4 of 4 claims backed (100 %): 4 match', ''];

  beforeAll(() => {
    for (const name of ['bin', 'dist/cli', 'package.json'])
      cpSync(path.join(home, name), folder.path('stet', name), { recursive: true });
  });
  afterAll(() => folder.dispose());

  it('is made by the build, and used', () => {
    expect(existsSync(cache)).toBe(true);
    expect(check()).toEqual(fine);
  });

  it('is passed over where another V8 made it, where it is damaged, and where there is none', () => {
    const good = readFileSync(cache);
    // The header of V8's code cache: a magic number, a hash of its version, of the source, of its flags, …
    for (const at of [0, 4, 8, 12]) {
      const other = Buffer.from(good);
      other.writeUInt32LE((other.readUInt32LE(at) ^ 0x5a5a5a5a) >>> 0, at);
      writeFileSync(cache, other);
      expect(check()).toEqual(fine);
    }
    for (const content of [good.subarray(0, good.length / 2), Buffer.from('no cache'), Buffer.alloc(0)]) {
      writeFileSync(cache, content);
      expect(check()).toEqual(fine);
    }
    rmSync(cache);
    expect(check()).toEqual(fine);
    rmSync(folder.path('stet/dist'), { recursive: true });
    expect(check()).toEqual([2, undefined, expect.stringMatching(/^stet: dist\/cli\/cli\.cjs is missing, .*\n$/)]);
  });
});
