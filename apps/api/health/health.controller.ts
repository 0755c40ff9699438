import { Controller, Get, HttpCode, Res } from '@nestjs/common';
import { ApiServiceUnavailableResponse, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { createZodDto, ZodResponse } from 'nestjs-zod';
import { z } from 'zod';
import { Public } from '../http/signed-in.js';
import { Probes } from './probes.js';

const check = z.object({ isUp: z.boolean(), detail: z.string().optional() });
class Readiness extends createZodDto(
  z.object({ isReady: z.boolean(), database: check, temporal: check, worker: check }),
) {}
class Liveness extends createZodDto(z.object({ isAlive: z.literal(true) })) {}

@ApiTags('Health')
@Controller({ path: 'health' })
@Public()
export class HealthController {
  constructor(private readonly probes: Probes) {}

  /** The process runs. */
  @Get('live')
  @ZodResponse({ type: Liveness, status: 200 })
  live() {
    return { isAlive: true as const };
  }

  /** Everything that a request may need answers: 200, or 503 with what does not. */
  @Get('ready')
  @HttpCode(200)
  @ZodResponse({ type: Readiness, status: 200 })
  @ApiServiceUnavailableResponse({ description: 'Something does not answer', type: Readiness })
  async ready(@Res({ passthrough: true }) response: Response) {
    const { database, temporal, worker } = await this.probes.all();
    const isReady = database.isUp && temporal.isUp && worker.isUp;
    if (!isReady) response.status(503);
    return { isReady, database, temporal, worker };
  }
}
