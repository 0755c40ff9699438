import { createZodDto } from 'nestjs-zod';
import { z } from 'zod';
import { dayText } from '#calendar/day.js';
import { monthText } from '#calendar/month.js';
import { entryFields } from '#staff/staff-change.js';
import { decisionView, versionView } from '../approvals/document-wire.js';
import { listQuery, pageOf } from '../http/page.js';
import { idText, reachableDay, reasonText, versionNumber } from '../http/wire.js';
import { documentKind, documentStatus } from '../http/words.js';

const orderRow = z.object({
  id: idText,
  personId: idText,
  person: z.string(),
  fromOn: dayText,
  month: monthText,
  status: documentStatus,
  latestVersion: z.int(),
  submittedVersion: z.int().nullable(),
});
export class OrdersPage extends createZodDto(pageOf(orderRow)) {}
export class OrdersQuery extends createZodDto(
  z.object({ ...listQuery, personId: idText.optional(), status: documentStatus.optional() }),
) {}

const fromOn = reachableDay.meta({ description: 'The first day on which it holds.' });
const basedOnEntry = idText
  .nullable()
  .meta({ description: 'The assignment that held on the day when it was saved; null where there was none.' });
const said = { personId: idText, fromOn: dayText, reason: z.string(), basedOn: basedOnEntry };

/** Strict as a salary is, and there has to be one. */
const salary = entryFields.salary.unwrap().meta({ description: 'The monthly salary, of full time.' });
const orderedSalary = { fromOn, salary, reason: reasonText };
export class SalaryOrderDetail extends createZodDto(
  orderRow.extend({
    version: versionView(
      z.object({
        ...said,
        salary: z.string(),
        before: z.string().nullable().meta({ description: 'The salary before; null where there was none.' }),
      }),
    ),
    decisions: z.array(decisionView),
  }),
) {}
export class SalaryOrderBody extends createZodDto(z.strictObject({ personId: idText, ...orderedSalary })) {}
export class SalaryOrderDraftBody extends createZodDto(z.strictObject({ basedOn: versionNumber, ...orderedSalary })) {}

const { untilOn, position, schemeCode, grade, fullTimeShare } = entryFields;
const orderedAssignment = {
  fromOn,
  reason: reasonText,
  untilOn: untilOn.optional(),
  departmentId: idText.meta({ description: 'Where the person works from the day on.' }),
  position,
  schemeCode: schemeCode.optional(),
  grade: grade.optional(),
  fullTimeShare: fullTimeShare.optional(),
};
export class AssignmentOrderDetail extends createZodDto(
  orderRow.extend({
    version: versionView(
      z.object({
        ...said,
        assignment: z.object({
          untilOn: dayText.nullable().optional(),
          departmentId: idText.nullable().optional(),
          position: z.string().optional(),
          schemeCode: z.string().nullable().optional(),
          grade: z.string().nullable().optional(),
          fullTimeShare: z.string().optional(),
        }),
      }),
    ),
    decisions: z.array(decisionView),
  }),
) {}
export class AssignmentOrderBody extends createZodDto(z.strictObject({ personId: idText, ...orderedAssignment })) {}
export class AssignmentOrderDraftBody extends createZodDto(
  z.strictObject({ basedOn: versionNumber, ...orderedAssignment }),
) {}

const delegated = {
  delegateId: idText.meta({ description: 'Who acts for them.' }),
  kinds: z
    .array(documentKind)
    .min(1, 'names at least one kind of document')
    .max(documentKind.options.length)
    .refine((all) => new Set(all).size === all.length, { error: 'names one twice' }),
  fromOn: reachableDay.meta({ description: 'The first day, in the zone of the organisation.' }),
  untilOn: reachableDay.meta({ description: 'The last day.' }),
  reason: reasonText,
};
export class DelegationOrderDetail extends createZodDto(
  orderRow.extend({
    version: versionView(
      z.object({
        principalId: idText,
        delegateId: idText,
        kinds: z.array(documentKind),
        fromOn: dayText,
        untilOn: dayText,
        reason: z.string(),
      }),
    ),
    decisions: z.array(decisionView),
  }),
) {}
export class DelegationOrderBody extends createZodDto(
  z.strictObject({
    principalId: idText.meta({ description: 'Whose seat it is; your own where it is left out.' }).optional(),
    ...delegated,
  }),
) {}
export class DelegationOrderDraftBody extends createZodDto(z.strictObject({ basedOn: versionNumber, ...delegated })) {}
