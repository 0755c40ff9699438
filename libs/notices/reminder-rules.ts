import * as z from 'zod';
import { superiorRolesSchema, defaultSuperiorRoles } from '#approvals/superior-roles.js';
import { REFUSABLE_KINDS } from './notice-kinds.js';
import { quietHoursSchema } from './quiet-hours.js';
import { defaultReminderLadder, reminderLadderSchema } from './reminder-ladder.js';
import { whenMissedSchema } from './when-missed.js';

/** How an organisation reminds its people. */
export const reminderRulesSchema = reminderLadderSchema.extend({
  /** Who is told where something is overdue. */
  superiors: superiorRolesSchema,
  /** What missed deadlines cause that is not told as everything else that is overdue. */
  whenMissed: whenMissedSchema,
  /** When no mail is sent, unless somebody has hours of their own. */
  quietHours: quietHoursSchema.nullable(),
  /** Of which notices people may say that they want no mail. */
  mayRefuse: z
    .array(z.enum(REFUSABLE_KINDS, { error: `must be one of: ${REFUSABLE_KINDS.join(', ')}` }))
    .max(REFUSABLE_KINDS.length)
    .refine((all) => new Set(all).size === all.length, { error: 'names one twice' }),
});
export type ReminderRules = z.infer<typeof reminderRulesSchema>;

/** With what every organisation begins. */
export const defaultReminderRules: ReminderRules = {
  ...defaultReminderLadder,
  superiors: defaultSuperiorRoles,
  whenMissed: { month: {}, year: {} },
  quietHours: { from: '20:00', until: '08:00' },
  mayRefuse: [...REFUSABLE_KINDS],
};
