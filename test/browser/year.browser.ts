import { expect, type Browser, type Page } from '@playwright/test';
import type { Part } from '#apps/rehearsal/rehearsal-context.js';
import { test } from './support/browser-test.js';
import { december, january, openYearCompany, type YearCompany } from './support/year-company.js';

test.describe.configure({ mode: 'serial' });

/** In a company of its own: its clock goes on for months, and nobody who is looked at elsewhere notices. */
let year: YearCompany;

test.beforeAll(async () => {
  year = await openYearCompany();
});

test('the plan of a year is drafted from nothing, sent and signed', async ({ browser }) => {
  const head = await open(browser, 'head', '/year?year=2026');
  await head.getByRole('link', { name: 'Draft the plan of Anna Belova' }).click();
  await expect(head.getByRole('heading', { level: 1, name: 'Annual plan 2026 · Anna Belova' })).toBeVisible();
  await head.getByRole('button', { name: 'An empty plan' }).click();
  await head.getByLabel('Base bonus').fill('120 000');
  await head.getByLabel('Name', { exact: true }).fill('Sales of the year');
  await head.getByLabel('Target').fill('12 000 000');
  await head.getByLabel('Unit').fill('RUB');
  await head.getByLabel('Weight', { exact: true }).fill('100');
  await head.getByLabel('How it is measured').fill('By the ledger of the year.');
  await head.getByLabel('What one can do about it').fill('By offers and visits.');
  await head.getByRole('button', { name: 'Save and read it' }).click();
  await expect(head.getByRole('heading', { level: 1, name: /Anna Belova · 2026$/ })).toBeVisible();
  await submit(head);
  for (const part of ['commercial', 'general'] as const) await sign(browser, part, head.url());
  await head.reload();
  await expect(head.getByText('Signed', { exact: true }).first()).toBeVisible();
});

test('approved results of a month are reopened by what came back once and was sent again', async ({ browser }) => {
  await year.player.prepare(december);
  const head = await open(browser, 'head', `/monthly-cycles/${year.departmentId}/2026-12`);
  await head.getByRole('link', { name: 'Reopen actuals…' }).click();
  await head.getByLabel('Reason').fill('Wrong.');
  await check(head);
  await submit(head);
  const commercial = await open(browser, 'commercial', head.url());
  await commercial.getByRole('button', { name: /^Return/ }).click();
  await commercial.getByRole('textbox').last().fill('Say which figure is wrong.');
  await commercial
    .getByRole('button', { name: /^Return/ })
    .last()
    .click();
  await expect(commercial.getByText(/Returned at/)).toBeVisible();
  await head.reload();
  await head.getByRole('link', { name: 'Change it…' }).click();
  await head.getByLabel('Reason').fill('Sales of Anna: one invoice of 50 000 was counted twice.');
  await check(head);
  await submit(head);
  await sign(browser, 'commercial', head.url());
  await head.goto(`/monthly-cycles/${year.departmentId}/2026-12/actuals`);
  const cell = head.getByRole('textbox', { name: 'Anna Belova, Sales', exact: true });
  await cell.fill('750 000');
  await cell.press('Enter');
  await expect(head.getByText('Saved', { exact: true })).toBeVisible();
  await head.getByRole('button', { name: 'Submit' }).click();
  await head.getByRole('dialog').getByRole('button', { name: 'Submit' }).click();
  await expect(head.getByText('Being signed', { exact: true })).toBeVisible({ timeout: 30_000 });
  await head.getByRole('link', { name: 'Open the document' }).click();
  await sign(browser, 'commercial', head.url());
});

test('whoever cannot be calculated is mended and calculated again, and nobody else', async ({ browser }) => {
  await year.player.untilPayday('2026-12');
  const runId = await year.startWhile('2026-12', () => year.pay('callers'));
  const accounting = await open(browser, 'accounting', `/payroll-runs/${runId}`);
  const uncalculated = accounting.getByRole('region', { name: 'Nothing could be calculated of: 1' });
  await expect(uncalculated).toContainText('Dmitri Dolgov', { timeout: 30_000 });
  await year.pay('sellers');
  await uncalculated.getByRole('button', { name: 'Calculate again: Dmitri Dolgov' }).click();
  await expect(accounting.getByText('Calculated again: 1. Still nothing of: 0')).toBeVisible();
  await expect(accounting.getByText('In review').first()).toBeVisible({ timeout: 30_000 });
  await accounting.getByRole('link', { name: 'Check the register' }).click();
  await expect(accounting.getByRole('heading', { level: 1, name: /Payroll register/ })).toBeVisible();
  await signWithPassword(browser, 'general', accounting.url());
  await accounting.goto(`/payroll-runs/${runId}`);
  await expect(accounting.getByText('Final').first()).toBeVisible({ timeout: 30_000 });
});

