import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { afterAll, expect, it } from 'vitest';
import { isClosedPipe, write } from './io.ts';
import { writeFileAtomic } from './output.ts';
import { Folder } from './testing.ts';

const folder = new Folder({ 'old.txt': 'old' });
afterAll(() => folder.dispose());

it('writes new files and folders', () => {
  writeFileAtomic(folder.path('a/b/new.txt'), 'new', 'new.txt');
  expect(readFileSync(folder.path('a/b/new.txt'), 'utf8')).toBe('new');
});

it('keeps the mode, and follows a link', () => {
  chmodSync(folder.path('old.txt'), 0o640);
  symlinkSync('old.txt', folder.path('link.txt'));
  writeFileAtomic(folder.path('link.txt'), new Uint8Array([0x68, 0x69]), 'link.txt');
  expect(readFileSync(folder.path('old.txt'), 'utf8')).toBe('hi');
  expect(statSync(folder.path('old.txt')).mode & 0o777).toBe(0o640);
});

it('leaves nothing half written behind', () => {
  mkdirSync(folder.path('folder'));
  expect(() => writeFileAtomic(folder.path('folder'), 'x', 'folder')).toThrow(
    'is a directory, expected a place that can be written to',
  );
  expect(() => writeFileAtomic(folder.path('old.txt/x'), 'x', 'old.txt/x')).toThrow('expected a place');
  expect(readdirSync(folder.root).filter((name) => name.endsWith('.tmp'))).toEqual([]);
});

it.runIf(existsSync('/dev/full'))('tells a full disk from a success', () => {
  expect(() => writeFileAtomic('/dev/full', 'x', 'report.json')).toThrow('no space left on the device');
});

it('takes a reader that went away for an end, and a full disk for an error', async () => {
  const failing = (code: string) => ({
    write: (_: unknown, done?: (error?: Error) => void) => done?.(Object.assign(new Error(code), { code })),
  });
  await expect(write(failing('EPIPE'), 'x')).resolves.toBeUndefined();
  await expect(write(failing('ENOSPC'), 'x')).rejects.toThrow('ENOSPC');
  await expect(write(failing('ENOSPC'), '')).resolves.toBeUndefined();
  expect(isClosedPipe(new Error('x'))).toBe(false);
});
