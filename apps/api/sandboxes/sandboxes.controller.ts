import { Body, Controller, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { createZodDto, ZodResponse } from 'nestjs-zod';
import { z } from 'zod';
import { roleSchema } from '#approvals/role-schema.js';
import { demoCompany } from '#platform/demo/demo-company.js';
import type { RequestReference } from '#contracts/request-reference.js';
import { weaknessOf } from '#platform/password-choice.js';
import { ApiKeyedWrite, KeyedRequest } from '../http/keyed-request.js';
import { AllowedRoles, CurrentPerson, type SignedInPerson } from '../http/signed-in.js';
import { idText, nameText, newPasswordText, reachableDay } from '../http/wire.js';
import { Sandboxes } from './sandboxes.js';

const sandboxPassword = newPasswordText
  .check((context) => {
    const weakness = weaknessOf(context.value);
    if (weakness) context.issues.push({ code: 'custom', input: context.value, message: weakness });
  })
  .meta({ description: 'Everyone in the sandbox signs in with it.' });

class NewSandbox extends createZodDto(
  z.strictObject({
    name: nameText.default(`${demoCompany.name} (sandbox)`),
    startsOn: reachableDay.default(demoCompany.startsOn),
    password: sandboxPassword,
  }),
) {}
class SandboxView extends createZodDto(
  z.object({
    organisationId: idText,
    departmentId: idText.nullable(),
    name: z.string(),
    people: z.array(z.object({ id: idText, name: z.string(), login: z.string(), roles: z.array(roleSchema) })),
  }),
) {}

@ApiTags('Sandboxes')
@Controller('sandboxes')
export class SandboxesController {
  constructor(private readonly sandboxes: Sandboxes) {}

  /** A company of its own to rehearse in: the demo's people and rules, and a clock that can be moved. */
  @Post()
  @AllowedRoles('administrator')
  @ApiKeyedWrite()
  @ZodResponse({ type: SandboxView, status: 201 })
  open(@CurrentPerson() person: SignedInPerson, @KeyedRequest() request: RequestReference, @Body() body: NewSandbox) {
    return this.sandboxes.open(person, request, body);
  }
}