test('a payment is said to have failed, which another person confirms', async ({ browser }) => {
  await year.openAccounts();
  const accounting = await open(browser, 'accounting', '/payroll-runs?month=2026-12');
  await accounting.getByRole('link', { name: 'Run 1' }).click();
  await choose(accounting, 'File', 'Bank payment');
  await accounting.getByLabel('The bank pays on').fill('2027-01-14');
  await accounting.getByRole('button', { name: 'Make the file' }).click();
  const marks = accounting.getByRole('region', { name: /^What became of the payment/ });
  await expect(marks).toContainText('Take the file first', { timeout: 30_000 });
  const [download] = await Promise.all([
    accounting.waitForEvent('download'),
    accounting.getByRole('link', { name: /^Bank payment/ }).click(),
  ]);
  await download.path();
  await accounting.reload();
  await choose(accounting, 'What became of it', 'Failed');
  await marks.getByLabel('Why, or by what it is known').fill('The bank has returned it.');
  await marks.getByRole('button', { name: 'Write it down' }).click();
  await expect(marks).toContainText('Another person confirms or refuses that it has failed.');
  const general = await open(browser, 'general', accounting.url());
  await general.getByRole('button', { name: 'It has failed' }).click();
  await expect(general.getByRole('region', { name: /^What became of the payment/ })).toContainText(/Olga Glavnaya,/);
});

test('a posted line is undone, and a question about another is accepted with an adjustment', async ({ browser }) => {
  const accounting = await open(browser, 'accounting', '/statements?month=2026-12');
  await accounting.getByRole('link', { name: 'Dmitri Dolgov' }).click();
  await accounting
    .getByRole('button', { name: /Salary/ })
    .first()
    .click();
  await accounting.getByRole('link', { name: 'Undo this line…' }).click();
  await expect(accounting.getByText(/^Undone: .*Salary/)).toBeVisible();
  await accounting.getByLabel('Reason').fill('He was away all month.');
  await check(accounting);
  await submit(accounting);

  await year.question('kira', '2026-12');
  await accounting.goto('/questions');
  await accounting.getByRole('link', { name: /December 2026/ }).click();
  await accounting.getByRole('button', { name: 'Accept and open an adjustment…' }).click();
  await accounting.getByLabel(/^Amount/).fill('1 500');
  await accounting.getByLabel('Reason').fill('One call of December was left out.');
  await accounting.getByRole('button', { name: 'Draft the adjustment' }).click();
  await expect(accounting.getByRole('heading', { level: 1, name: /Adjustment · Kira Zvonova/ })).toBeVisible();
  await submit(accounting);
  for (const part of ['commercial', 'general'] as const) await sign(browser, part, accounting.url());
});

test('what was signed by mistake in a month is sent back, and that is taken back', async ({ browser }) => {
  const head = await open(browser, 'head', `/monthly-cycles/${year.departmentId}/2027-01`);
  await head.getByRole('link', { name: 'Send back what was signed by mistake…' }).click();
  await head.getByRole('checkbox', { name: 'Anna Belova' }).check();
  await head.getByLabel('Reason').fill('The target was that of another.');
  await check(head);
  await submit(head);
  await head.getByRole('button', { name: 'Take back' }).click();
  await expect(head.getByText('Returned', { exact: true }).first()).toBeVisible();
  await expect(head.getByText(/^It came back: change it/)).toBeVisible();
});

test('the results of a year are entered and approved, and its award decided otherwise with a reason', async ({
  browser,
}) => {
  const head = await open(browser, 'head', '/year?year=2026');
  await head.getByRole('link', { name: 'Results of the year' }).click();
  await expect(head.getByRole('heading', { level: 1, name: 'Results of 2026 · Wholesale' })).toBeVisible();
  await head.getByLabel('Value', { exact: true }).fill('10 800 000');
  // Nobody leaves the field: it is saved while it is typed.
  await expect(head.getByText('Saved', { exact: true })).toBeVisible();
  await head.getByRole('button', { name: 'Submit' }).click();
  await expect(head.getByText('Being signed', { exact: true })).toBeVisible({ timeout: 30_000 });
  await head.getByRole('link', { name: 'Open the document' }).click();
  await expect(head.getByRole('heading', { level: 1, name: 'Results of the year · 2026' })).toBeVisible();
  await sign(browser, 'commercial', head.url());

  await head.goto('/year?year=2026');
  await head.getByRole('button', { name: 'Draft the list as it is proposed' }).click();
  await expect(head.getByRole('heading', { level: 1, name: 'Loyalty list · 2026' })).toBeVisible();
  await head.goBack();
  await head.getByRole('button', { name: 'Decide otherwise' }).click();
  await choose(head, 'Anna Belova', 'Larger award');
  await head.getByLabel('Why it is another').fill('She has kept the largest client.');
  await head.getByRole('button', { name: 'Save and read it' }).click();
  await expect(head.getByText('She has kept the largest client.')).toBeVisible();
  await submit(head);
});

