import { expect } from '@playwright/test';
import { test } from './support/browser-test.js';
import { atHome, newPage, signedIn } from './support/signed-in.js';

test('a contest is announced and won, and its prize recorded as given', async ({ browser }) => {
  const page = await atHome(browser, 'Olga Glavnaya');
  await page.getByRole('link', { name: 'Contests' }).click();
  await page.getByRole('link', { name: 'Announce a contest' }).click();
  await page.getByLabel('Name').fill('Most new clients');
  await page.getByRole('combobox', { name: 'Figure' }).click();
  await page.getByRole('option', { name: 'Sales, RUB' }).click();
  await page.getByLabel('How it is won').fill('Whoever has won the most new clients; the larger sales decide.');
  // Of the month before: its winners can be named at once.
  await page.getByRole('group', { name: 'First month' }).getByRole('button').first().click();
  await page.getByRole('group', { name: 'Last month' }).getByRole('button').first().click();
  await page.getByRole('group', { name: 'Place 1' }).getByLabel('Prize').fill('A week by the sea');
  await page.getByRole('button', { name: 'Announce', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Most new clients' })).toBeVisible();
  await expect(page.getByText('Winners are missing')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Who is ahead: Sales' })).toBeVisible();
  await expect(page.getByRole('row', { name: /^1\s+Maxim Prodazhin/ })).toContainText(/820\s000/);
  await page.getByRole('button', { name: 'Name the winner: Place 1' }).click();
  await page.getByRole('combobox', { name: 'Winner' }).click();
  await page.getByRole('option', { name: /Maxim Prodazhin/ }).click();
  await page.getByLabel('What they came to').fill('7 new clients');
  await page.getByRole('button', { name: 'Record' }).click();
  await expect(page.getByText('Not given yet')).toBeVisible();
  const accounting = await signedIn(browser, 'Boris Schetov');
  await accounting.goto(page.url());
  await accounting.getByRole('button', { name: 'Handed over…: Place 1' }).click();
  await accounting.getByRole('button', { name: 'Record as given' }).click();
  await expect(accounting.getByText(/^Given /)).toBeVisible();
  const winner = await signedIn(browser, 'Maxim Prodazhin');
  await winner.goto('/contests');
  await expect(winner.getByRole('cell', { name: 'A week by the sea' })).toBeVisible();
});

test('a sales plan is typed with who is given how much of it, and read before it is sent', async ({ browser }) => {
  const page = await atHome(browser, 'Galina Otdelova');
  await page.getByRole('link', { name: 'Sales plans' }).click();
  await page.getByRole('link', { name: 'Draft a sales plan' }).click();
  await page.getByLabel('Product line', { exact: true }).fill('Pipes');
  await page.getByRole('textbox', { name: 'Target', exact: true }).fill('1 000 000');
  await page.getByRole('textbox', { name: 'Target', exact: true }).blur();
  const given = page.getByRole('textbox', { name: 'Maxim Prodazhin, Pipes' });
  await given.fill('900 000');
  await given.press('Enter');
  await expect(page.getByText(/Not given yet: 100\s000/)).toBeVisible();
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('heading', { level: 1, name: /^Sales plan · Wholesale/ })).toBeVisible();
  await expect(page.getByRole('row', { name: /Pipes/ }).first()).toContainText(/1\s000\s000.*900\s000.*100\s000/);
  await page.getByRole('link', { name: 'Check and send' }).click();
  await page.getByRole('button', { name: 'Submit' }).click();
  await expect(page.getByText('Being signed', { exact: true })).toBeVisible({ timeout: 30_000 });
});

test('a scheme is built from a component, its example is made to come out, and it is sent on its route', async ({
  browser,
}) => {
  const page = await atHome(browser, 'Galina Otdelova');
  await page.getByRole('link', { name: 'Schemes' }).click();
  await page.getByRole('link', { name: 'Build a scheme' }).click();
  await page.getByRole('button', { name: 'Check before you send' }).click();
  await expect(page.locator('#scheme-name')).toBeFocused();
  await expect(page.locator('#scheme-name')).toHaveAttribute('aria-invalid', 'true');
  await page.locator('#scheme-name').fill('Meal allowance');
  await page.locator('#scheme-goal').fill('Nobody goes hungry to a client');
  await page.getByRole('button', { name: 'More: Scheme' }).click();
  await expect(page.locator('#scheme-code')).toHaveValue('meal-allowance');
  await page.getByRole('button', { name: 'Add what is paid' }).click();
  await page.getByRole('button', { name: /^Fixed bonus/ }).click();
  await page.locator('#scheme-components-0-terms-amount').fill('5 500');
  await page.keyboard.press('Tab');
  // What it pays is drawn before there is an example.
  await expect(page.getByRole('img', { name: /Pay of a made-up month/ })).toBeVisible();
  await page.getByRole('button', { name: 'Add an example' }).click();
  await page.locator('#scheme-examples-0-expected-total').fill('4000');
  await expect(page.getByText('differs')).toBeVisible();
  await expect(page.getByText(/Total: expected 4000.*gives 5500/)).toBeVisible();
  await page.getByRole('button', { name: 'This is right' }).click();
  await expect(page.locator('#scheme-examples-0-expected-total')).toHaveValue('5500.00');
  await expect(page.getByText('comes out', { exact: true })).toBeVisible();
  await expect(page.getByRole('img', { name: /Pay of the first example/ })).toBeVisible();
  await page.getByRole('button', { name: 'Check before you send' }).click();
  await page.getByRole('button', { name: 'Submit' }).click();
  await expect(page.getByText('Being signed', { exact: true })).toBeVisible({ timeout: 30_000 });
});

test('a table is brought, looked at and entered', async ({ browser }) => {
  const page = await signedIn(browser, 'Boris Schetov');
  await page.goto('/imports');
  await page.getByRole('combobox', { name: 'Kind of table' }).click();
  await page.getByRole('option', { name: 'Clients' }).click();
  const template = await page.request.get('/api/import-templates/clients?format=csv&language=en');
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: 'Choose a file…' }).click(),
  ]);
  await chooser.setFiles({ name: 'clients.csv', mimeType: 'text/csv', buffer: await template.body() });
  await expect(page.getByRole('heading', { level: 1, name: 'Clients · clients.csv' })).toBeVisible();
  await page.getByRole('button', { name: 'Enter the row', exact: true }).click({ timeout: 30_000 });
  await expect(page.getByText('Entered', { exact: true })).toBeVisible({ timeout: 30_000 });
  await page.getByRole('link', { name: 'Facts', exact: true }).click();
  await page.getByRole('combobox', { name: 'What', exact: true }).click();
  await page.getByRole('option', { name: 'Clients' }).click();
  const client = page.getByRole('region', { name: 'Clients' }).getByRole('row').filter({ hasText: 'Boris Schetov' });
  await expect(client).toContainText('Name: ');
});

