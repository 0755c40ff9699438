import { z } from 'zod';
import type { OffCyclePurpose, PayrollRunKind } from '#approvals/payroll-run-kinds.js';
import { idText, reachableMonth, reasonText } from '../http/wire.js';
import { offCyclePurpose, payrollRunKind } from '../http/words.js';

/** People whom a start names, each once. */
const peopleOfStart = z
  .array(idText)
  .min(1, 'names at least one person')
  .max(10_000)
  .refine((ids) => new Set(ids).size === ids.length, { error: 'names somebody twice' });

/** What a run is started with. */
export const startOfRun = z
  .strictObject({
    month: reachableMonth,
    kind: payrollRunKind.default('regular').meta({
      description:
        'regular: a run of the month, which pays everybody who is not paid yet. off-cycle: it pays the people whom it names, for a purpose.',
    }),
    purpose: offCyclePurpose
      .meta({
        description:
          'Of an off-cycle run. leaver: the last month of who has left, from the last day on. bonus: signed adjustments of the month, before it is paid. correction: what has changed in posted months, also of who has left. left-out: whom the runs of the month have left out. annual-bonus: the bonus of the year that the month ends, of everybody who can be paid it.',
      })
      .optional(),
    personIds: peopleOfStart
      .meta({
        description:
          'Whom an off-cycle run pays: all of them, or it is refused. One of an annual bonus finds its people by itself.',
      })
      .optional(),
    reason: reasonText.meta({ description: 'Why an off-cycle run is started.' }).optional(),
    leftOut: z
      .strictObject({
        personIds: peopleOfStart,
        reason: reasonText,
      })
      .meta({
        description:
          'Those who cannot be paid yet, all of them, and why the run goes on without them; a later run of the month pays them.',
      })
      .optional(),
    departmentIds: z
      .array(idText)
      .min(1, 'names at least one department; leave it out to pay everybody')
      .max(1000)
      .refine((ids) => new Set(ids).size === ids.length, { error: 'names a department twice' })
      .meta({ description: 'Pays only the people of these departments and of those below them.' })
      .optional(),
  })
  .superRefine(checkStart);

interface Start {
  kind: PayrollRunKind;
  purpose?: OffCyclePurpose | undefined;
  personIds?: string[] | undefined;
  reason?: string | undefined;
  leftOut?: unknown;
  departmentIds?: unknown;
}

/** An off-cycle run has a purpose, its people and a reason; a run of the month has none of them, and may leave people out. One of an annual bonus pays whoever can be paid it, of all departments or of some. */
function checkStart(start: Start, context: z.RefinementCtx): void {
  const isRegular = start.kind === 'regular';
  const ofOffCycle = ['purpose', 'personIds', 'reason'] as const;
  const ofRegular = ['leftOut', 'departmentIds'] as const;
  const refuse = (field: string, message: string) => context.addIssue({ code: 'custom', path: [field], message });
  const isAnnual = !isRegular && start.purpose === 'annual-bonus';
  for (const field of ofOffCycle) {
    if (isRegular && start[field] !== undefined)
      refuse(field, 'is of an off-cycle run: say kind "off-cycle", or leave it out');
    if (isAnnual && field === 'personIds') {
      if (start[field] !== undefined)
        refuse(
          field,
          'follow from the annual plans: leave it out, and name departmentIds where it pays some of them alone',
        );
    } else if (!isRegular && start[field] === undefined)
      refuse(field, 'is missing: an off-cycle run says what it is for, whom it pays and why');
  }
  for (const field of ofRegular)
    if (!isRegular && !(isAnnual && field === 'departmentIds') && start[field] !== undefined)
      refuse(field, 'is of a run of the month: an off-cycle run names the people whom it pays');
}