test('a run is ended by an administrator, who sees no figure of it', async ({ browser }) => {
  await year.player.prepare(january);
  await year.player.untilPayday('2027-01');
  const accounting = await year.company.as('accounting');
  await accounting.post('/api/payroll-runs', { month: '2027-01' });
  const admin = await open(browser, 'administrator', '/incidents');
  await admin.getByRole('button', { name: 'End without paying: January 2027 · run 1' }).click();
  const dialog = admin.getByRole('dialog');
  await dialog.getByLabel('Why').fill('It was started a day too early.');
  await dialog.getByRole('button', { name: 'End it without paying' }).click();
  await expect(dialog).toBeHidden();
  await expect(admin.getByRole('region', { name: 'Payroll runs that have not paid' })).toBeHidden();
});

test('what somebody owes is written off', async ({ browser }) => {
  await year.player.pay('2027-01');
  const accounting = await open(browser, 'accounting', '/statements?month=2027-01');
  await accounting.getByRole('link', { name: 'Dmitri Dolgov' }).click();
  await accounting.getByRole('link', { name: 'Write it off…' }).click();
  await accounting.getByRole('button', { name: 'All of it' }).click();
  await accounting.getByLabel('Reason').fill('The mistake was ours.');
  await check(accounting);
  await submit(accounting);
});

test('a scheme runs in parallel once another person has confirmed it', async ({ browser }) => {
  const accounting = await open(browser, 'accounting', '/schemes/parallel');
  await choose(accounting, 'Scheme', 'Callers');
  await accounting.getByRole('combobox', { name: 'People' }).fill('Dmi');
  await accounting.getByRole('option', { name: 'Dmitri Dolgov' }).click();
  await accounting.getByLabel('Reason').fill('To see what it would pay.');
  await accounting.getByRole('button', { name: 'Propose', exact: true }).click();
  const general = await open(browser, 'general', '/schemes/parallel');
  const row = general.getByRole('row', { name: /To see what it would pay/ });
  await expect(row).toContainText('1 person');
  await row.getByRole('button', { name: 'Confirm' }).click();
  await expect(row).toContainText('Confirmed');
});

test('a department and a position are added, and how one is told is changed', async ({ browser }) => {
  const admin = await open(browser, 'administrator', '/departments');
  await admin.getByRole('button', { name: 'Add a department…' }).click();
  const dialog = admin.getByRole('dialog');
  await dialog.getByLabel('Name').fill('Retail');
  await choose(admin, 'Below', 'Wholesale');
  await dialog.getByRole('button', { name: 'Add it' }).click();
  await expect(dialog).toBeHidden();
  await expect(admin.getByRole('main').getByRole('listitem').filter({ hasText: 'Retail' }).last()).toBeVisible();
  await admin.getByRole('button', { name: 'Add a position…' }).click();
  await dialog.getByLabel('Name').fill('Key account manager');
  await dialog.getByLabel('Code').fill('Key Account');
  await dialog.getByRole('button', { name: 'Add it' }).click();
  await expect(dialog.getByRole('alert')).toContainText('Code');
  await dialog.getByLabel('Code').fill('key-account-manager');
  await dialog.getByRole('button', { name: 'Add it' }).click();
  await expect(dialog).toBeHidden();
  await expect(admin.getByRole('row', { name: /Key account manager/ })).toBeVisible();

  await admin.goto('/profile');
  await admin.getByLabel('E-mail').fill('alla@the-year.example');
  await admin.getByRole('switch', { name: 'Quiet hours of your own' }).check();
  await admin.getByLabel('From', { exact: true }).fill('19:00');
  await admin.getByRole('button', { name: 'Save' }).click();
  await expect(admin.getByText('Saved.')).toBeVisible();
  await admin.reload();
  await expect(admin.getByLabel('E-mail')).toHaveValue('alla@the-year.example');
  await expect(admin.getByLabel('From', { exact: true })).toHaveValue('19:00');
});

async function open(browser: Browser, part: Part, address: string): Promise<Page> {
  const page = await year.page(browser, part);
  await page.goto(address);
  return page;
}

/** Chooses from a list, which closes again where what is around it comes to be known meanwhile. */
async function choose(page: Page, label: string, name: string): Promise<void> {
  const box = page.getByRole('combobox', { name: label, exact: true });
  const option = page.getByRole('option', { name, exact: true });
  await expect(async () => {
    if (!(await option.isVisible())) await box.click();
    await option.click({ timeout: 2000 });
  }).toPass();
}

async function check(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Check before you send' }).click();
}

async function submit(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Submit' }).click();
  await expect(page.getByText('Being signed', { exact: true })).toBeVisible({ timeout: 30_000 });
}

async function sign(browser: Browser, part: Part, address: string): Promise<void> {
  const page = await open(browser, part, address);
  await page.getByRole('button', { name: 'Sign', exact: true }).click();
  await expect(page.getByText(/Signed at \d\d:\d\d/)).toBeVisible({ timeout: 20_000 });
}

/** What releases money is signed with the password. */
async function signWithPassword(browser: Browser, part: Part, address: string): Promise<void> {
  const page = await open(browser, part, address);
  await page.getByRole('button', { name: 'Sign…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Password' }).fill(year.password);
  await dialog.getByRole('button', { name: 'Sign' }).click();
  await expect(page.getByText(/Signed at \d\d:\d\d/)).toBeVisible({ timeout: 20_000 });
}
