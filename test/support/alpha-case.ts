import { readFileSync } from 'node:fs';

/** The case of Alpha's four indicators, which pays 47 000.00; from the root of the project. */
export const ALPHA_FILE = 'test/golden/kpi-bonus/alpha-four-indicators.json';

/** A document that a test may change anywhere. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type AnyDocument = any;

export function alphaCase(): AnyDocument {
  return JSON.parse(readFileSync(new URL(`../../${ALPHA_FILE}`, import.meta.url), 'utf8'));
}

/** The case after a change, as text. */
export function changedAlpha(change: (document: AnyDocument) => void): string {
  const document = alphaCase();
  change(document);
  return JSON.stringify(document);
}
