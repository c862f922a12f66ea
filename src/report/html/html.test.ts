import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { InputError, type Report } from '../../model/index.ts';
import { type RenderOptions, renderOptions } from '../format.ts';
import { citation, documentReport, draft, fact, harbourReport, hostileReport, report } from '../testing.ts';
import { page as render } from './index.ts';

let counter = 0;
interface Settings {
  readonly hash?: string;
  readonly options?: Partial<RenderOptions>;
  readonly viewport?: { width: number; height: number };
  readonly colorScheme?: 'light' | 'dark';
}

// What the functions below that run in the page know of it; the program itself is not compiled with a browser's types.
declare const axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
declare const window: { hit?: boolean };
declare const innerWidth: number;
declare const document: {
  activeElement: { id: string } | null;
  documentElement: { scrollWidth: number };
  body: { append(element: object): void };
  createElement(name: string): { text: string };
};
declare function getComputedStyle(element: object): { textDecorationStyle: string; textDecorationLine: string };

interface Row {
  readonly cells: Iterable<{ readonly textContent: string }>;
}
const said = { what: 'No fact covers it', why: 'No fact is near', next: '', arithmetic: [] };

const executablePath = '/usr/bin/chromium';
const installed = existsSync(executablePath);
if (!installed) console.warn(`html: skipped in the browser, there is no ${executablePath} (apt-get install chromium)`);
const args =
  '--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync';

