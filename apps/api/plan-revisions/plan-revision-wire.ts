import { createZodDto } from 'nestjs-zod';
import { z } from 'zod';
import { dayText } from '#calendar/day.js';
import { monthText } from '#calendar/month.js';
import { signedKpiPlanTermsSchema } from '#compensation/inputs/kpi-plan.js';
import { decisionView, versionView } from '../approvals/document-wire.js';
import { evidenceView, namedEvidence } from '../evidence/named-evidence-wire.js';
import { listQuery, pageOf } from '../http/page.js';
import { idText, reasonText, sha256Text, versionNumber } from '../http/wire.js';
import { documentStatus } from '../http/words.js';
import { planPart } from '../kpi-plans/plan-in-force.js';

const mostEvidence = 20;

const revisionRow = z.object({
  id: idText,
  planId: idText,
  personId: idText,
  person: z.string(),
  departmentId: idText,
  department: z.string(),
  month: monthText,
  status: documentStatus,
  latestVersion: z.int(),
  submittedVersion: z.int().nullable(),
});

export const payEffect = z
  .object({
    before: z.string().nullable(),
    after: z.string().nullable(),
    difference: z.string().nullable().meta({ description: 'What is paid more; with a minus, what is paid less.' }),
    actualsVersion: z.int().nullable().meta({
      description: 'The version of the actuals by which it was calculated; null where none were written.',
    }),
  })
  .meta({
    description: 'What the month of the person pays before and after, by what was known when the version was saved.',
  });

const content = z.object({
  changes: z
    .object({ documentId: idText, version: versionNumber, sha256: sha256Text })
    .meta({ description: 'The version that it changes: of the plan, or of the last signed revision.' }),
  from: dayText.optional().meta({ description: 'Its first day; absent where it is of the whole month.' }),
  asCorrection: z.literal(true).optional().meta({
    description: 'There where the month is paid: the next payroll pays or takes back the difference.',
  }),
  reason: z.string(),
  terms: signedKpiPlanTermsSchema,
  evidence: z.array(evidenceView),
  payEffect,
});

const drafted = {
  from: dayText.meta({ description: 'The first day, within the month; without it the whole month.' }).optional(),
  asCorrection: z
    .literal(true, { error: 'is true where the month is paid already, and left out otherwise' })
    .meta({
      description:
        'Said where the month is paid to the person already: the next payroll pays or takes back the difference.',
    })
    .optional(),
  reason: reasonText.meta({ description: 'What happened that nobody could foresee or influence.' }),
  terms: signedKpiPlanTermsSchema,
  evidence: z
    .array(namedEvidence, { error: 'must be a list of what proves the reason' })
    .min(1, 'a plan is revised only with evidence: name at least one')
    .max(mostEvidence, `has at most ${mostEvidence} entries`),
};

export class RevisionsPage extends createZodDto(pageOf(revisionRow)) {}
export class RevisionVersionView extends createZodDto(versionView(content)) {}
export class RevisionDetail extends createZodDto(
  revisionRow.extend({
    version: versionView(content),
    before: z.array(planPart).meta({ description: 'What is in force on which days without it.' }),
    decisions: z.array(decisionView),
  }),
) {}
export class RevisionsQuery extends createZodDto(
  z.object({
    ...listQuery,
    month: monthText.optional(),
    planId: idText.optional(),
    personId: idText.optional(),
    status: documentStatus.optional(),
  }),
) {}
export class NewRevisionBody extends createZodDto(
  z.strictObject({
    planId: idText,
    basedOn: sha256Text.meta({
      description:
        'The hash of the version that is in force at the end of the month, as the author had it before their eyes.',
    }),
    ...drafted,
  }),
) {}
export class RevisionDraftBody extends createZodDto(z.strictObject({ basedOn: versionNumber, ...drafted })) {}

const pay = z.object({
  total: z.string().nullable(),
  lines: z.array(z.object({ component: z.string(), code: z.string(), label: z.string(), amount: z.string() })),
  unpaid: z.array(z.object({ component: z.string(), name: z.string() })),
});
export const payEffectView = z.object({
  before: pay,
  after: pay,
  difference: z.string().nullable(),
  currency: z.string().nullable(),
  actualsVersion: z.int().nullable(),
});
export class PayEffectView extends createZodDto(
  payEffectView.extend({
    levels: z
      .array(
        z.object({
          attainment: z.string().meta({ description: 'The share of the targets before to which results come.' }),
          before: z.string().nullable(),
          after: z.string().nullable(),
        }),
      )
      .meta({
        description:
          'What the month would pay by the same results before and after; what else it lacks pays nothing. Empty where it cannot be calculated.',
      }),
  }),
) {}

export type DraftedRevision = Pick<
  z.output<typeof RevisionDraftBody.schema>,
  'from' | 'asCorrection' | 'reason' | 'terms' | 'evidence'
>;
