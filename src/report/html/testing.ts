/** For tests: pages in Debian's chromium. */
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll } from 'vitest';
import type { Report } from '../../model/index.ts';
import { type RenderOptions, renderOptions } from '../format.ts';
import { page as render } from './page.ts';

const executablePath = '/usr/bin/chromium';
const args =
  '--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync';

/** A browser with a home of its own: it does not start where it cannot write to one. */
const launch = (home: string): Promise<Browser> =>
  chromium.launch({ executablePath, args: args.split(' '), env: { ...process.env, HOME: home }, timeout: 120_000 });

/** Why there is no browser here, if there is none: not every machine has one, or lets it start. */
async function lacking(): Promise<string | null> {
  if (!existsSync(executablePath)) return `there is no ${executablePath} (apt-get install chromium)`;
  const home = mkdtempSync(path.join(tmpdir(), 'stet-html-'));
  try {
    await (await launch(home)).close();
    return null;
  } catch (error) {
    return `${executablePath} does not start: ${(error as Error).message}`;
  } finally {
    rmSync(home, { recursive: true, force: true, maxRetries: 5 });
  }
}
const reason = await lacking();
export const installed = reason === null;
if (!installed) console.warn(`html: skipped in the browser, ${reason}`);

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
    browser = await launch(folder);
  });
  afterEach(async () => {
    for (const context of browser.contexts()) await context.close();
  });
  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  });

  /** Opens the page of a report from a file, as a reader would. */
  async function open(of: Report, settings: Settings = {}): Promise<Page> {
    const { hash = '', options = {}, ...context } = settings;
    const file = path.join(folder, `${counter++}.html`);
    writeFileSync(file, render(of, renderOptions({ version: '1.2.3', ...options })));
    const page = await browser.newPage({ reducedMotion: 'reduce', ...context });
    page.setDefaultTimeout(120_000);
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
