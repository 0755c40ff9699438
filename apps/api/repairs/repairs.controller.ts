import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { createZodDto, ZodResponse } from 'nestjs-zod';
import { z } from 'zod';
import { processObjectKinds, repairs } from '#approvals/process-repair.js';
import type { RequestReference } from '#contracts/request-reference.js';
import { ApiKeyedWrite, KeyedRequest } from '../http/keyed-request.js';
import { listQuery, pageOf } from '../http/page.js';
import { AllowedRoles, CurrentPerson, type SignedInPerson } from '../http/signed-in.js';
import { idText, instant, reasonText } from '../http/wire.js';
import { documentKind } from '../http/words.js';
import { Repairs } from './repairs.js';

const repair = z.enum(repairs);
const objectKind = z.enum(processObjectKinds).meta({
  description: 'What the process is about; of an organisation it is what opens its months, or its business clock.',
});
class RepairBody extends createZodDto(z.strictObject({ repair, objectKind, objectId: idText, reason: reasonText })) {}
const repairView = z.object({ repair, objectKind, objectId: idText, reason: z.string(), repairedAt: instant });
class RepairView extends createZodDto(repairView) {}
class RepairsPage extends createZodDto(
  pageOf(
    repairView.extend({
      id: z.string(),
      repairedBy: z.string().nullable().meta({ description: "Null where the operator's command did it." }),
    }),
  ),
) {}
class OpenProcessesPage extends createZodDto(
  pageOf(
    z.object({
      objectKind,
      id: idText,
      period: z
        .string()
        .meta({ description: 'The month, or the year; of an import the month in which it was brought.' }),
      department: z.string().nullable(),
      documentKind: documentKind.nullable(),
      name: z.string().nullable().meta({ description: 'Whom a document is about; the file of an import.' }),
      number: z.int().nullable().meta({ description: 'Of a payroll run.' }),
    }),
  ),
) {}
class OpenProcessesQuery extends createZodDto(z.object({ ...listQuery, objectKind: objectKind.optional() })) {}
class RepairsQuery extends createZodDto(z.object(listQuery)) {}

@ApiTags('Repairs')
@Controller('repairs')
@AllowedRoles('administrator')
export class RepairsController {
  constructor(private readonly repairs: Repairs) {}

  /** The repairs of processes, newest first, each with its reason. */
  @Get()
  @ZodResponse({ type: RepairsPage, status: 200 })
  list(@CurrentPerson() person: SignedInPerson, @Query() query: RepairsQuery) {
    return this.repairs.page(person, query);
  }

  /** What processes are about that have not come to their end, and can be repaired: months, years, documents, payroll runs, imports. */
  @Get('open-processes')
  @ZodResponse({ type: OpenProcessesPage, status: 200 })
  open(@CurrentPerson() person: SignedInPerson, @Query() query: OpenProcessesQuery) {
    return this.repairs.open(person, query);
  }

  /**
   * Repairs the process of a month, a year, a document, a payroll run, an import or the organisation from what is recorded.
   *
   * `look-again` has it look at what is recorded, `recreate` makes it anew where none runs, `restart` in the place of the one that runs.
   */
  @Post()
  @ApiKeyedWrite()
  @ZodResponse({ type: RepairView, status: 201 })
  repair(
    @CurrentPerson() person: SignedInPerson,
    @KeyedRequest() request: RequestReference,
    @Body() { repair: asked, objectKind: kind, objectId: id, reason }: RepairBody,
  ) {
    return this.repairs.repair(person, request, { repair: asked, object: { kind, id }, reason });
  }
}
