import type { PaySchemeDraft } from '../scheme/pay-scheme.js';

/** What the built-in scheme of the annual bonus is paid by beside the plan of each person: settings of the organisation. */
export interface AnnualBonusSettings {
  readonly probationMonths: number;
  /** The day of the year after on which it is paid, as `MM-DD`. */
  readonly paidOn: string;
}

/**
 * The built-in scheme by which the bonus of a year is paid: each person's annual plan is part of the inputs, and the
 * month is the last of the year.
 */
export function annualBonusScheme({ probationMonths, paidOn }: AnnualBonusSettings): PaySchemeDraft {
  return {
    format: 'pay-scheme/1',
    code: 'annual-plans',
    name: 'Annual plans',
    version: 1,
    effectiveFrom: '1900-01-01',
    components: [
      {
        code: 'annual-bonus',
        name: 'Annual bonus',
        kind: 'annual-bonus',
        terms: { plan: 'personal', probationMonths, paidOn, statementMonth: 12 },
      },
    ],
  };
}
