import { Body, Controller, Get, Param, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ZodResponse } from 'nestjs-zod';
import { factKinds } from '#facts/fact-kinds.js';
import type { RequestReference } from '#contracts/request-reference.js';
import { ApiKeyedWrite, KeyedRequest } from '../http/keyed-request.js';
import { AllowedRoles, CurrentPerson, type SignedInPerson } from '../http/signed-in.js';
import {
  ActivitiesBody,
  AdjustmentsBody,
  ClientsBody,
  DealsBody,
  FactKindParams,
  FactsPage,
  FactsQuery,
  FactsReceipt,
  FinesBody,
  NothingBody,
  PaymentsBody,
  ReceivablesBody,
  TasksBody,
  TimeWorkedBody,
  ValuesBody,
} from './fact-wire.js';
import { FactEntry } from './fact-entry.js';
import { FactList } from './fact-list.js';

@ApiTags('Facts')
@Controller('facts')
export class FactsController {
  constructor(
    private readonly entry: FactEntry,
    private readonly facts: FactList,
  ) {}

  /** The facts of a kind by external id: of everybody for directors and accounting, of the department for its head, one's own otherwise. */
  @Get(':kind')
  @ZodResponse({ type: FactsPage, status: 200 })
  list(@CurrentPerson() person: SignedInPerson, @Param() { kind }: FactKindParams, @Query() query: FactsQuery) {
    return this.facts.page(person, kind, query);
  }

  /** Enters clients by their code, with what is known of each. All rows or none; what says the same changes nothing. */
  @Put('clients')
  @AllowedRoles(...factKinds.clients.enteredBy)
  @ApiKeyedWrite()
  @ZodResponse({ type: FactsReceipt, status: 200 })
  clients(
    @CurrentPerson() person: SignedInPerson,
    @KeyedRequest() request: RequestReference,
    @Body() body: ClientsBody,
  ) {
    return this.entry.enter(person, request, 'clients', body);
  }

  /** Enters deals and returns, each with whom it is credited to. All rows or none; what says the same changes nothing. */
  @Put('deals')
  @AllowedRoles(...factKinds.deals.enteredBy)
  @ApiKeyedWrite()
  @ZodResponse({ type: FactsReceipt, status: 200 })
  deals(@CurrentPerson() person: SignedInPerson, @KeyedRequest() request: RequestReference, @Body() body: DealsBody) {
    return this.entry.enter(person, request, 'deals', body);
  }

  /** Enters the money that came in on deals. All rows or none; what says the same changes nothing. */
  @Put('payments')
  @AllowedRoles(...factKinds.payments.enteredBy)
  @ApiKeyedWrite()
  @ZodResponse({ type: FactsReceipt, status: 200 })
  payments(
    @CurrentPerson() person: SignedInPerson,
    @KeyedRequest() request: RequestReference,
    @Body() body: PaymentsBody,
  ) {
    return this.entry.enter(person, request, 'payments', body);
  }

  /** Enters what clients bought in a month and owe at its end. All rows or none; what says the same changes nothing. */
  @Put('receivables')
  @AllowedRoles(...factKinds.receivables.enteredBy)
  @ApiKeyedWrite()
  @ZodResponse({ type: FactsReceipt, status: 200 })
  receivables(
    @CurrentPerson() person: SignedInPerson,
    @KeyedRequest() request: RequestReference,
    @Body() body: ReceivablesBody,
  ) {
    return this.entry.enter(person, request, 'receivables', body);
  }

  /** Enters activities, which a month counts by their code. All rows or none; what says the same changes nothing. */
  @Put('activities')
  @AllowedRoles(...factKinds.activities.enteredBy)
  @ApiKeyedWrite()
  @ZodResponse({ type: FactsReceipt, status: 200 })
  activities(
    @CurrentPerson() person: SignedInPerson,
    @KeyedRequest() request: RequestReference,
    @Body() body: ActivitiesBody,
  ) {
    return this.entry.enter(person, request, 'activities', body);
  }

  /** Enters numbers of people's months by the codes of their schemes. All rows or none; what says the same changes nothing. */
  @Put('values')
  @AllowedRoles(...factKinds.values.enteredBy)
  @ApiKeyedWrite()
  @ZodResponse({ type: FactsReceipt, status: 200 })
  values(@CurrentPerson() person: SignedInPerson, @KeyedRequest() request: RequestReference, @Body() body: ValuesBody) {
    return this.entry.enter(person, request, 'values', body);
  }

  /** Enters the days and hours that people worked in a month. All rows or none; what says the same changes nothing. */
  @Put('time-worked')
  @AllowedRoles(...factKinds['time-worked'].enteredBy)
  @ApiKeyedWrite()
  @ZodResponse({ type: FactsReceipt, status: 200 })
  timeWorked(
    @CurrentPerson() person: SignedInPerson,
    @KeyedRequest() request: RequestReference,
    @Body() body: TimeWorkedBody,
  ) {
    return this.entry.enter(person, request, 'time-worked', body);
  }

  /** Enters the tasks of people's months with what came of them. All rows or none; what says the same changes nothing. */
  @Put('tasks')
  @AllowedRoles(...factKinds.tasks.enteredBy)
  @ApiKeyedWrite()
  @ZodResponse({ type: FactsReceipt, status: 200 })
  tasks(@CurrentPerson() person: SignedInPerson, @KeyedRequest() request: RequestReference, @Body() body: TasksBody) {
    return this.entry.enter(person, request, 'tasks', body);
  }

  /** Enters the fines that memos imposed. All rows or none; what says the same changes nothing. */
  @Put('fines')
  @AllowedRoles(...factKinds.fines.enteredBy)
  @ApiKeyedWrite()
  @ZodResponse({ type: FactsReceipt, status: 200 })
  fines(@CurrentPerson() person: SignedInPerson, @KeyedRequest() request: RequestReference, @Body() body: FinesBody) {
    return this.entry.enter(person, request, 'fines', body);
  }

  /** Enters corrections of the pay of earlier months. All rows or none; what says the same changes nothing. */
  @Put('adjustments')
  @AllowedRoles(...factKinds.adjustments.enteredBy)
  @ApiKeyedWrite()
  @ZodResponse({ type: FactsReceipt, status: 200 })
  adjustments(
    @CurrentPerson() person: SignedInPerson,
    @KeyedRequest() request: RequestReference,
    @Body() body: AdjustmentsBody,
  ) {
    return this.entry.enter(person, request, 'adjustments', body);
  }

  /** Says that people had no tasks, deals or receivables in a month. All rows or none; what says the same changes nothing. */
  @Put('nothing')
  @AllowedRoles(...factKinds.nothing.enteredBy)
  @ApiKeyedWrite()
  @ZodResponse({ type: FactsReceipt, status: 200 })
  nothing(
    @CurrentPerson() person: SignedInPerson,
    @KeyedRequest() request: RequestReference,
    @Body() body: NothingBody,
  ) {
    return this.entry.enter(person, request, 'nothing', body);
  }
}
