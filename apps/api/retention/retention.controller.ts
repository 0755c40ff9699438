import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ZodResponse } from 'nestjs-zod';
import { AlsoForDepartments, AllowedRoles, CurrentPerson, type SignedInPerson } from '../http/signed-in.js';
import {
  RetentionItemsPage,
  RetentionItemsQuery,
  RetentionResultsPage,
  RetentionResultsQuery,
} from './retention-wire.js';
import { Retention } from './retention.js';

/** The clients whom people keep, by approved actuals, and what months below the cut-off call for. */
@ApiTags('Retention')
@Controller()
export class RetentionController {
  constructor(private readonly retention: Retention) {}

  /** How many clients everybody has kept, month by month: one's own, those of the department, or all. With `isBelow=true` the strikes. */
  @Get('retention-results')
  @AlsoForDepartments()
  @ZodResponse({ type: RetentionResultsPage, status: 200 })
  results(@CurrentPerson() person: SignedInPerson, @Query() query: RetentionResultsQuery) {
    return this.retention.results(person, query);
  }

  /** What strikes call for: a review with the team, or a proposal to part; raised and withdrawn by themselves, answered by people. */
  @Get('retention-items')
  @AllowedRoles('head-of-department', 'commercial-director', 'general-director', 'accounting')
  @AlsoForDepartments()
  @ZodResponse({ type: RetentionItemsPage, status: 200 })
  items(@CurrentPerson() person: SignedInPerson, @Query() query: RetentionItemsQuery) {
    return this.retention.items(person, query);
  }
}
