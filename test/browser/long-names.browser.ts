import { expect, type Page } from '@playwright/test';
import { test } from './support/browser-test.js';
import { withLongNames } from './support/long-names.js';
import { placesInList, settled } from './support/places.js';
import { signedIn } from './support/signed-in.js';

const desk = { width: 1280, height: 800 };
const phone = { width: 390, height: 844 };

test('names as long as they come run over no frame, on a desk and on a phone', async ({ browser }) => {
  const head = await signedIn(browser, 'Galina Otdelova', { viewport: desk });
  const months = await placesInList(head, {
    list: '/months?month=2026-07',
    begins: '/monthly-cycles/',
    screens: ['/kpi-plans', '/actuals', '/history'],
  });
  const people = await placesInList(head, { list: '/people', begins: '/people/' });
  const general = await signedIn(browser, 'Olga Glavnaya', { viewport: desk });
  const runs = await placesInList(general, { list: '/payroll-runs?month=2026-07', begins: '/payroll-runs/' });
  const statements = await placesInList(general, { list: '/statements?month=2026-07', begins: '/statements/' });
  await expectNothingToRunOver(head, ['/inbox', '/months', ...months, '/people', ...people]);
  await expectNothingToRunOver(general, ['/dashboard?month=2026-07', ...runs, ...statements]);
});

async function expectNothingToRunOver(page: Page, addresses: readonly string[]): Promise<void> {
  await withLongNames(page);
  for (const place of addresses) {
    await page.setViewportSize(desk);
    await page.goto(place);
    await settled(page);
    for (const size of [desk, phone]) {
      await page.setViewportSize(size);
      // The bar at the thumb comes and goes with everything else that a phone has otherwise.
      await expect(page.locator('footer')).toHaveCount(size === phone ? 1 : 0);
      expect([place, size.width, await page.evaluate<string[]>(runsOver)]).toEqual([place, size.width, []]);
    }
  }
}

/** What stands beyond the right edge of the screen or of the frame that it is in, where nothing scrolls to it. */
const runsOver = `(() => {
  const main = document.querySelector('#main');
  const scrolls = (element) => ['auto', 'scroll', 'hidden', 'clip'].includes(getComputedStyle(element).overflowX);
  const edgeOf = (element) => {
    for (let around = element.parentElement; around && around !== main; around = around.parentElement) {
      if (scrolls(around)) return Infinity;
      if (parseFloat(getComputedStyle(around).borderRightWidth) > 0) return around.getBoundingClientRect().right;
    }
    return main.getBoundingClientRect().right;
  };
  const range = document.createRange();
  const texts = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
  const found = [];
  if (document.documentElement.scrollWidth > innerWidth) found.push('the whole page');
  while (texts.nextNode()) {
    range.selectNodeContents(texts.currentNode);
    const { right, width } = range.getBoundingClientRect();
    if (width > 1 && right > edgeOf(texts.currentNode) + 1) found.push(texts.currentNode.data.slice(0, 80));
  }
  return found;
})()`;
