/** For tests: pages in Debian's chromium. */
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import type { Report } from '../../model/index.ts';
import { type RenderOptions, renderOptions } from '../format.ts';
import { page as render } from './page.ts';

const executablePath = '/usr/bin/chromium';
export const installed = existsSync(executablePath);
if (!installed) console.warn(`html: skipped in the browser, there is no ${executablePath} (apt-get install chromium)`);
const args =
  '--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync';

interface Settings {
  readonly hash?: string;
  readonly options?: Partial<RenderOptions>;
  readonly viewport?: { width: number; height: number };
  readonly colorScheme?: 'light' | 'dark';
}

/** A browser for the tests of one `describe`; whatever a page complains of lands in `errors`. */
export function inBrowser() {
  let browser: Browser;
  let counter = 0;
  const folder = mkdtempSync(path.join(tmpdir(), 'stet-html-'));
  const errors: string[] = [];
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath, args: args.split(' ') });
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  /** Opens the page of a report from a file, as a reader would. */
  async function open(of: Report, settings: Settings = {}): Promise<Page> {
    const { hash = '', options = {}, ...context } = settings;
    const file = path.join(folder, `${counter++}.html`);
    writeFileSync(file, render(of, renderOptions({ version: '1.2.3', ...options })));
    const page = await browser.newPage({ reducedMotion: 'reduce', ...context });
    errors.length = 0;
    page.on('console', (message) => errors.push(message.text()));
    page.on('pageerror', (error) => errors.push(error.message));
    page.on('request', (request) => {
      if (!request.url().startsWith(pathToFileURL(file).href)) errors.push(`asked for ${request.url()}`);
    });
    await page.goto(pathToFileURL(file).href + hash);
    return page;
  }
  return { open, errors };
}

/** Id of the card that is looked at. */
export const selected = (page: Page) => page.locator('.card[aria-current]').getAttribute('id');
