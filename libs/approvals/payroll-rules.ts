import * as z from 'zod';
import { share } from './share.js';

/** Whether somebody whose own pay is in a register may sign it. */
export const ownPayRules = ['never-signed', 'may-be-signed'] as const;

/**
 * How an organisation looks at the payroll of a month before it is signed: beyond which shares its totals are pointed
 * out, and whether somebody signs a register that pays them too. A share that is null is not looked at.
 */
export const payrollRulesSchema = z.strictObject({
  ownPay: z.enum(ownPayRules, { error: `must be one of: ${ownPayRules.join(', ')}` }),
  /** By which share the total may differ from that of the month before. */
  changeOfTotal: share.nullable(),
  /** By which share the number of people may. */
  changeOfPeople: share.nullable(),
  /** By which share what a component pays to people of both months may. */
  changeOfComponent: share.nullable(),
  /** By which share the people who have a forecast may be paid otherwise than by it. */
  differenceFromForecast: share.nullable(),
});

export type PayrollRules = z.infer<typeof payrollRulesSchema>;

/** What every organisation begins with; the database says the same where nothing is said. */
export const defaultPayrollRules: PayrollRules = {
  ownPay: 'never-signed',
  changeOfTotal: '0.2',
  changeOfPeople: '0.1',
  changeOfComponent: '0.5',
  differenceFromForecast: '0.2',
};

/** What of a run is further from what was expected than its organisation lets pass in silence. */
export const outlierKinds = ['total', 'people', 'component', 'forecast'] as const;
export type OutlierKind = (typeof outlierKinds)[number];
