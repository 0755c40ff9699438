/** A run of the month's cycle pays everybody who is not paid yet; one off-cycle has a purpose, and pays the people whom it names. */
export const payrollRunKinds = ['regular', 'off-cycle'] as const;
export type PayrollRunKind = (typeof payrollRunKinds)[number];

/**
 * What off-cycle runs are for: the last month of who leaves; signed adjustments before the month is paid; what has
 * changed in posted months; whom the runs of the month have left out; the bonus of the year that the month ends.
 */
export const offCyclePurposes = ['leaver', 'bonus', 'correction', 'left-out', 'annual-bonus'] as const;
export type OffCyclePurpose = (typeof offCyclePurposes)[number];

/** Of runs that pay something else than the own pay of their month: the regular run still pays it. */
const besideTheMonth = new Set<unknown>(['bonus', 'correction', 'annual-bonus'] satisfies OffCyclePurpose[]);

/** Whether the statements of a run are those of the month: of these a person has one. Regular runs have no purpose. */
export function paysMonth(purpose: OffCyclePurpose | null): boolean {
  return !besideTheMonth.has(purpose);
}