describe.skipIf(!installed)('the page in a browser', { timeout: 120_000 }, () => {
  let browser: Browser;
  const folder = mkdtempSync(path.join(tmpdir(), 'stet-html-'));
  const errors: string[] = [];

  beforeAll(async () => {
    browser = await chromium.launch({ executablePath, args: args.split(' ') });
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  /** Opens the page of a report from a file, as a reader would; whatever it complains of lands in `errors`. */
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

  const selected = (page: Page) => page.locator('.card[aria-current]').getAttribute('id');
  const status = (page: Page) => page.locator('#status').textContent();

  it('shows the copy with every claim marked, and a card for each', async () => {
    const page = await open(harbourReport());
    expect(await page.locator('.mark').count()).toBe(8);
    expect(await page.locator('.card').count()).toBe(8);
    expect(await page.locator('article h3').textContent()).toMatch(/^Harbour to cost \$1\.4 billion/);
    expect(await page.locator('h1').textContent()).toBe("3 of 8 claims backed (37 %), 1 of them by a person's word");
    const [first] = await page.locator('.card').allTextContents();
    for (const words of [
      'mismatch',
      'about $1.2 billion',
      'Court of Audit, May 4, 2023, page 12',
      'History',
      'Try',
      'Next',
    ])
      expect(first).toContain(words);
    expect(await page.locator('.card dd a[href^="https://audit.example/harbour"]').count()).toBeGreaterThan(0);
    expect(errors).toEqual([]);
  });

  it('orders a card as a desk asks: verdict, fact, source, sum, suggestion, history', async () => {
    const page = await open(harbourReport());
    expect(await page.locator('#c-c1 h4').textContent()).toMatch(
      /^✗1 \(link to this claim\) mismatch\s+“\$1\.4 billion”$/,
    );
    expect(await page.locator('#c-c1 dt').allTextContents()).toEqual([
      'Fact',
      'Source',
      'Sum',
      'Note',
      'Try',
      'Next',
      'History',
    ]);
  });

  it('says once what to do about claims without a source, and what a run without facts can say', async () => {
    const missing = { verdict: 'missing-source' as const, explanation: { ...said, next: 'Add a fact' } };
    const page = await open(
      report(
        documentReport(draft('Cost 5, cost 6'), [
          { words: '5', ...missing },
          { words: '6', ...missing },
        ]),
      ),
    );
    expect(await page.locator('.advice').textContent()).toBe('○ 2 claims without a source: add a fact.');
    expect(await page.locator('.cards').textContent()).not.toContain('Add a fact');
    expect(await page.locator('.what').allTextContents()).toEqual(['No fact is near', 'No fact is near']);
    expect(await page.locator('.lede').textContent()).toContain('Checked without facts');
  });

  it('begins with where each of several drafts stands', async () => {
    const page = await open(
      report(...harbourReport().documents, documentReport(draft('Nothing', { path: 'b.md' }), [])),
    );
    expect(await page.locator('.index li').allTextContents()).toEqual([
      expect.stringMatching(/^drafts\/harbour\.md .*\d mismatch/),
      'b.md  no claims',
    ]);
    await page.locator('.index a').last().click();
    expect(await page.locator(':target h2').textContent()).toBe('b.md');
    expect(await (await open(report())).locator('main').textContent()).toContain('No drafts were checked.');
  });

  it('tells verdicts by line style, not by colour alone', async () => {
    const page = await open(harbourReport());
    const styles = await page
      .locator('.mark')
      .evaluateAll((marks) =>
        marks.map((mark) => [mark.classList[1], getComputedStyle(mark).textDecorationStyle].join(' ')),
      );
    expect(new Set(styles)).toEqual(
      new Set(['mismatch double', 'match solid', 'stale dashed', 'missing-source dotted', 'unresolved wavy']),
    );
  });

  it('goes to the next and the previous claim by key, and says where it is', async () => {
    const page = await open(harbourReport());
    expect(await status(page)).toBe('8 claims');
    await page.keyboard.press('j');
    await page.keyboard.press('ArrowRight');
    expect([await selected(page), await status(page)]).toEqual(['c-c2', '2 of 8']);
    expect(new URL(page.url()).hash).toBe('#c-c2');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('c-c2');
    await page.keyboard.press('k');
    await page.keyboard.press('ArrowLeft');
    expect(await selected(page)).toBe('c-c8');
    await page.keyboard.press('Escape');
    expect(await page.locator('[aria-current]').count()).toBe(0);
    await page.locator('#keys').uncheck();
    await page.keyboard.press('j');
    expect(await page.locator('[aria-current]').count()).toBe(0);
    await page.locator('#next').click();
    expect(await selected(page)).toBe('c-c1');
    expect(errors).toEqual([]);
  });

  it('filters by verdict, and steps over what is hidden', async () => {
    const page = await open(harbourReport());
    await page.locator('#show-match').uncheck();
    await page.locator('#show-stale').uncheck();
    expect(await page.locator('.card:visible').count()).toBe(4);
    expect(await status(page)).toBe('4 claims');
    for (let i = 0; i < 3; i++) await page.keyboard.press('j');
    expect([await selected(page), await status(page)]).toEqual(['c-c5', '3 of 4']);
    await page.locator('#show-missing-source').uncheck();
    expect(await page.locator('[aria-current]').count()).toBe(0);
    expect(
      await page
        .locator('.mark.match')
        .first()
        .evaluate((mark) => getComputedStyle(mark).textDecorationLine),
    ).toBe('none');
  });

  it('opens at a claim, and comes from the copy to the card and back', async () => {
    const page = await open(harbourReport(), { hash: '#c-c6' });
    expect(await selected(page)).toBe('c-c6');
    await page.locator('#m-c3').click();
    expect(await selected(page)).toBe('c-c3');
    await page.locator('#c-c3 .back').click();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('m-c3');
  });

  it('brings a card beside the copy into view', async () => {
    const page = await open(harbourReport(), { viewport: { width: 1280, height: 600 } });
    await page.keyboard.press('k');
    const box = await page.locator('#c-c8').boundingBox();
    expect(box!.y).toBeGreaterThan(0);
    expect(box!.y + 20).toBeLessThan(600);
  });

  it('keeps the card of the last claim clear of the tools', async () => {
    const page = await open(harbourReport(), { viewport: { width: 1280, height: 500 } });
    await page.locator('#m-c8').click();
    const [card, tools] = [await page.locator('#c-c8').boundingBox(), await page.locator('.tools').boundingBox()];
    expect(card!.y).toBeGreaterThanOrEqual(tools!.y + tools!.height);
  });

  it('brings a card up over the copy on a telephone, and puts it away again', async () => {
    const page = await open(harbourReport(), { viewport: { width: 360, height: 700 } });
    await page.locator('#m-c3').click();
    const [card, mark] = [await page.locator('#c-c3').boundingBox(), await page.locator('#m-c3').boundingBox()];
    expect(card!.y + card!.height).toBeLessThanOrEqual(700);
    expect(card!.height).toBeLessThanOrEqual(700 / 2);
    expect(mark!.y + mark!.height).toBeLessThanOrEqual(card!.y);
    await page.locator('#next').click();
    expect(await selected(page)).toBe('c-c4');
    await page.locator('#close').click();
    expect(await page.locator('[aria-current]').count()).toBe(0);
    expect(await page.locator('#close').isVisible()).toBe(false);
  });

  it('stands on a telephone and at twice the size without scrolling sideways', async () => {
    for (const viewport of [
      { width: 360, height: 700 },
      { width: 640, height: 400 },
    ]) {
      const page = await open(hostileReport(), { viewport });
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
      await page.close();
    }
  });

  it('prints every claim as a footnote, without tools', async () => {
    const page = await open(harbourReport());
    await page.locator('#show-match').uncheck();
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.tools').isVisible()).toBe(false);
    expect(await page.locator('.card:visible').count()).toBe(8);
    expect(await page.locator('sup:visible').count()).toBe(8);
    const copy = await page.locator('article').boundingBox();
    const notes = await page.locator('.cards').boundingBox();
    expect(notes!.y).toBeGreaterThanOrEqual(copy!.y + copy!.height);
    const pdf = await page.pdf({ format: 'A4' });
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('has nothing that axe-core objects to, in light and in dark', async () => {
    const axeFile = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
    const two = report(
      ...harbourReport().documents,
      ...hostileReport().documents,
      documentReport(draft('Nothing'), []),
    );
    for (const [colorScheme, width] of [
      ['light', 1280],
      ['dark', 360],
    ] as const) {
      const page = await open(two, { colorScheme, viewport: { width, height: 900 } });
      await page.keyboard.press('j');
      // Trusted types keep other scripts out; evaluation by the debugger is not held back by them.
      await page.evaluate(readFileSync(axeFile, 'utf8'));
      const { violations } = await page.evaluate(() => axe.run());
      expect(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)])).toEqual([]);
      await page.close();
    }
  });

  it('does nothing that a hostile draft asks for', async () => {
    const page = await open(hostileReport());
    await page.waitForTimeout(100);
    expect(await page.evaluate(() => window.hit)).toBeUndefined();
    expect(
      await page.locator('img, iframe, object, [onerror], a[href^="javascript" i], a[href^="data" i]').count(),
    ).toBe(0);
    expect(await page.locator('script').count()).toBe(1);
    expect(await page.locator('article').textContent()).toContain('<script>window.hit=true</script>');
    expect(errors).toEqual([]);
  });

  it('lets no other script in, even where one got into the page', async () => {
    const page = await open(harbourReport());
    const ran = await page.evaluate(async () => {
      const script = document.createElement('script');
      try {
        script.text = 'window.hit = true';
        document.body.append(script);
      } catch {
        // Trusted types refuse the text already.
      }
      return window.hit ?? false;
    });
    expect(ran).toBe(false);
    expect(errors.join()).toMatch(/Content Security Policy|TrustedScript/);
  });

  it('shows the copy where a claim has no place in its prose', async () => {
    const whole = harbourReport();
    const [document] = whole.documents;
    const page = await open({ ...whole, documents: [{ ...document!, prose: [] }] });
    expect(await page.locator('article.source .mark').count()).toBe(8);
  });

  it('leads from one claim to the other that it contradicts', async () => {
    const document = documentReport(draft('Cost 5, cost 6'), [
      { words: '5', verdict: 'mismatch' },
      { words: '6', verdict: 'mismatch' },
    ]);
    const [first, second] = document.findings;
    const page = await open(report({ ...document, findings: [{ ...first!, related: [second!.claim] }, second!] }));
    await page.getByRole('link', { name: 'claim 2', exact: true }).click();
    expect(await selected(page)).toBe('c-c2');
  });

  it('names what could not be read', async () => {
    const failures = [new InputError('not text, but an image', 'input-binary', { file: 'b.png' })];
    const page = await open(report(), { options: { failures } });
    expect(await page.locator('.failures').textContent()).toContain('b.png: not text, but an image');
    expect(await page.locator('footer').textContent()).toContain('Checked without facts');
  });

  it('shows tables as tables, which scroll by themselves', async () => {
    const document = documentReport(draft('Head\nYear\nTons\n2020\n5,000\nmore\n2021\nAfter'), [
      { words: '5,000', verdict: 'mismatch' },
      { words: '2021', verdict: 'match' },
    ]);
    const at = [null, [0, 0], [0, 2], [1, 0], [1, 2], [1, 2], [2, 1], null];
    const prose = document.prose!.map((block, i) => {
      const [row, column] = at[i] ?? [];
      return row === undefined || column === undefined
        ? block
        : { ...block, role: 'cell' as const, cell: { row, column, columns: 1, isHead: row === 0 } };
    });
    const page = await open(report({ ...document, prose }), { viewport: { width: 360, height: 700 } });
    const rows = await page
      .locator('tr')
      .evaluateAll((all) => all.map((row) => Array.from((row as unknown as Row).cells, (cell) => cell.textContent)));
    expect(rows).toEqual([
      ['Year', '', 'Tons'],
      ['2020', '', '5,000✗1 mismatchmore'],
      ['', expect.stringMatching(/^2021/), ''],
    ]);
    expect(await page.locator('th[scope=col]').count()).toBe(2);
    expect(await page.locator('article > *').evaluateAll((all) => all.map((one) => one.tagName))).toEqual([
      'H3',
      'DIV',
      'P',
    ]);
    await page.locator('.table').focus();
    await page.keyboard.press('ArrowRight');
    expect(await page.locator('[aria-current]').count()).toBe(0);
    expect(errors).toEqual([]);
  });

  it('tells blocks apart', async () => {
    const document = documentReport(draft('Head\nBig 5\nOne 1\nTwo 2\nCell 3\nQuote 4\nSub'), [
      { words: '1', verdict: 'match', fact: fact({ citations: [{ ...citation, locator: null }] }) },
    ]);
    const roles = ['headline', 'standfirst', 'list-item', 'list-item', 'cell', 'quotation', 'headline'] as const;
    const prose = document.prose!.map((block, i) => ({
      ...block,
      role: roles[i]!,
      heads: i === 4 ? ['Year', 'Sum'] : [],
    }));
    const page = await open(report({ ...document, prose }));
    expect(await page.locator('article > *').evaluateAll((all) => all.map((one) => one.tagName))).toEqual([
      'H3',
      'P',
      'UL',
      'P',
      'BLOCKQUOTE',
      'H4',
    ]);
    expect(await page.locator('article li').count()).toBe(2);
    expect(await page.locator('.cell').textContent()).toBe('Year · Sum: Cell 3');
  });
});
