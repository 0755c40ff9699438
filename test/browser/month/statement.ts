import { expect } from '@playwright/test';
import { findScreen, press, tabTo } from '../support/keyboard.js';
import type { Company } from './company.js';

/** Whoever earned it reads the statement, and asks about a line. */
export async function askAboutALine({ earner }: Company): Promise<void> {
  await earner.getByRole('link', { name: 'Statements' }).first().click();
  await earner.getByRole('link', { name: /July 2026/ }).click();
  await expect(earner.getByRole('heading', { level: 1, name: /July 2026/ })).toBeVisible();
  await earner
    .getByRole('button', { name: /Receivables/ })
    .first()
    .click();
  await earner.getByRole('button', { name: 'Question this line' }).click();
  await earner.getByLabel('What would be right, and how one can tell').fill('Two invoices were paid on 30 July.');
  await earner.getByRole('button', { name: 'Send the question' }).click();
  await expect(earner.getByText(/It is to be answered by the end of/)).toBeVisible();
}

/** Accounting finds the question and explains the line, without a mouse; whoever asked reads the answer. */
export async function answerByKeyboard({ accounting, earner }: Company): Promise<void> {
  await findScreen(accounting, 'Questions');
  await press(accounting, accounting.getByRole('link', { name: /Receivables · July 2026/ }));
  await tabTo(accounting, accounting.getByLabel('Answer'));
  await accounting.keyboard.type('Both came on 3 August: they count in August.');
  await press(accounting, accounting.getByRole('button', { name: 'Explain that it is right' }));
  await expect(accounting.getByRole('dialog').getByText('Explained', { exact: true })).toBeVisible();
  await earner.getByRole('link', { name: 'Questions' }).first().click();
  await earner.getByRole('link', { name: /Receivables · July 2026/ }).click();
  await expect(earner.getByText('Both came on 3 August: they count in August.')).toBeVisible();
}
