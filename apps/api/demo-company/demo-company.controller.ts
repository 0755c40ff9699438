import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { createZodDto, ZodResponse } from 'nestjs-zod';
import { z } from 'zod';
import { roleSchema } from '#approvals/role-schema.js';
import { Public } from '../http/signed-in.js';
import { DemoCompany } from './demo-company.js';

class DemoCompanyView extends createZodDto(
  z.object({
    companies: z
      .array(
        z.object({
          name: z.string(),
          password: z.string().meta({ description: 'The example password that all of them were made with.' }),
          people: z.array(
            z.object({
              name: z.string(),
              login: z.string(),
              roles: z.array(roleSchema),
              department: z.string().nullable(),
            }),
          ),
        }),
      )
      .meta({ description: 'Empty where there is no demo company; always so in production.' }),
  }),
) {}

@ApiTags('Demo company')
@Controller('demo-company')
@Public()
export class DemoCompanyController {
  constructor(private readonly demo: DemoCompany) {}

  /** As whom one can look around in the demo companies, where there are any: their people and their example password. */
  @Get()
  @ZodResponse({ type: DemoCompanyView, status: 200 })
  show() {
    return this.demo.show();
  }
}
