import type { PaySchemeDraft } from '../scheme/pay-scheme.js';

/**
 * The built-in scheme by which an off-cycle run pays what is no month's own pay: adjustments that were signed, and
 * beside them the corrections of its pack. Whoever pays in a currency of their own is paid in it.
 */
export function offCycleScheme(currency?: string): PaySchemeDraft {
  return {
    format: 'pay-scheme/1',
    code: 'off-cycle',
    name: 'Paid off-cycle',
    version: 1,
    effectiveFrom: '1900-01-01',
    ...(currency === undefined ? {} : { currency }),
    components: [{ code: 'adjustment', name: 'Adjustment', kind: 'adjustment', terms: { mostShare: '20 %' } }],
  };
}
