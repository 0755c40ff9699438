import { Controller, Get, Headers, HttpStatus, Param, Res, Sse, UseGuards } from '@nestjs/common';
import { ApiHeader, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { createZodDto, ZodResponse } from 'nestjs-zod';
import { EMPTY } from 'rxjs';
import { z } from 'zod';
import { monthText } from '#calendar/month.js';
import { AllowedRoles, CurrentPerson, type SignedInPerson } from '../http/signed-in.js';
import { IdParams, idText } from '../http/wire.js';
import { payrollRunStatus, payrollStage } from '../http/words.js';
import { FollowedRun, FollowedRunGuard } from './followed-run.guard.js';
import { type Progress, RunProgress } from './run-progress.js';

class ProgressView extends createZodDto(
  z.object({
    runId: idText,
    month: monthText,
    number: z.int(),
    status: payrollRunStatus,
    stage: payrollStage,
    isPaused: z.boolean(),
    isOver: z.boolean().meta({ description: 'Nothing of it happens by itself any more.' }),
    people: z.int(),
    peopleDone: z.int(),
    ranges: z.int(),
    rangesDone: z.int(),
    problems: z.int().meta({ description: 'People of whom nothing could be calculated yet.' }),
    peoplePerSecond: z.number().meta({ description: 'Of the ranges that were calculated last.' }).nullable(),
    secondsLeft: z.int().meta({ description: 'Until everybody is calculated, at that pace.' }).nullable(),
  }),
) {}

/** How far a run is: counts alone, no pay and no names. */
@ApiTags('Payroll')
@Controller('payroll-runs')
@AllowedRoles('accounting', 'commercial-director', 'general-director')
export class RunProgressController {
  constructor(private readonly progress: RunProgress) {}

  /** How far a run is: its stage, ranges and people done, problems, the pace and the time left. */
  @Get(':id/progress')
  @ZodResponse({ type: ProgressView, status: 200 })
  show(@CurrentPerson() person: SignedInPerson, @Param() { id }: IdParams) {
    return this.progress.show(person, id);
  }

  /**
   * The same as it goes on, as server-sent events: `progress` at each change, then one `end`, and the stream is over.
   *
   * A stream also ends after five minutes: come again with the `Last-Event-ID`, as browsers do by themselves, and it goes
   * on; 204 says that there is nothing left to hear.
   */
  @Sse(':id/events')
  @ApiHeader({ name: 'Last-Event-ID', required: false, description: 'The id of the last event that was heard.' })
  @ApiOkResponse({ description: 'Events', content: { 'text/event-stream': { schema: { type: 'string' } } } })
  @ApiNoContentResponse({ description: 'The run is over, and the client has heard of it' })
  @UseGuards(FollowedRunGuard)
  follow(
    @CurrentPerson() person: SignedInPerson,
    @Param() _run: IdParams,
    @FollowedRun() now: Progress,
    @Headers('last-event-id') lastEventId: string | undefined,
    @Res({ passthrough: true }) response: Response,
  ) {
    const events = this.progress.follow(person, now, lastEventId);
    if (events) return events;
    response.status(HttpStatus.NO_CONTENT);
    return EMPTY;
  }
}
