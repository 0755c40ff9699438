import { randomUUID } from 'node:crypto';
import { expect, type Page } from '@playwright/test';
import { decideAtOnce } from '../support/signed-in.js';
import type { Company } from './company.js';

/** The head revises a signed plan with evidence: what it pays is said before it is sent. Both directors sign it. */
export async function reviseThePlan({ head, commercial, general }: Company): Promise<void> {
  await head.getByRole('link', { name: 'Memos and revisions' }).click();
  await head.getByRole('link', { name: 'Revise a plan…' }).click();
  await pressWhilePlansCome(head);
  // On with nothing chosen says what is missing.
  await expect(head.getByRole('alert')).toContainText('Choose whose plan is revised.');
  await head.getByRole('combobox', { name: 'Person' }).click();
  await head.getByRole('option', { name: 'Maxim Prodazhin' }).click();
  await head.getByRole('button', { name: 'Continue' }).click();
  await head.getByLabel('Reason').fill('The supplier stopped deliveries on 12 July.');
  await head.getByRole('button', { name: 'Continue' }).click();
  const target = head.getByRole('textbox', { name: 'Sales, target' });
  await target.fill('820 000');
  await target.blur();
  await expect(target).toHaveValue('820000');
  await head.getByRole('button', { name: 'Continue' }).click();
  await head.setInputFiles('input[type="file"]', {
    name: 'supplier.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.from('%PDF-1.4\n1 0 obj <<>> endobj\ntrailer <<>>\n%%EOF\n'),
  });
  await head.getByLabel('What it proves').fill('Letter of the supplier');
  await head.getByRole('button', { name: 'Check before you send' }).click();
  await expect(head.getByRole('heading', { name: /Revision · Maxim Prodazhin/ })).toBeVisible();
  // The change itself, and what it comes to while no results are known: 1 000 000 are more than all of 820 000.
  const changed = head.getByRole('row', { name: /changed: Sales/ });
  await expect(changed).toContainText(/was 1\s000\s000\sRUB\s+now 820\s000\sRUB/);
  const allOfIt = head.getByRole('row', { name: /^100\s%/ });
  await expect(allOfIt).toContainText(/60\s000\.00/);
  await expect(allOfIt).toContainText(/\+\d/);
  await head.getByRole('button', { name: 'Submit' }).click();
  await expect(head.getByText('Being signed', { exact: true })).toBeVisible({ timeout: 30_000 });
  for (const director of [commercial, general]) {
    await decideAtOnce(director);
    await director.goto('/inbox');
    await expect(director.getByText('Letter of the supplier')).toBeVisible();
    await director.getByRole('button', { name: 'Sign', exact: true }).click();
    await expect(director.getByText(/Signed at \d\d:\d\d/)).toBeVisible({ timeout: 20_000 });
  }
}

/** Goes on while the plans of July are on their way, which come before the button is let go: it is not moved away from under the press. */
async function pressWhilePlansCome(head: Page): Promise<void> {
  const plansOfJuly = /\/api\/kpi-plans\?.*month=2026-07/;
  let arrive = (): void => undefined;
  const arrival = new Promise<void>((resolve) => (arrive = resolve));
  await head.route(plansOfJuly, async (route) => {
    await arrival;
    await route.continue();
  });
  await head.getByRole('button', { name: 'To July 2026' }).click();
  await head.getByRole('button', { name: 'Continue' }).hover();
  await head.mouse.down();
  arrive();
  await expect(head.getByRole('combobox', { name: 'Person' })).toBeEnabled();
  await head.mouse.up();
  await head.unroute(plansOfJuly);
}

/** A fine that nothing could be taken from is refused, and what was typed stays. */
export async function fineInVain({ head }: Company): Promise<void> {
  await head.goto('/memos/fine');
  await head.getByRole('combobox', { name: 'Person' }).click();
  await head.getByRole('option', { name: /Maxim Prodazhin/ }).click();
  await head.getByRole('button', { name: 'To July 2026' }).click();
  await head.getByLabel('Amount').fill('1 500');
  await head.getByLabel('Reason').fill('Late report');
  await head.getByLabel('What happened').fill('The report of June came two weeks late.');
  await head.getByRole('button', { name: 'Check before you send' }).click();
  await expect(head.getByRole('alert').filter({ hasText: 'nothing would be taken' })).toBeFocused();
  await expect(head.getByLabel('Amount')).toHaveValue('1 500');
}

/** Weights of a month are changed by one memo of those whom the market concerns. */
export async function changeTheWeights({ head }: Company): Promise<void> {
  await head.goto('/memos/weights');
  await head.getByRole('button', { name: 'To July 2026' }).click();
  const weightOf = (indicator: string) =>
    head.getByRole('textbox', { name: `New weight: ${indicator}, Maxim Prodazhin` });
  await weightOf('Sales').fill('40');
  await expect(head.getByText('Weights: 90 %')).toBeVisible();
  await weightOf('Receivables').fill('40');
  await head.getByLabel('Reason').fill('Buyers pay later than they did.');
  await head.getByRole('button', { name: /Check before you send, plans: 1/ }).click();
  await expect(head.getByRole('heading', { name: /Weight memo/ })).toBeVisible();
  await expect(head.getByText('Buyers pay later than they did.')).toBeVisible();
}

/** A session that is over in the middle of something is opened again over the page. */
export async function signInOverThePage({ head }: Company): Promise<void> {
  await head.goto('/profile');
  await head.getByRole('textbox', { name: 'New password' }).fill('what I have typed');
  await head.getByRole('textbox', { name: 'Present password' }).fill('not the present one');
  const change = await head.getByRole('button', { name: 'Change the password' }).elementHandle();
  await endTheSession(head);
  // The clock of the page may find that out first, and the dialog be there before the button is pressed.
  await change?.dispatchEvent('click');
  const dialog = head.getByRole('dialog', { name: 'Your session is over' });
  // The page is hers: somebody else is told what they would lose for her, and begins anew.
  await expect(dialog.getByRole('textbox', { name: 'Login' })).not.toBeEditable();
  await dialog.getByRole('button', { name: 'I am somebody else…' }).click();
  await expect(dialog.getByRole('alert')).toContainText('What Galina Otdelova decided or typed last');
  await dialog.getByRole('textbox', { name: 'Password' }).fill('example-password-of-alpha');
  await dialog.getByRole('button', { name: 'Sign in' }).click();
  await expect(dialog).toBeHidden();
  // What waited was sent once more, with what was typed, and answered.
  await expect(head.getByRole('alert')).toBeVisible();
  await expect(head.getByRole('textbox', { name: 'New password' })).toHaveValue('what I have typed');
}

/** Where sessions are: a cookie that is only thrown away comes back with the next answer that was on its way. */
async function endTheSession(page: Page): Promise<void> {
  const { csrfToken } = (await (await page.request.get('/api/session')).json()) as { csrfToken: string };
  const answer = await page.request.delete('/api/session', {
    headers: { 'x-csrf-token': csrfToken, 'idempotency-key': randomUUID() },
  });
  expect(answer.status()).toBe(204);
}
