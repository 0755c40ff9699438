import { expect } from '@playwright/test';
import { enterTheActuals, holdTheReview, letJulyEnd } from './month/actuals.js';
import { openCompany, type Company } from './month/company.js';
import { changeTheWeights, fineInVain, reviseThePlan, signInOverThePage } from './month/on-the-way.js';
import { remind, run, seeWhoIsOutside, signTheRegister, takeTheFile } from './month/payroll.js';
import { draftThePlan, readThePlan, signByKeyboard, signTogether } from './month/plan.js';
import { answerByKeyboard, askAboutALine } from './month/statement.js';
import { test } from './support/browser-test.js';
import { draftsBesidePay } from './support/drafts-beside-pay.js';
import { newPage } from './support/signed-in.js';
import { workBesidePay } from './support/work-beside-pay.js';

test.describe.configure({ mode: 'serial' });

test('nobody who has not signed in sees more than the sign-in, at whatever address', async ({ browser }) => {
  const page = await newPage(browser);
  await page.goto('/inbox');
  await expect(page.getByRole('button', { name: 'Sign in' })).toBeVisible();
  await page.getByLabel('Login').fill('head@alpha.demo');
  await page.getByRole('textbox', { name: 'Password' }).fill('not the password');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByRole('alert')).toBeFocused();
  await expect(page.getByLabel('Login')).toHaveValue('head@alpha.demo');
});

/** Of the month, in its order; who does what stands with each. */
const steps: readonly [string, (company: Company) => Promise<void>][] = [
  ['the administrator lets the month open with one press', openTheMonth],
  ['the head drafts the plan and sends it', draftThePlan],
  ['the commercial director signs it by keyboard', signByKeyboard],
  ['the general director signs all that waits together', signTogether],
  ['whoever earns by it has read it', readThePlan],
  ['the plan is revised with evidence, and signed again', reviseThePlan],
  ['a fine that nothing can be taken from is refused', fineInVain],
  ['a memo changes the weights', changeTheWeights],
  ['a session that is over is opened again over the page', signInOverThePage],
  ['July ends', letJulyEnd],
  ['accounting reminds whoever holds the payroll up', remind],
  ['the head enters what July came to, and it is approved', enterTheActuals],
  ['the head holds the review that lost clients call for', holdTheReview],
  ['accounting runs the payroll', run],
  ['another person signs the register', signTheRegister],
  ['accounting takes the file away', takeTheFile],
  ['directors see whose pay is outside the bounds', seeWhoIsOutside],
  ['whoever earned it asks about a line', askAboutALine],
  ['accounting explains it by keyboard', answerByKeyboard],
];

test('five people take July from the draft to the statement, each in a browser of their own', async ({ browser }) => {
  test.setTimeout(480_000);
  const company = await openCompany(browser);
  for (const [what, play] of steps) await test.step(what, () => play(company));
});

test('what people do beside the pay of July is there', workBesidePay);

test('drafts that nobody has sent yet are there', draftsBesidePay);

async function openTheMonth({ admin, head }: Company): Promise<void> {
  await admin.getByRole('button', { name: /Go to Sun 28 Jun: drafting opens/ }).click();
  await expect(admin.getByText('Sun 28 Jun, 00:00')).toBeVisible({ timeout: 30_000 });
  // Whoever looks on learns of it, and of what waits since then.
  await expect(head.getByText('Sun 28 Jun, 00:00')).toBeVisible({ timeout: 30_000 });
}
