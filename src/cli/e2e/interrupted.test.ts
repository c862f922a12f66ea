import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { afterAll, beforeEach, expect, it } from 'vitest';
import { Folder, program } from '../testing.ts';

const folder = new Folder();
afterAll(() => folder.dispose());
const env = { PATH: process.env.PATH };
const merge = ['facts', 'draw', 'second.txt', '--published', '2023-01-02', '--into', 'facts.yaml'];
const facts = () => readFileSync(folder.path('facts.yaml'), 'utf8');
const left = () => readdirSync(folder.root).filter((name) => name.endsWith('.tmp'));
const kill = `require('node:fs').renameSync = () => process.kill(process.pid, 'SIGKILL');
require('node:module').syncBuiltinESMExports();
`;

beforeEach(() => {
  folder.write({
    'first.txt': 'The town has 12 ferries.',
    'second.txt': 'The harbour has 15 cranes. The pier is 300 metres long.',
    'kill.cjs': kill,
  });
  const argv = [program, 'facts', 'draw', 'first.txt', '--published', '2023-01-01'];
  const { stdout } = spawnSync(process.execPath, argv, { cwd: folder.root, env, encoding: 'utf8' });
  folder.write({ 'facts.yaml': stdout });
});

it('leaves a facts file whole when the run is killed before the new one takes its place', () => {
  const before = facts();
  const killed = spawnSync(process.execPath, ['-r', './kill.cjs', program, ...merge], { cwd: folder.root, env });
  expect(killed.signal).toBe('SIGKILL');
  expect(facts()).toBe(before);
  expect(spawnSync(process.execPath, [program, ...merge], { cwd: folder.root, env }).status).toBe(0);
  expect(facts()).toContain('15 cranes');
});

it.runIf(process.platform !== 'win32')(
  'leaves it whole when there is no room for the new one, and nothing beside',
  () => {
    const before = facts();
    for (const name of left()) rmSync(folder.path(name));
    const argv = ['-c', 'ulimit -f 0; exec "$@"', 'sh', process.execPath, program, ...merge];
    const { status, stderr } = spawnSync('/bin/sh', argv, { cwd: folder.root, env, encoding: 'utf8' });
    expect([status, stderr]).toEqual([2, expect.stringContaining('facts.yaml')]);
    expect(facts()).toBe(before);
    expect(left()).toEqual([]);
  },
);
