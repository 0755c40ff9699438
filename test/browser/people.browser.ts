import { expect, type Page } from '@playwright/test';
import { test } from './support/browser-test.js';
import { atHome, signedIn } from './support/signed-in.js';

/** Months after everything else that is done here: nothing of it changes who signs meanwhile. */
const days = { first: '2027-01-11', last: '2027-01-15', before: '2027-01-08' };

test('who is away says so on their page, and is back earlier', async ({ browser }) => {
  const page = await atHome(browser, 'Alla Adminova');
  await openPersonOf(page, 'Boris Schetov');
  await expect(page.getByRole('region', { name: 'In the company' }).first()).toContainText('Employment');
  const absences = page.getByRole('region', { name: 'Absences' });
  await absences.getByLabel('First day').fill(days.first);
  await absences.getByLabel('Last day').fill(days.before);
  await absences.getByRole('button', { name: 'Enter the absence' }).click();
  await expect(absences.getByRole('listitem')).toHaveText('Last day: is before the first day');
  await absences.getByLabel('Last day').fill(days.last);
  await absences.getByRole('button', { name: 'Enter the absence' }).click();
  await absences.getByRole('button', { name: 'Withdraw' }).click();
  await expect(absences.getByText('Withdrawn')).toBeVisible();
});

test('a salary is ordered, changed before it is sent, and its step given to who signs it', async ({ browser }) => {
  const page = await atHome(browser, 'Galina Otdelova');
  await openPersonOf(page, 'Maxim Prodazhin');
  await page.getByRole('link', { name: 'Order a salary…' }).click();
  const salary = page.getByLabel(/^Salary a month/);
  await salary.fill('65 000');
  await page.getByLabel('From', { exact: true }).fill(days.first);
  await page.getByLabel('Reason').fill('Two good quarters.');
  await page.getByRole('button', { name: 'Check before you send' }).click();
  await expect(page.getByRole('row', { name: /^Salary/ })).toContainText(/65.000/);
  await page.getByRole('link', { name: 'Change it…' }).click();
  await expect(salary).toHaveValue('65000');
  await salary.fill('66 000');
  await page.getByRole('button', { name: 'Check before you send' }).click();
  await expect(page.getByRole('row', { name: /^Salary/ })).toContainText(/66.000/);
  await page.getByRole('button', { name: 'Submit' }).click();
  await expect(page.getByText('Being signed', { exact: true })).toBeVisible({ timeout: 30_000 });

  const administrator = await signedIn(browser, 'Alla Adminova');
  await administrator.goto(page.url());
  await administrator.getByRole('button', { name: 'Give a step to somebody…' }).click();
  const dialog = administrator.getByRole('dialog');
  await choose(administrator, 'Who decides it', /Boris Schetov/);
  await dialog.getByLabel('Reason').fill('The only one who is there.');
  await dialog.getByRole('button', { name: 'Give it' }).click();
  await expect(dialog.getByRole('listitem')).toContainText('neither holds');
  await choose(administrator, 'Who decides it', /Olga Glavnaya/);
  await dialog.getByRole('button', { name: 'Give it' }).click();
  await expect(dialog).toBeHidden();
  await expect(administrator.getByRole('list', { name: 'Route' })).toContainText('Olga Glavnaya');
});

test('an account is proposed by whose it is and confirmed by accounting', async ({ browser }) => {
  const page = await signedIn(browser, 'Maxim Prodazhin');
  await page.goto('/profile');
  await page.getByRole('link', { name: 'Open your page' }).click();
  const accounts = page.getByRole('region', { name: 'Bank accounts' });
  await accounts.getByRole('button', { name: 'Propose an account…' }).click();
  await accounts.getByLabel('BIK').fill('044 525 225');
  await accounts.getByLabel('Account', { exact: true }).fill('4070 2810 8000 0000 0000');
  await accounts.getByRole('button', { name: 'Propose the account' }).click();
  await expect(accounts.getByRole('listitem')).toContainText('its check digit does not fit');
  await accounts.getByLabel('Account', { exact: true }).fill('4070 2810 9000 0000 0000');
  await accounts.getByRole('button', { name: 'Propose the account' }).click();
  await expect(accounts.getByRole('button', { name: 'Withdraw' })).toBeVisible();
  const accounting = await signedIn(browser, 'Boris Schetov');
  await accounting.goto(page.url());
  const seen = accounting.getByRole('region', { name: 'Bank accounts' });
  await seen.getByRole('button', { name: 'Confirm' }).click();
  await expect(seen.getByRole('row', { name: /4070.2810.9000/ })).toContainText('In force');
});

test('a delegation is drafted as an order', async ({ browser }) => {
  const page = await atHome(browser, 'Alla Adminova');
  await page.getByRole('link', { name: 'Delegations' }).click();
  await page.getByRole('link', { name: 'Draft an order…' }).click();
  await choose(page, 'For whom', /Konstantin/);
  await choose(page, 'Who decides', /Olga Glavnaya/);
  await choose(page, 'Documents', 'Fine');
  // More of them could be chosen: the list stays open.
  await page.keyboard.press('Escape');
  await page.getByLabel('From', { exact: true }).fill(days.first);
  await page.getByLabel('Until').fill(days.last);
  await page.getByLabel('Reason').fill('On holiday.');
  await page.getByRole('button', { name: 'Check before you send' }).click();
  await expect(page.getByRole('row', { name: /^Documents/ })).toContainText('Fine');
  await expect(page.getByRole('row', { name: /^Who decides/ })).toContainText('Olga Glavnaya');
  await expect(page.getByRole('button', { name: 'Submit' })).toBeVisible();
});

async function openPersonOf(page: Page, name: string): Promise<void> {
  await page.getByRole('link', { name: 'People' }).click();
  // An inbox that is still there has links of the same name.
  await page.getByRole('region', { name: 'People' }).getByRole('link', { name }).click();
  await expect(page.getByRole('heading', { level: 1, name, exact: true })).toBeVisible();
}

async function choose(page: Page, label: string, option: RegExp | string): Promise<void> {
  const box = page.getByRole('combobox', { name: label, exact: true });
  await box.click();
  await page.getByRole('option', { name: option }).first().click();
}