test('people are found from anywhere, and what one may begin', async ({ browser }) => {
  const page = await atHome(browser, 'Galina Otdelova');
  await page.keyboard.press('Control+k');
  await page.getByRole('textbox', { name: 'Find' }).fill('maxim');
  await page.getByRole('button', { name: /Maxim Prodazhin/ }).click();
  await expect(page).toHaveURL(/\/people\//);
  await expect(page.getByRole('heading', { level: 1, name: /Maxim Prodazhin/ })).toBeVisible();
  await page.keyboard.press('Control+k');
  await page.getByRole('textbox', { name: 'Find' }).fill('revise');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/memos\/revision$/);
});

test('somebody is hired, chooses a password by the invitation and signs in', async ({ browser }) => {
  const administrator = await atHome(browser, 'Alla Adminova');
  await administrator.getByRole('link', { name: 'People' }).click();
  await administrator.getByRole('button', { name: 'Hire' }).click();
  const dialog = administrator.getByRole('dialog');
  await dialog.getByLabel('Name').fill('Vera Novak');
  await dialog.getByLabel('Login').fill('vera@alpha.demo');
  await dialog.getByRole('button', { name: 'Hire' }).click();
  await expect(dialog.getByText('Hired: Vera Novak')).toBeVisible();
  const invitation = await dialog.getByText(/\/invitation#/).innerText();
  const page = await newPage(browser);
  await page.goto(invitation);
  await page.getByRole('textbox', { name: 'New password' }).fill('a password that is hers alone');
  await page.getByRole('textbox', { name: 'Once more' }).fill('a password that is hers alone');
  await page.getByRole('button', { name: 'Choose it' }).click();
  await expect(page.getByRole('status')).toContainText('vera@alpha.demo');
  await page.getByRole('link', { name: 'Sign in' }).click();
  await page.getByLabel('Login').fill('vera@alpha.demo');
  await page.getByRole('textbox', { name: 'Password' }).fill('a password that is hers alone');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByRole('link', { name: 'Premia' })).toBeVisible();
});

