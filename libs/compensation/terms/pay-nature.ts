/**
 * What a component does to pay: `fixed` pay (salary) is never touched by fines, `variable` pay depends on
 * results, a `deduction` takes away, a `settlement` makes up to a guarantee or a limit after all the others, a
 * `correction` belongs to another month: what is measured by the pay of this one leaves it out.
 */
export type PayNature = 'fixed' | 'variable' | 'deduction' | 'settlement' | 'correction';
