import { expect, type Locator, type Page } from '@playwright/test';

/** So many stops a screen has at most, before something is called out of reach. */
const mostStops = 80;

/** Goes from stop to stop by the Tab key until something has the focus. */
export async function tabTo(page: Page, wanted: Locator): Promise<void> {
  await wanted.waitFor();
  for (let stop = 0; stop < mostStops; stop += 1) {
    if (await wanted.evaluate((element) => element === element.ownerDocument.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  await expect(wanted, `reached by ${mostStops} presses of Tab`).toBeFocused();
}

/** Presses a button, or follows a link, that was reached by the Tab key. */
export async function press(page: Page, wanted: Locator): Promise<void> {
  await tabTo(page, wanted);
  await page.keyboard.press('Enter');
}

/** Goes to a screen by its name, as whoever knows the keys does. */
export async function findScreen(page: Page, name: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.getByRole('textbox', { name: 'Find' }).waitFor();
  await page.keyboard.type(name);
  await expect(page.getByRole('dialog').getByText(name, { exact: true })).toBeVisible();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: new RegExp(name) }).waitFor();
}
