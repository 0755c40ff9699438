import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { createZodDto, ZodResponse } from 'nestjs-zod';
import { z } from 'zod';
import { monthText } from '#calendar/month.js';
import { AllowedRoles, CurrentPerson, type SignedInPerson } from '../http/signed-in.js';
import { reachableMonth } from '../http/wire.js';
import { MonthStatistics } from './month-statistics.js';

const mostMonths = 24;

const ofMonth = z.object({
  month: monthText,
  plans: z.int().meta({ description: 'KPI plans that were written for it.' }),
  plansSigned: z.int(),
  plansOnTime: z.int().meta({ description: 'Signed before the deadline of their month.' }),
  people: z.int().meta({ description: 'Whom posted runs have paid for it.' }),
  pay: z.string().meta({ description: 'What posted runs have paid for it, all of them together.' }),
  inReview: z
    .object({ people: z.int(), pay: z.string() })
    .nullable()
    .meta({ description: 'What runs whose register is being signed come to beside that; null where there are none.' }),
  revenue: z.string().nullable().meta({
    description: 'What was sold in it by the deals that were entered, returns taken off; null where none were.',
  }),
});
class MonthStatisticsView extends createZodDto(z.object({ months: z.array(ofMonth) })) {}
class MonthStatisticsQuery extends createZodDto(
  z.object({
    until: reachableMonth.meta({ description: 'The last of the months.' }),
    months: z.coerce.number().int().min(1).max(mostMonths).default(12),
  }),
) {}

@ApiTags('Month statistics')
@Controller('month-statistics')
@AllowedRoles('accounting', 'commercial-director', 'general-director')
export class MonthStatisticsController {
  constructor(private readonly statistics: MonthStatistics) {}

  /** What each of some months came to for the company: plans signed on time, pay, revenue; of nobody alone. */
  @Get()
  @ZodResponse({ type: MonthStatisticsView, status: 200 })
  async show(@CurrentPerson() person: SignedInPerson, @Query() { until, months }: MonthStatisticsQuery) {
    return { months: await this.statistics.upTo(person, until, months) };
  }
}
