import * as z from 'zod';
import { monthText } from '#calendar/month.js';
import { codeText } from '#compensation/documents/plain-text.js';
import { indicatorActualSchema } from '#compensation/inputs/actuals.js';
import { indicatorSchema, type KpiPlanTerms } from '#compensation/inputs/kpi-plan.js';
import { planMoneyText } from '#compensation/numbers/decimal-text.js';
import { actualColumns, planColumns } from '../columns/month-columns.js';
import type { RowOfKind, TableKind } from './table-kind.js';

const personId = z.uuid('must be the id of a person');
const planRow = z.object({ personId, month: monthText, baseBonus: planMoneyText });
const actualRow = z.object({ personId, month: monthText, code: codeText });

/** An indicator of somebody's plan of a month, with what the plan pays at 100 %. */
export type PlanRow = z.infer<typeof planRow> & { indicator: KpiPlanTerms['indicators'][number] };
/** What an indicator of somebody came to in a month. */
export type ActualRow = z.infer<typeof actualRow> & { actual: z.infer<typeof indicatorActualSchema> };

/** Plans and actuals are drafts of heads, which go on their routes as any draft. */
const ofMonth = { broughtBy: ['head-of-department'], isPay: true, mayRepeat: false, mostRows: 20_000 } as const;

export const plans: TableKind = {
  ...ofMonth,
  columns: planColumns,
  read: ({ personId: person, month, baseBonus, ...indicator }) =>
    together(
      planRow.safeParse({ personId: person, month, baseBonus }),
      indicatorSchema.safeParse(indicator),
      'indicator',
    ),
};

export const actuals: TableKind = {
  ...ofMonth,
  columns: actualColumns,
  read: ({ personId: person, month, code, ...actual }) =>
    together(actualRow.safeParse({ personId: person, month, code }), indicatorActualSchema.safeParse(actual), 'actual'),
};

/** A row whose parts are read by schemas of their own; what is wrong with either is told. */
function together(
  row: z.ZodSafeParseResult<{ personId: string; month: string; code?: string }>,
  part: z.ZodSafeParseResult<object>,
  name: 'indicator' | 'actual',
): RowOfKind {
  const issues = [...(row.error?.issues ?? []), ...(part.error?.issues ?? [])];
  if (!row.success || !part.success) return { issues };
  const { personId: person, month, code = (part.data as { code?: string }).code } = row.data;
  const content = { ...row.data, [name]: part.data };
  return { row: { externalId: `${person}/${month}/${code}`, keyMonth: month, month, isNamed: false, content } };
}
