import * as z from 'zod';
import { monthText } from '#calendar/month.js';
import { productionCalendarSchema } from '#calendar/production-calendar.js';
import { kpiPlanTermsSchema } from './kpi-plan.js';
import { quantityText } from '../numbers/decimal-text.js';
import { codeText, oneLineText } from '../documents/plain-text.js';
import { strictObject } from '../documents/strict-object.js';
import { actualsSchema } from './actuals.js';
import { adjustmentsSchema } from './adjustments.js';
import { contestInputsSchema } from './contest.js';
import { dealsSchema } from './deals.js';
import { employmentSchema } from './employment.js';
import { finesSchema } from './fines.js';
import { receivablesSchema } from './receivables.js';
import { sourceReferenceSchema } from './source-reference.js';
import { tasksSchema } from './tasks.js';
import { teamInputsSchema } from './team.js';
import { yearResultsSchema } from './year-results.js';

const valuesSchema = z.record(codeText, quantityText, {
  error: (issue) =>
    issue.code === 'invalid_key'
      ? 'has a key that is not the code of a value'
      : 'must be an object of numbers by the code of a value that the scheme declares',
});

/**
 * What one person's statement of one month is calculated from, besides the scheme. Each component reads its own
 * part and nothing else; what no component reads is refused, because it is most likely misspelt. `person` is an
 * id, it names whom a problem belongs to. The sources appear in the trace only.
 */
export const statementInputsSchema = strictObject({
  person: oneLineText(100).optional(),
  month: monthText.optional(),
  /** Numbers of the month by the code under which the scheme declares them: revenue, hours, invoices. */
  values: valuesSchema.default({}),
  /** What the indicators came to, by their code. */
  actuals: actualsSchema.default({}),
  /** The person's signed KPI plan, for a KPI bonus that is paid by it. */
  kpiPlan: kpiPlanTermsSchema.optional(),
  /** Hiring, grade, personal salary and the time worked: what a salary is paid by. */
  employment: employmentSchema.optional(),
  /** Which days are worked, for a norm of the month and for changes inside it that count working days. */
  calendar: productionCalendarSchema.optional(),
  /** The deals of the month, for what is paid or counted deal by deal. */
  deals: dealsSchema.optional(),
  /** What each client bought and owes, for a commission whose overdue part is found client by client. */
  receivables: receivablesSchema.optional(),
  /** Everyone in the contest of the month, for a prize by place. */
  contest: contestInputsSchema.optional(),
  /** Everyone who shares the team's pool of the month. */
  team: teamInputsSchema.optional(),
  /** The tasks of the month, the moved ones among them, for the timeliness bonus. */
  tasks: tasksSchema.optional(),
  /** What was imposed by memo this month. */
  fines: finesSchema.optional(),
  /** Corrections of the pay of earlier months. */
  adjustments: adjustmentsSchema.optional(),
  /** The months of the year and its annual plan, for an award that is judged by the whole year. */
  yearResults: yearResultsSchema.optional(),
  sources: strictObject({
    plan: sourceReferenceSchema.optional(),
    actuals: sourceReferenceSchema.optional(),
    scheme: sourceReferenceSchema.optional(),
  }).optional(),
});

/** The inputs when every part of them is valid. */
export type StatementInputs = z.infer<typeof statementInputsSchema>;
/** The inputs as they may be written, without what has a default. */
export type StatementInputsDraft = z.input<typeof statementInputsSchema>;
