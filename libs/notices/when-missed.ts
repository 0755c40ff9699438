import * as z from 'zod';
import type { Role } from '#approvals/role.js';
import { roleSchema } from '#approvals/role-schema.js';
import { chainAbove, type SuperiorRoles } from '#approvals/superior-roles.js';
import type { AnnualDeadlineKind } from '#calendar/annual-rules.js';
import type { DeadlineKind } from '#calendar/deadlines.js';
import { daysAfter } from './reminder-ladder.js';

/** A deadline of a month or of a year by which somebody owes something. */
export type OwedDeadline =
  | { readonly cycle: 'month'; readonly kind: Exclude<DeadlineKind, 'drafting-opened'> }
  | { readonly cycle: 'year'; readonly kind: Exclude<AnnualDeadlineKind, 'actuals-approved'> };

/** In which role what is due is owed; results of a year wait for approval as a document of its route does. */
export const OWED_BY = {
  month: {
    'tasks-agreed': 'head-of-department',
    'plans-signed': 'head-of-department',
    'actuals-submitted': 'head-of-department',
    'payroll-posted': 'accounting',
  },
  year: {
    'plans-signed': 'head-of-department',
    'actuals-submitted': 'head-of-department',
    'bonus-posted': 'accounting',
  },
} as const satisfies { [Cycle in OwedDeadline['cycle']]: Record<KindOf<Cycle>, Role> };

type KindOf<Cycle extends OwedDeadline['cycle']> = Extract<OwedDeadline, { cycle: Cycle }>['kind'];

const consequenceSchema = z.strictObject({
  /** How many days after its day it is told; null: nobody is, and it stands in no digest. */
  escalatesAfter: daysAfter.nullable(),
  /** Who is told besides the superior, of the department or above it. */
  alsoTells: z
    .array(roleSchema.exclude(['sales-manager']))
    .max(6)
    .refine((all) => new Set(all).size === all.length, { error: 'names a role twice' }),
});

/** What a missed deadline causes, where that is another than what everything that is overdue causes. */
export type Consequence = z.infer<typeof consequenceSchema>;

/** What each missed deadline causes; one that is not named causes what everything that is overdue does: its superior is told. */
export const whenMissedSchema = z.strictObject({
  month: z
    .strictObject({
      'tasks-agreed': consequenceSchema,
      'plans-signed': consequenceSchema,
      'actuals-submitted': consequenceSchema,
      'payroll-posted': consequenceSchema,
    })
    .partial(),
  year: z
    .strictObject({
      'plans-signed': consequenceSchema,
      'actuals-submitted': consequenceSchema,
      'bonus-posted': consequenceSchema,
    })
    .partial(),
});
export type WhenMissed = z.infer<typeof whenMissedSchema>;

/** The rules that say what is caused by what is overdue. */
export interface MissRules {
  readonly escalatesAfter: number | null;
  readonly superiors: SuperiorRoles;
  readonly whenMissed: WhenMissed;
}

/** What is caused by missing a deadline, or by being late with something that has none of its own. */
export function consequenceOf(deadline: OwedDeadline | null, { escalatesAfter, whenMissed }: MissRules): Consequence {
  const own =
    deadline === null
      ? undefined
      : deadline.cycle === 'month'
        ? whenMissed.month[deadline.kind]
        : whenMissed.year[deadline.kind];
  return own ?? { escalatesAfter, alsoTells: [] };
}

/** What a missed deadline causes, as it is shown before it is missed. */
export interface ShownConsequence {
  readonly escalatesAfter: number | null;
  /** Whose holders are told then: the superior's role first. Empty where nobody is. */
  readonly tells: Role[];
}

/** What a missed deadline causes in words of roles; null where nobody owes anything by it. */
export function shownConsequence(
  cycle: OwedDeadline['cycle'],
  kind: DeadlineKind | AnnualDeadlineKind,
  rules: MissRules,
): ShownConsequence | null {
  if (!(kind in OWED_BY[cycle])) return null;
  const deadline = { cycle, kind } as OwedDeadline;
  const { escalatesAfter, alsoTells } = consequenceOf(deadline, rules);
  if (escalatesAfter === null) return { escalatesAfter, tells: [] };
  const owedBy: Record<string, Role> = OWED_BY[cycle];
  const above = chainAbove(owedBy[kind]!, rules.superiors).slice(0, 1);
  return { escalatesAfter, tells: [...new Set([...above, ...alsoTells])] };
}
