import { expect, it } from 'vitest';
import { colorLevel, painter, showsLinks } from './color.ts';
import { sink } from './testing.ts';

const [terminal, pipe] = [sink(true), sink(false)];

it('colours terminals, unless told otherwise', () => {
  expect(colorLevel(terminal, {}, undefined)).toBe(1);
  expect(colorLevel(pipe, {}, undefined)).toBe(0);
  expect(colorLevel(terminal, { TERM: 'dumb' }, undefined)).toBe(0);
  expect(colorLevel({ ...terminal, getColorDepth: () => 24 }, {}, undefined)).toBe(3);
  expect(colorLevel({ ...terminal, getColorDepth: () => 8 }, {}, undefined)).toBe(2);
  expect(colorLevel({ ...terminal, getColorDepth: () => 1 }, {}, undefined)).toBe(0);
});

it('puts the options before FORCE_COLOR, and that before NO_COLOR', () => {
  expect(colorLevel(terminal, { NO_COLOR: '1' }, undefined)).toBe(0);
  expect(colorLevel(terminal, { NO_COLOR: '' }, undefined)).toBe(1);
  expect(colorLevel(pipe, { FORCE_COLOR: '1' }, undefined)).toBe(1);
  expect(colorLevel(pipe, { FORCE_COLOR: '' }, undefined)).toBe(1);
  expect(colorLevel(pipe, { FORCE_COLOR: '3', NO_COLOR: '1' }, undefined)).toBe(3);
  expect(colorLevel(terminal, { FORCE_COLOR: '0' }, undefined)).toBe(0);
  expect(colorLevel(terminal, { FORCE_COLOR: 'false' }, undefined)).toBe(0);
  expect(colorLevel(pipe, { NO_COLOR: '1' }, true)).toBe(1);
  expect(colorLevel(terminal, { FORCE_COLOR: '3' }, false)).toBe(0);
});

it('paints, or leaves text as it is', () => {
  expect(painter(0).error('x')).toBe('x');
  expect(painter(1).error('x')).toBe('\u001b[31mx\u001b[39m');
});

it('links only where they are known to work', () => {
  expect(showsLinks(terminal, {})).toBe(false);
  expect(showsLinks(terminal, { TERM_PROGRAM: 'WezTerm' })).toBe(true);
  expect(showsLinks(terminal, { VTE_VERSION: '7600' })).toBe(true);
  expect(showsLinks(terminal, { KITTY_WINDOW_ID: '1' })).toBe(true);
  expect(showsLinks(terminal, { KITTY_WINDOW_ID: '1', CI: 'true' })).toBe(false);
  expect(showsLinks(pipe, { KITTY_WINDOW_ID: '1' })).toBe(false);
  expect(showsLinks(pipe, { FORCE_HYPERLINK: '1' })).toBe(true);
  expect(showsLinks(terminal, { FORCE_HYPERLINK: '0', KITTY_WINDOW_ID: '1' })).toBe(false);
});
