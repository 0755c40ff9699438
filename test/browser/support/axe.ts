import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, type Page } from '@playwright/test';

const require = createRequire(import.meta.url);
/** Half the bytes of what the package calls its source, for each page that is looked at. */
const source = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

interface Found {
  violations: { id: string; nodes: { html: string; failureSummary?: string }[] }[];
}

/** What axe looks at: all rules with these tags, or these rules. */
type Rules = { type: 'tag' | 'rule'; values: readonly string[] };

/** Brings axe into a page, where it stays until another address is gone to. */
export async function bringAxe(page: Page): Promise<void> {
  await page.evaluate(source);
}

/** That axe, which was brought, finds nothing wrong on the page; what passes is not listed. */
export async function expectNoViolation(page: Page, runOnly: Rules): Promise<void> {
  const options = JSON.stringify({ runOnly, resultTypes: ['violations'] });
  const { violations } = await page.evaluate<Found>(`axe.run(document, ${options})`);
  expect(
    violations.map(
      ({ id, nodes }) =>
        `${page.url()} ${id}: ${nodes.map(({ html, failureSummary = '' }) => `${html} ${failureSummary}`).join('\n')}`,
    ),
  ).toEqual([]);
}
