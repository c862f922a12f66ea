import { describe, expect, it } from 'vitest';
import { makeZip } from './testing.ts';
import { openZip } from './zip.ts';

const bytes = makeZip({ 'a.xml': 'first', 'b.xml': 'second' });
const open = (change: (copy: DataView) => void = () => {}, budget = 100) => {
  const copy = bytes.slice();
  change(new DataView(copy.buffer));
  return openZip(copy, budget, 'a.docx');
};
const find = (signature: number) => {
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < bytes.length - 4; at++) if (view.getUint32(at, true) === signature) return at;
  throw new Error('no such record');
};
const [local, central, end] = [0x04034b50, 0x02014b50, 0x06054b50].map(find) as [number, number, number];

describe('zip archives', () => {
  it('unpacks parts, within one budget', () => {
    const zip = open(undefined, 10);
    expect([zip.has('a.xml'), zip.has('c.xml')]).toEqual([true, false]);
    expect(new TextDecoder().decode(zip.read('a.xml'))).toBe('first');
    expect(() => zip.read('b.xml')).toThrow('unpacks to more than 10 bytes');
  });

  it('reads parts that are stored as they are', () => {
    const zip = open((view) => view.setUint16(central + 10, 0, true));
    expect(zip.read('a.xml').length).toBeGreaterThan(0);
    expect(() => open((view) => view.setUint16(central + 10, 0, true), 3).read('a.xml')).toThrow('unpacks to more');
  });

  it.each<[string, (view: DataView) => void]>([
    ['no end', (view) => view.setUint32(end, 0)],
    ['directory outside', (view) => view.setUint32(end + 16, 0xffffffff)],
    ['directory elsewhere', (view) => view.setUint32(end + 16, 1, true)],
    ['name outside', (view) => view.setUint16(central + 28, 0xffff, true)],
    ['encrypted', (view) => view.setUint16(central + 8, 1, true)],
    ['part outside', (view) => view.setUint32(central + 42, 0xfffffff0, true)],
    ['part elsewhere', (view) => view.setUint32(local, 0, true)],
    ['size outside', (view) => view.setUint32(central + 20, 0x7fffffff, true)],
    ['unknown method', (view) => view.setUint16(central + 10, 99, true)],
    ['damaged data', (view) => view.setUint32(local + 35, 0xffffffff)],
  ])('refuses: %s', (_, change) => {
    expect(() => open(change).read('a.xml')).toThrow(/damaged|encrypted/);
  });

  it('refuses a part that is not there', () => {
    expect(() => open().read('c.xml')).toThrow('damaged');
  });
});
