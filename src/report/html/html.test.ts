import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { InputError } from '../../model/index.ts';
import { documentReport, draft, harbourReport, hostileReport, report } from '../testing.ts';
import { inBrowser, installed, selected } from './testing.ts';

// What the functions below that run in the page know of it; the program itself is not compiled with a browser's types.
declare const window: { hit?: boolean };
declare const document: {
  activeElement: { id: string } | null;
  body: { append(element: object): void };
  createElement(name: string): { text: string };
};
declare function getComputedStyle(element: object): { textDecorationLine: string };

const said = { what: 'No fact covers it', why: 'No fact is near', next: '', arithmetic: [] };
const status = (page: Page) => page.locator('#status').textContent();

describe.skipIf(!installed)('the page in a browser', () => {
  const { open, errors } = inBrowser();

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
});
