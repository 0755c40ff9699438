import { expect, type Locator, type Page } from '@playwright/test';
import { press } from '../support/keyboard.js';
import { homeIsThere } from '../support/signed-in.js';
import type { Company } from './company.js';

interface TypedIndicator {
  name: string;
  field: string;
  value: string;
  unit: string;
  weight: string;
}

/** The head sees what stops the payroll, drafts the plan that is missing and sends it on its route. */
export async function draftThePlan({ head }: Company): Promise<void> {
  await head.getByRole('link', { name: 'Months' }).click();
  await expect(head.getByRole('heading', { level: 1, name: 'Months' })).toBeVisible();
  await head.getByRole('link', { name: 'Wholesale' }).click();
  await expect(head.getByRole('heading', { name: 'Wholesale · July 2026' })).toBeVisible();
  await expect(head.getByText('Without a plan: 1')).toBeVisible();
  await expect(head.getByText('Stops payroll')).toBeVisible();
  await head.getByRole('link', { name: 'KPI plans' }).click();
  await head.getByRole('button', { name: 'Maxim Prodazhin' }).click();
  const form = head.getByRole('dialog');
  await form.getByRole('button', { name: 'An empty plan' }).click();
  await form.getByLabel('Base bonus').fill('60 000');
  const indicator = (index: number) => form.locator('fieldset').nth(index);
  await describe(indicator(0), { name: 'Sales', field: 'Target', value: '1 000 000', unit: 'RUB', weight: '50' });
  await add(form, 'Within bounds');
  await describe(indicator(1), { name: 'Receivables', field: 'At most', value: '200 000', unit: 'RUB', weight: '30' });
  await add(form, 'Clients kept');
  await describe(indicator(2), {
    name: 'Regular clients',
    field: 'Target',
    value: '10',
    unit: 'clients',
    weight: '15',
  });
  // What does not add up says so while it is typed, and is not sent.
  await expect(form.getByText('The weights add up to 95 %: make it 100 %')).toBeVisible();
  await indicator(2).getByLabel('Weight', { exact: true }).fill('20');
  await expect(form.getByText('The weights add up to 100 %')).toBeVisible();
  await expect(form.getByRole('table', { name: 'What the plan pays by attainment' })).toContainText(/60\s000(?!\.)/);
  await head.keyboard.press('Escape');
  await expect(head.getByText('Saved', { exact: true })).toBeVisible();
  await head.getByRole('button', { name: 'Submit 1' }).click();
  await head.getByRole('dialog').getByRole('button', { name: 'Submit 1' }).click();
  await expect(head.getByText('Being signed', { exact: true })).toBeVisible({ timeout: 30_000 });
}

async function add(form: Locator, kind: string): Promise<void> {
  await form.getByRole('combobox', { name: 'Add an indicator' }).click();
  await form.page().getByRole('option', { name: kind }).click();
}

async function describe(indicator: Locator, { name, field, value, unit, weight }: TypedIndicator): Promise<void> {
  await indicator.getByLabel('Name').fill(name);
  await indicator.getByLabel(field, { exact: true }).first().fill(value);
  await indicator.getByLabel('Unit').fill(unit);
  await indicator.getByLabel('Weight', { exact: true }).fill(weight);
  await indicator.getByLabel('How it is measured').fill('By the books of the company.');
  await indicator.getByLabel('What one can do about it').fill('By calling clients.');
}

/** The commercial director takes a decision back and makes it again, without a mouse; on a Russian keyboard as well. */
export async function signByKeyboard({ commercial }: Company): Promise<void> {
  const row = commercial.getByRole('button', { name: /KPI plan · Maxim Prodazhin/ });
  // The inbox looks for news by itself, once in a while.
  await commercial.reload();
  await expect(row).toBeVisible();
  await expect(commercial.getByRole('button', { name: 'Sign', exact: true })).toBeVisible();
  await commercial.keyboard.press('?');
  await expect(commercial.getByRole('dialog', { name: 'Keys' })).toBeVisible();
  await commercial.keyboard.press('Escape');
  await expect(commercial.getByRole('dialog')).toBeHidden();
  await press(commercial, commercial.getByRole('button', { name: 'Return…' }));
  await expect(commercial.getByRole('dialog', { name: 'Return' })).toBeVisible();
  await commercial.keyboard.press('Escape');
  await expect(commercial.getByRole('dialog')).toBeHidden();
  // As long as can be chosen: however slow the machine, the button is reached in time.
  await commercial.evaluate(`localStorage.setItem('premia-undo-seconds', '15')`);
  await commercial.keyboard.press('a');
  await expect(commercial.getByText(/Signing in \d+ s/)).toBeVisible();
  await press(commercial, commercial.getByRole('button', { name: 'Undo' }));
  await expect(row).toBeVisible();
  await expect(commercial.getByRole('button', { name: 'Sign', exact: true })).toBeVisible();
  await commercial.evaluate(
    `document.dispatchEvent(new KeyboardEvent('keydown', { code: 'KeyA', key: 'ф', bubbles: true }))`,
  );
  await signOutAndIn(commercial);
  await expect(commercial.getByText('Nothing waits for you')).toBeVisible();
  await expect(commercial.getByRole('link', { name: 'KPI plan · Maxim Prodazhin · July 2026' })).toBeVisible();
  await expect(commercial.getByText('Waits for Olga Glavnaya')).toBeVisible();
}

/** What waits to be sent is signed although whoever signed it leaves before that. */
async function signOutAndIn(page: Page): Promise<void> {
  await expect(page.getByText(/Signing in \d+ s/)).toBeVisible();
  await page.getByRole('button', { name: 'Konstantin Torgov' }).click();
  await page.getByRole('menuitem', { name: 'Sign out' }).click();
  await expect(page.getByRole('button', { name: 'Sign in', exact: true })).toBeVisible({ timeout: 20_000 });
  await page.evaluate(`localStorage.removeItem('premia-undo-seconds')`);
  await press(page, page.getByRole('button', { name: /Konstantin Torgov/ }));
  await homeIsThere(page);
  await page.goto('/inbox');
}

/** The general director signs all that waits together, with the money that it stands for. */
export async function signTogether({ general }: Company): Promise<void> {
  await general.goto('/inbox');
  await general.getByRole('button', { name: 'Choose all' }).click();
  const bar = general.getByRole('region', { name: 'What is chosen' });
  await expect(bar).toContainText('60 000');
  await bar.getByRole('button', { name: 'Sign 1' }).click();
  await general.getByRole('dialog').getByRole('button', { name: 'Sign 1' }).click();
  await expect(general.getByText(/Signed at \d\d:\d\d/)).toBeVisible({ timeout: 20_000 });
}

/** Whoever earns by the plan says that they have read it. */
export async function readThePlan({ earner }: Company): Promise<void> {
  await earner.goto('/my-month?month=2026-07');
  await earner.getByRole('button', { name: 'I have read my plan' }).click();
  await expect(earner.getByText(/You read it/)).toBeVisible();
}
