import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { citation, documentReport, draft, fact, harbourReport, hostileReport, report } from '../testing.ts';
import { inBrowser, installed, selected } from './testing.ts';

// What the functions below that run in the page know of it; the program itself is not compiled with a browser's types.
declare const axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
declare const innerWidth: number;
declare const document: { documentElement: { scrollWidth: number } };
declare function getComputedStyle(element: object): { textDecorationStyle: string };

interface Row {
  readonly cells: Iterable<{ readonly textContent: string }>;
}

describe.skipIf(!installed)('the look of the page', () => {
  const { open, errors } = inBrowser();

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
