import { Body, Controller, Get, Param, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ZodResponse } from 'nestjs-zod';
import { documentKinds } from '#approvals/document-kinds/document-kinds.js';
import type { RequestReference } from '#contracts/request-reference.js';
import { DraftView, SubmissionView, SubmitBody } from '../approvals/document-wire.js';
import { ApiKeyedWrite, KeyedRequest } from '../http/keyed-request.js';
import { AllowedRoles, CurrentPerson, type SignedInPerson } from '../http/signed-in.js';
import { IdParams } from '../http/wire.js';
import { AssignmentOrders } from './assignment-orders.js';
import { Orders } from './orders.js';
import {
  AssignmentOrderBody,
  AssignmentOrderDetail,
  AssignmentOrderDraftBody,
  OrdersPage,
  OrdersQuery,
} from './staff-order-wire.js';

const kind = 'assignment-order';
const { drafters } = documentKinds[kind];

/** From which day on somebody is in which department and position, paid by which scheme: drafted by an administrator, signed by the general director. */
@ApiTags('Assignment orders')
@Controller('assignment-orders')
export class AssignmentOrdersController {
  constructor(
    private readonly orders: Orders,
    private readonly assignmentOrders: AssignmentOrders,
  ) {}

  /** The orders that the signed-in person may see: about themselves once signed, of the own departments, or all. */
  @Get()
  @ZodResponse({ type: OrdersPage, status: 200 })
  list(@CurrentPerson() person: SignedInPerson, @Query() query: OrdersQuery) {
    return this.orders.page(kind, person, query);
  }

  /**
   * Drafts from which day on somebody is where, as what and paid by which scheme.
   *
   * The last signature enters it: what held on the day ends before it, and the salary stays as it was.
   */
  @Post()
  @AllowedRoles(...drafters)
  @ApiKeyedWrite()
  @ZodResponse({ type: DraftView, status: 201 })
  create(
    @CurrentPerson() author: SignedInPerson,
    @KeyedRequest() request: RequestReference,
    @Body() body: AssignmentOrderBody,
  ) {
    return this.assignmentOrders.create({ author, request }, body);
  }

  /** An order with what it says, and every decision. */
  @Get(':id')
  @ZodResponse({ type: AssignmentOrderDetail, status: 200 })
  show(@CurrentPerson() person: SignedInPerson, @Param() { id }: IdParams) {
    return this.assignmentOrders.detail(person, id);
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
    @Body() body: AssignmentOrderDraftBody,
  ) {
    return this.assignmentOrders.saveDraft({ author, request }, id, body);
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
    return this.assignmentOrders.submit({ author, request }, id, version);
  }
}