test('what is wrong with a field is told in Russian, by the API and while it is typed', async ({ browser }) => {
  const administrator = await signedIn(browser, 'Alla Adminova');
  await administrator.addInitScript(`localStorage.setItem('premia-language', 'ru')`);
  await administrator.goto('/people');
  await administrator.getByRole('button', { name: 'Принять' }).click();
  const dialog = administrator.getByRole('dialog');
  await dialog.getByLabel('Имя').fill('Вера Новак');
  await dialog.getByLabel('Логин').fill('vera novak');
  await dialog.getByRole('button', { name: 'Принять' }).click();
  await expect(dialog.getByRole('listitem')).toHaveText('Логин: 3–100 букв, цифр и знаков . _ + @ -');
  const head = await signedIn(browser, 'Galina Otdelova');
  await head.addInitScript(`localStorage.setItem('premia-language', 'ru')`);
  await head.goto('/schemes/new');
  await expect(head.getByRole('listitem').filter({ hasText: /^Название: .*напишите/ })).toBeVisible();
});

test('a list is kept under a name as it is looked at, and a link shows the same', async ({ browser }) => {
  const page = await atHome(browser, 'Alla Adminova');
  await page.getByRole('link', { name: 'People' }).click();
  const table = page.getByRole('region', { name: 'People' });
  await table.getByRole('button', { name: 'Name' }).click();
  await page.getByRole('textbox', { name: /Filter/ }).fill('Glav');
  await page.getByRole('button', { name: 'Columns' }).click();
  await page.getByRole('checkbox', { name: 'Roles' }).uncheck();
  await page.keyboard.press('Escape');
  await expect(page).toHaveURL(({ searchParams }) => {
    const { filter, order, hide } = Object.fromEntries(searchParams);
    return filter === 'Glav' && order === 'name' && hide === 'roles';
  });
  await page.getByRole('button', { name: 'Views' }).click();
  await page.getByLabel('Save this view as').fill('Directors');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('button', { name: 'Directors', exact: true })).toBeVisible();
  // From anywhere else it is there again, with what is sought, in its order and without the column.
  await page.goto('/people');
  await expect(table.getByRole('row', { name: /Maxim Prodazhin/ })).toBeVisible();
  await page.getByRole('button', { name: 'Views' }).click();
  await page.getByRole('button', { name: 'Directors', exact: true }).click();
  await expect(table.getByRole('row', { name: /Olga Glavnaya/ })).toBeVisible();
  await expect(table.getByRole('row', { name: /Maxim Prodazhin/ })).toBeHidden();
  await expect(table.getByRole('columnheader', { name: 'Roles' })).toBeHidden();
  await expect(table.getByRole('columnheader', { name: 'Name' })).toHaveAttribute('aria-sort', 'ascending');
});
