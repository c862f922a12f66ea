import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { renderOptions } from '../format.ts';
import { harbourReport } from '../testing.ts';
import { page } from './index.ts';
import { script, scriptHash } from './script.ts';
import { style, styleHash } from './style.ts';

const hashOf = (text: string) => `sha256-${createHash('sha256').update(text).digest('base64')}`;

it('names the script and the style sheet by their hashes', () => {
  expect(scriptHash).toBe(hashOf(script));
  expect(styleHash).toBe(hashOf(style));
});

it('allows nothing but these two', () => {
  const policy = /Content-Security-Policy" content="([^"]+)"/.exec(page(harbourReport(), renderOptions()))![1]!;
  expect(policy.split('; ')).toEqual([
    "default-src 'none'",
    `script-src '${scriptHash}'`,
    `style-src '${styleHash}'`,
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
  ]);
});

it('has no line in the script or the style sheet that could end them', () => {
  expect(script + style).not.toMatch(/<\/|<!--/);
});
