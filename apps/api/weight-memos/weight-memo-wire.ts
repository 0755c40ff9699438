import { createZodDto } from 'nestjs-zod';
import { z } from 'zod';
import { monthText } from '#calendar/month.js';
import { codeText } from '#compensation/documents/plain-text.js';
import { MOST_INDICATORS, signedKpiPlanTermsSchema } from '#compensation/inputs/kpi-plan.js';
import { weightText } from '#compensation/numbers/weight.js';
import { decisionView, namedPerson, versionView } from '../approvals/document-wire.js';
import { listQuery, pageOf } from '../http/page.js';
import { idText, instant, reasonText, sha256Text, versionNumber } from '../http/wire.js';
import { documentStatus } from '../http/words.js';
import { payEffect, payEffectView } from '../plan-revisions/plan-revision-wire.js';

const mostPlans = 500;

const memoRow = z.object({
  id: idText,
  departmentId: idText,
  department: z.string(),
  month: monthText,
  until: instant.meta({ description: 'Until when the weights of the month may be changed, both signatures included.' }),
  status: documentStatus,
  latestVersion: z.int(),
  submittedVersion: z.int().nullable(),
});

const content = z.object({
  reason: z.string(),
  plans: z.array(
    z.object({
      planId: idText,
      personId: idText,
      changes: z
        .object({ documentId: idText, version: versionNumber, sha256: sha256Text })
        .meta({ description: 'The version that it changes: of the plan, or of its last signed revision or memo.' }),
      signedBefore: z.int().meta({ description: 'How many changes of the plan were signed before it.' }),
      weights: z.array(z.object({ code: z.string(), name: z.string(), before: z.string(), after: z.string() })),
      terms: signedKpiPlanTermsSchema,
      payEffect,
    }),
  ),
});

const drafted = {
  reason: reasonText.meta({ description: 'What has changed in the market.' }),
  plans: z
    .array(
      z.strictObject({
        planId: idText,
        basedOn: sha256Text.meta({ description: 'The hash of the version that is in force, as the author had it.' }),
        weights: z
          .record(codeText, weightText, { error: 'must be an object such as { "sales": "60", "receivables": "40" }' })
          .refine((weights) => Object.keys(weights).length <= MOST_INDICATORS, {
            error: `has at most ${MOST_INDICATORS} indicators`,
          })
          .meta({ description: 'The weight of every indicator of the plan by its code; together 100 %.' }),
      }),
      { error: 'must be a list of plans with their new weights' },
    )
    .min(1, 'name at least one plan')
    .max(mostPlans, `has at most ${mostPlans} plans`)
    .superRefine((plans, context) => {
      const first = new Map<string, number>();
      plans.forEach(({ planId }, index) => {
        if (first.has(planId))
          context.addIssue({ code: 'custom', path: [index, 'planId'], message: 'is named before; name a plan once' });
        else first.set(planId, index);
      });
    }),
};

export class MemosPage extends createZodDto(pageOf(memoRow)) {}
export class MemoVersionView extends createZodDto(versionView(content)) {}
export class MemoDetail extends createZodDto(
  memoRow.extend({ version: versionView(content), people: z.array(namedPerson), decisions: z.array(decisionView) }),
) {}
export class MemosQuery extends createZodDto(
  z.object({
    ...listQuery,
    month: monthText.optional(),
    departmentId: idText.optional(),
    status: documentStatus.optional(),
  }),
) {}
export class NewMemoBody extends createZodDto(z.strictObject(drafted)) {}
export class MemoDraftBody extends createZodDto(z.strictObject({ basedOn: versionNumber, ...drafted })) {}
export class MemoPayEffectView extends createZodDto(
  z.object({ people: z.array(payEffectView.extend({ personId: idText })) }),
) {}

export type DraftedMemo = Pick<z.output<typeof NewMemoBody.schema>, 'reason' | 'plans'>;
