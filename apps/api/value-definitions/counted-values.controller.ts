import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { createZodDto, ZodResponse } from 'nestjs-zod';
import { z } from 'zod';
import { dayText } from '#calendar/day.js';
import { monthText } from '#calendar/month.js';
import { SCOPES } from '#facts/counted/value-definition.js';
import { CurrentPerson, type SignedInPerson } from '../http/signed-in.js';
import { idText, reachableMonth, sha256Text, versionNumber } from '../http/wire.js';
import { CountedValues } from './counted-values.js';

const factBehind = z.object({
  externalId: z.string(),
  on: dayText,
  client: z.string().nullable(),
  isOwn: z.boolean().meta({ description: 'Whether the person has a part in it.' }),
  personId: idText.nullable().meta({ description: 'Whose it is; null of a return, and where its credit is split.' }),
});
const countedValue = z.object({
  code: z.string(),
  name: z.string(),
  unit: z.string(),
  scope: z
    .enum(SCOPES)
    .meta({ description: 'Whose facts are counted: the person’s, or those of the department and below.' }),
  definition: z.object({ documentId: idText, version: versionNumber, sha256: sha256Text }),
  counted: z.string().nullable().meta({
    description:
      'What the facts come to; null where none is known of the person or the department, it would be divided by 0, or a deal that counts does not say what is asked.',
  }),
  entered: z
    .object({ externalId: z.string(), value: z.string(), reason: z.string().nullable(), recordedBy: idText })
    .nullable()
    .meta({ description: 'What somebody has entered in its place, and why: the month is paid by this.' }),
  deals: z.array(factBehind.extend({ client: z.string(), amount: z.string() })).meta({
    description: 'The deals and returns behind the number; of lost clients, their orders of the months before.',
  }),
  activities: z
    .array(
      factBehind.extend({
        code: z.string(),
        count: z.int(),
        contact: z.string().nullable(),
        file: z.string().nullable(),
      }),
    )
    .meta({ description: 'The activities behind the number.' }),
});

class CountedValuesView extends createZodDto(
  z.object({ personId: idText, month: monthText, values: z.array(countedValue) }),
) {}
class CountedValuesQuery extends createZodDto(z.object({ month: reachableMonth, personId: idText })) {}

@ApiTags('Facts')
@Controller('counted-values')
export class CountedValuesController {
  constructor(private readonly values: CountedValues) {}

  /**
   * What the signed definitions come to for a person's month, with the deals and activities behind each number.
   *
   * One's own; that of the people of the department for its head, who confirms it with the actuals; everybody's for
   * directors and accounting.
   */
  @Get()
  @ZodResponse({ type: CountedValuesView, status: 200 })
  show(@CurrentPerson() person: SignedInPerson, @Query() query: CountedValuesQuery) {
    return this.values.ofPerson(person, query);
  }
}
