import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ZodResponse } from 'nestjs-zod';
import type { RequestReference } from '#contracts/request-reference.js';
import { ApiKeyedWrite, KeyedRequest } from '../http/keyed-request.js';
import { AllowedRoles, CurrentPerson, type SignedInPerson } from '../http/signed-in.js';
import { IdParams } from '../http/wire.js';
import {
  BecauseBody,
  ContestBody,
  ContestDetail,
  ContestFigures,
  ContestStandingsView,
  ContestsPage,
  ContestsQuery,
  PrizeGivenBody,
  WinnerBody,
  WinnerParams,
  WinnersPage,
  WinnersQuery,
} from './contest-wire.js';
import { ContestStandings } from './contest-standings.js';
import { ContestWinners } from './contest-winners.js';
import { Contests } from './contests.js';

/** Contests are announced to everybody, and so are their winners; a prize may be a thing, and is recorded as given. */
@ApiTags('Contests')
@Controller()
export class ContestsController {
  constructor(
    private readonly contests: Contests,
    private readonly winners: ContestWinners,
    private readonly standings: ContestStandings,
  ) {}

  /** The contests that were announced, the latest first. Everybody sees them. */
  @Get('contests')
  @ZodResponse({ type: ContestsPage, status: 200 })
  list(@CurrentPerson() person: SignedInPerson, @Query() query: ContestsQuery) {
    return this.contests.page(person, query);
  }

  /** Who has won what, and when it was handed over. Everybody sees it. */
  @Get('contest-winners')
  @ZodResponse({ type: WinnersPage, status: 200 })
  listWinners(@CurrentPerson() person: SignedInPerson, @Query() query: WinnersQuery) {
    return this.winners.page(person, query);
  }

  /** The figures by which a contest can be won and sales are planned: those of signed plans of which more is better. */
  @Get('contest-figures')
  @AllowedRoles('head-of-department', 'commercial-director', 'general-director', 'accounting')
  @ZodResponse({ type: ContestFigures, status: 200 })
  listFigures(@CurrentPerson() person: SignedInPerson) {
    return this.standings.figures(person);
  }

  /**
   * Who is ahead in a contest, by the approved results of its months.
   *
   * The places with a prize and your own; whoever announces or pays contests reads of everybody. The same result is the same place.
   */
  @Get('contests/:id/standings')
  @ZodResponse({ type: ContestStandingsView, status: 200 })
  showStandings(@CurrentPerson() person: SignedInPerson, @Param() { id }: IdParams) {
    return this.standings.of(person, id);
  }

  /** One contest with its winners. */
  @Get('contests/:id')
  @ZodResponse({ type: ContestDetail, status: 200 })
  show(@CurrentPerson() person: SignedInPerson, @Param() { id }: IdParams) {
    return this.contests.detail(person, id);
  }

  /**
   * Announces a contest: a director to everybody or to a department, a head to their own.
   *
   * It pays nothing by itself. A prize in money is paid by a component of kind `contest`, or by accounting outside the month.
   */
  @Post('contests')
  @AllowedRoles('head-of-department', 'commercial-director', 'general-director')
  @ApiKeyedWrite()
  @ZodResponse({ type: ContestDetail, status: 201 })
  announce(
    @CurrentPerson() person: SignedInPerson,
    @KeyedRequest() request: RequestReference,
    @Body() body: ContestBody,
  ) {
    return this.contests.announce(person, request, body);
  }

  /** Calls a contest off that has no winners. It stays readable, with the reason. */
  @Post('contests/:id/withdrawal')
  @AllowedRoles('head-of-department', 'commercial-director', 'general-director')
  @ApiKeyedWrite()
  @ZodResponse({ type: ContestDetail, status: 201 })
  withdraw(
    @CurrentPerson() person: SignedInPerson,
    @KeyedRequest() request: RequestReference,
    @Param() { id }: IdParams,
    @Body() { reason }: BecauseBody,
  ) {
    return this.contests.withdraw(person, request, id, reason);
  }

  /** Records who has won a place, once the months of the contest are over; somebody else than the winner does. */
  @Post('contests/:id/winners')
  @AllowedRoles('head-of-department', 'commercial-director', 'general-director')
  @ApiKeyedWrite()
  @ZodResponse({ type: ContestDetail, status: 201 })
  recordWinner(
    @CurrentPerson() person: SignedInPerson,
    @KeyedRequest() request: RequestReference,
    @Param() { id }: IdParams,
    @Body() body: WinnerBody,
  ) {
    return this.winners.record(person, request, id, body);
  }

  /** Takes back who has won a place, as long as the prize is not given. */
  @Post('contests/:id/winners/:winnerId/withdrawal')
  @AllowedRoles('head-of-department', 'commercial-director', 'general-director')
  @ApiKeyedWrite()
  @ZodResponse({ type: ContestDetail, status: 201 })
  withdrawWinner(
    @CurrentPerson() person: SignedInPerson,
    @KeyedRequest() request: RequestReference,
    @Param() { id, winnerId }: WinnerParams,
    @Body() { reason }: BecauseBody,
  ) {
    return this.winners.withdraw(person, request, { id, winnerId }, reason);
  }

  /** Records on which day a prize was handed over, and by whom. */
  @Post('contests/:id/winners/:winnerId/prize')
  @AllowedRoles('head-of-department', 'commercial-director', 'general-director', 'accounting')
  @ApiKeyedWrite()
  @ZodResponse({ type: ContestDetail, status: 201 })
  give(
    @CurrentPerson() person: SignedInPerson,
    @KeyedRequest() request: RequestReference,
    @Param() { id, winnerId }: WinnerParams,
    @Body() body: PrizeGivenBody,
  ) {
    return this.winners.give(person, request, { id, winnerId }, body);
  }
}
