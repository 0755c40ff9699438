import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { createZodDto, ZodResponse } from 'nestjs-zod';
import { z } from 'zod';
import { roleSchema } from '#approvals/role-schema.js';
import { monthText } from '#calendar/month.js';
import { pageOf, listQuery } from '../http/page.js';
import { AllowedRoles, AlsoForDepartments, CurrentPerson, type SignedInPerson } from '../http/signed-in.js';
import { UntilAnswered } from '../http/until-answered.js';
import { idText, reachableMonth } from '../http/wire.js';
import { missingKind, offCyclePurpose } from '../http/words.js';
import { PayrollReadiness } from './payroll-readiness.js';

export const missingView = z.object({
  what: missingKind,
  name: z
    .string()
    .meta({
      description:
        'Of figures: a section of the inputs, or what stands in one, such as tasks, values.revenue or receivables.north.limit. Of a scheme its code, of another month or of a run that month, of a last day that is to come that day.',
    })
    .optional(),
  code: z.string().meta({ description: 'Of figures: why they do not do.' }).optional(),
  message: z.string().meta({ description: 'The same in words.' }).optional(),
  of: idText
    .meta({ description: 'Whose figure it is where it is not of the person: what is shared needs it of everybody.' })
    .optional(),
  owedBy: z.array(roleSchema),
  departmentId: idText.nullable(),
});

export const unreadyView = z.object({ personId: idText, name: z.string(), missing: z.array(missingView) });

class ReadinessPage extends createZodDto(
  pageOf(unreadyView).extend({
    month: monthText,
    count: z.int().meta({ description: 'How many people there are on all pages.' }),
    reasons: z
      .record(missingKind, z.int())
      .meta({ description: 'How many of them lack each; somebody may lack several.' }),
  }),
) {}
class ReadinessQuery extends createZodDto(
  z
    .object({
      ...listQuery,
      month: reachableMonth,
      departmentId: idText.meta({ description: 'The people of this department and of those below it.' }).optional(),
      what: missingKind.meta({ description: 'Those who lack this.' }).optional(),
      purpose: offCyclePurpose
        .meta({ description: 'For an off-cycle run: which of the people of personIds it could not pay.' })
        .optional(),
      personIds: z
        .string()
        .meta({ description: 'The ids of these people, with commas; with purpose, and of at most 100.' })
        .transform((text) => text.split(','))
        .pipe(z.array(idText).min(1).max(100))
        .optional(),
    })
    .superRefine(({ purpose, personIds }, context) => {
      if ((purpose === undefined) === (personIds === undefined)) return;
      const missing = purpose === undefined ? 'purpose' : 'personIds';
      context.addIssue({
        code: 'custom',
        path: [missing],
        message: 'is missing: purpose and personIds are given together',
      });
    }),
) {}

@ApiTags('Payroll')
@Controller('payroll-readiness')
export class PayrollReadinessController {
  constructor(private readonly readiness: PayrollReadiness) {}

  /**
   * Who earned in a month and cannot be paid for it yet, by name, with what is missing or wrong and who owes it.
   *
   * Everybody is calculated as a run would calculate them. For an off-cycle run purpose and personIds are given. Directors and accounting see all, heads their departments.
   */
  @Get()
  @AllowedRoles('head-of-department', 'commercial-director', 'general-director', 'accounting')
  @AlsoForDepartments()
  @ZodResponse({ type: ReadinessPage, status: 200 })
  list(
    @CurrentPerson() person: SignedInPerson,
    @Query() query: ReadinessQuery,
    @UntilAnswered() untilAnswered: AbortSignal,
  ) {
    return this.readiness.page(person, query, untilAnswered);
  }
}
