import { expect } from '@playwright/test';
import { test } from './support/browser-test.js';
import { signedIn } from './support/signed-in.js';

test.describe.configure({ mode: 'serial' });

test.describe('What changes a month on the way', () => {
  test('a signed plan is revised with evidence: what it pays is said before it is sent', async ({ browser }) => {
    const page = await signedIn(browser, 'Galina Otdelova');
    await page.getByRole('link', { name: 'Memos and revisions' }).click();
    await page.getByRole('link', { name: 'Revise a plan…' }).click();
    await page.getByRole('button', { name: 'To July 2026' }).click();
    // On with nothing chosen says what is missing.
    await page.getByRole('button', { name: 'Continue' }).click();
    await expect(page.getByRole('alert')).toContainText('Choose whose plan is revised.');
    await page.getByRole('combobox', { name: 'Person' }).click();
    await page.getByRole('option', { name: 'Maxim Prodazhin' }).click();
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.getByLabel('Reason').fill('The supplier stopped deliveries on 12 July.');
    await page.getByRole('button', { name: 'Continue' }).click();
    const target = page.getByRole('textbox', { name: 'Sales, target' });
    await target.fill('820 000');
    await target.blur();
    await expect(target).toHaveValue('820000');
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.setInputFiles('input[type="file"]', {
      name: 'supplier.pdf',
      mimeType: 'application/pdf',
      buffer: Buffer.from('%PDF-1.4\n1 0 obj <<>> endobj\ntrailer <<>>\n%%EOF\n'),
    });
    await page.getByLabel('What it proves').fill('Letter of the supplier');
    await page.getByRole('button', { name: 'Check before you send' }).click();
    await expect(page.getByRole('heading', { name: /Revision · Maxim Prodazhin/ })).toBeVisible();
    await expect(page.getByText('What it pays, as known now')).toBeVisible();
    await page.getByRole('button', { name: 'Submit' }).click();
    await expect(page.getByText('Being signed')).toBeVisible({ timeout: 30_000 });
  });

  test('it is signed by both directors, the evidence beside the figures', async ({ browser }) => {
    for (const name of ['Konstantin Torgov', 'Olga Glavnaya']) {
      const page = await signedIn(browser, name);
      await page.getByRole('link', { name: 'Inbox' }).click();
      await expect(page.getByText('Letter of the supplier')).toBeVisible();
      await page.getByRole('button', { name: 'Sign', exact: true }).click();
      await expect(page.getByText(/Signed at \d\d:\d\d/)).toBeVisible({ timeout: 20_000 });
    }
  });

  test('a fine that nothing could be taken from is refused, and what was typed stays', async ({ browser }) => {
    const page = await signedIn(browser, 'Galina Otdelova');
    await page.goto('/memos/fine');
    await page.getByRole('combobox', { name: 'Person' }).click();
    await page.getByRole('option', { name: /Maxim Prodazhin/ }).click();
    await page.getByRole('button', { name: 'To July 2026' }).click();
    await page.getByLabel('Amount').fill('1 500');
    await page.getByLabel('Reason').fill('Late report');
    await page.getByLabel('What happened').fill('The report of June came two weeks late.');
    await page.getByRole('button', { name: 'Check before you send' }).click();
    await expect(page.getByRole('alert').filter({ hasText: 'nothing would be taken' })).toBeFocused();
    await expect(page.getByLabel('Amount')).toHaveValue('1 500');
  });

  test('weights of a month are changed by one memo of those whom the market concerns', async ({ browser }) => {
    const page = await signedIn(browser, 'Galina Otdelova');
    await page.goto('/memos/weights');
    await page.getByRole('button', { name: 'To July 2026' }).click();
    const sales = page.getByRole('textbox', { name: 'New weight: Sales, Maxim Prodazhin' });
    await sales.fill('50');
    await expect(page.getByText('Weights: 90 %')).toBeVisible();
    await page.getByRole('textbox', { name: 'New weight: Receivables, Maxim Prodazhin' }).fill('50');
    await page.getByLabel('Reason').fill('Buyers pay later than they did.');
    await page.getByRole('button', { name: /Check before you send, plans: 1/ }).click();
    await expect(page.getByRole('heading', { name: /Weight memo/ })).toBeVisible();
    await expect(page.getByText('Buyers pay later than they did.')).toBeVisible();
  });
});
