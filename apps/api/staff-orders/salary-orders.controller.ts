import { Body, Controller, Get, Param, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ZodResponse } from 'nestjs-zod';
import { documentKinds } from '#approvals/document-kinds/document-kinds.js';
import type { RequestReference } from '#contracts/request-reference.js';
import { DraftView, SubmissionView, SubmitBody } from '../approvals/document-wire.js';
import { ApiKeyedWrite, KeyedRequest } from '../http/keyed-request.js';
import { AllowedRoles, CurrentPerson, type SignedInPerson } from '../http/signed-in.js';
import { IdParams } from '../http/wire.js';
import { SalaryOrders } from './salary-orders.js';
import { Orders } from './orders.js';
import {
  SalaryOrderBody,
  SalaryOrderDetail,
  SalaryOrderDraftBody,
  OrdersPage,
  OrdersQuery,
} from './staff-order-wire.js';

const kind = 'salary-order';
const { drafters } = documentKinds[kind];

/** From which day on somebody has which salary: drafted by the head, signed by the general director. */
@ApiTags('Salary orders')
@Controller('salary-orders')
export class SalaryOrdersController {
  constructor(
    private readonly orders: Orders,
    private readonly salaryOrders: SalaryOrders,
  ) {}

  /** The orders that the signed-in person may see: about themselves once signed, of the own departments, or all. */
  @Get()
  @ZodResponse({ type: OrdersPage, status: 200 })
  list(@CurrentPerson() person: SignedInPerson, @Query() query: OrdersQuery) {
    return this.orders.page(kind, person, query);
  }

  /**
   * Drafts from which day on somebody of the own department has which salary.
   *
   * The last signature enters it: the assignment goes on from the day with the new salary, and all else as it was.
   */
  @Post()
  @AllowedRoles(...drafters)
  @ApiKeyedWrite()
  @ZodResponse({ type: DraftView, status: 201 })
  create(
    @CurrentPerson() author: SignedInPerson,
    @KeyedRequest() request: RequestReference,
    @Body() body: SalaryOrderBody,
  ) {
    return this.salaryOrders.create({ author, request }, body);
  }

  /** An order with the salary before and from its day on, and every decision. */
  @Get(':id')
  @ZodResponse({ type: SalaryOrderDetail, status: 200 })
  show(@CurrentPerson() person: SignedInPerson, @Param() { id }: IdParams) {
    return this.salaryOrders.detail(person, id);
  }

  /** Saves a new version of a draft; the earlier ones stay. */
  @Put(':id/draft')
  @AllowedRoles(...drafters)
  @ApiKeyedWrite()
  @ZodResponse({ type: DraftView, status: 200 })
  saveDraft(
    @CurrentPerson() author: SignedInPerson,
    @KeyedRequest() request: RequestReference,
    @Param() { id }: IdParams,
    @Body() body: SalaryOrderDraftBody,
  ) {
    return this.salaryOrders.saveDraft({ author, request }, id, body);
  }

  /** Sends a draft to the general director. What could not hold is refused, here and at the signature. */
  @Post(':id/submission')
  @AllowedRoles(...drafters)
  @ApiKeyedWrite()
  @ZodResponse({ type: SubmissionView, status: 201 })
  submit(
    @CurrentPerson() author: SignedInPerson,
    @KeyedRequest() request: RequestReference,
    @Param() { id }: IdParams,
    @Body() { version }: SubmitBody,
  ) {
    return this.salaryOrders.submit({ author, request }, id, version);
  }
}
