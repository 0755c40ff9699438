import { expect, type Page } from '@playwright/test';
import { apiAs } from './support/api-as.js';
import { test } from './support/browser-test.js';
import { signedIn } from './support/signed-in.js';

test.describe.configure({ mode: 'serial' });

/** In the browser, in one turn: no picture of the page is drawn between the focus and the first digit. */
const typeAtOnce = (digits: string) => `{
  document.querySelector('input[aria-label="Maxim Prodazhin, Base bonus"]').focus();
  for (const digit of '${digits}') document.execCommand('insertText', false, digit);
}`;

test.describe('Plans of August while they are typed', () => {
  const base = (page: Page) => page.getByRole('textbox', { name: 'Maxim Prodazhin, Base bonus' });

  /** The plans of August as the head has them, in a tab of their own. */
  const open = async (page: Page): Promise<void> => {
    const head = await apiAs('head');
    const { items } = await head.get<{ items: { departmentId: string }[] }>('/api/monthly-cycles?month=2026-08');
    await page.goto(`/monthly-cycles/${items[0]?.departmentId}/2026-08/kpi-plans`);
    await page.getByRole('heading', { level: 1, name: /August 2026/ }).waitFor();
  };
  const type = async (page: Page, text: string): Promise<void> => {
    await base(page).fill(text);
    await base(page).press('Enter');
  };

  test('are copied from July for everybody, and saved by themselves', async ({ browser }) => {
    const page = await signedIn(browser, 'Galina Otdelova');
    await open(page);
    await page.getByRole('button', { name: 'Copy July for all' }).click();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /Copy for/ })
      .click();
    await expect(base(page)).toHaveAttribute('data-shown', '60000');
    await expect(page.getByText('Saved', { exact: true })).toBeVisible();
  });

  test('are shown cell by cell where another tab has saved meanwhile, and nothing of either is lost', async ({
    browser,
  }) => {
    const [first, second] = [await signedIn(browser, 'Galina Otdelova'), await signedIn(browser, 'Galina Otdelova')];
    await open(first);
    await open(second);
    await type(first, '61000');
    await expect(first.getByText('Saved', { exact: true })).toBeVisible();
    await type(second, '62000');
    const note = second.getByRole('alert').filter({ hasText: 'saved the plan of Maxim Prodazhin while you wrote' });
    await expect(note).toBeVisible();
    await expect(note).toContainText(/61\s000/);
    await note.getByRole('button', { name: 'Take mine' }).click();
    await expect(second.getByText('Saved', { exact: true })).toBeVisible();
    await first.reload();
    await expect(base(first)).toHaveAttribute('data-shown', '62000');
  });

  test('take what is typed in place of what stands there, however soon after the cell was reached', async ({
    browser,
  }) => {
    const page = await signedIn(browser, 'Galina Otdelova');
    await open(page);
    const before = (await base(page).getAttribute('data-shown')) ?? '';
    for (const typed of ['64000', before]) {
      await page.evaluate(typeAtOnce(typed));
      await base(page).press('Enter');
      await expect(base(page)).toHaveAttribute('data-shown', typed);
    }
    await base(page).blur();
    await base(page).click();
    await page.keyboard.type('65000');
    await base(page).press('Enter');
    await expect(base(page)).toHaveAttribute('data-shown', '65000');
    await expect(page.getByText('Saved', { exact: true })).toBeVisible();
  });

  test('are kept while the server is gone, and saved when it is back', async ({ browser }) => {
    const page = await signedIn(browser, 'Galina Otdelova');
    await open(page);
    await page.context().setOffline(true);
    await expect(page.getByText('No connection. What you type is kept here')).toBeVisible();
    await type(page, '63000');
    await expect(base(page)).toHaveAttribute('data-shown', '63000');
    await page.context().setOffline(false);
    await expect(page.getByText('Saved', { exact: true })).toBeVisible({ timeout: 40_000 });
    await page.reload();
    await expect(base(page)).toHaveAttribute('data-shown', '63000');
  });
});
