import { Body, Controller, Get, Param, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ZodResponse } from 'nestjs-zod';
import { documentKinds } from '#approvals/document-kinds/document-kinds.js';
import type { RequestReference } from '#contracts/request-reference.js';
import { DraftView, SubmissionView, SubmitBody } from '../approvals/document-wire.js';
import { ApiKeyedWrite, KeyedRequest } from '../http/keyed-request.js';
import { AllowedRoles, CurrentPerson, type SignedInPerson } from '../http/signed-in.js';
import { IdParams } from '../http/wire.js';
import { DelegationOrders } from './delegation-orders.js';
import { Orders } from './orders.js';
import {
  DelegationOrderBody,
  DelegationOrderDetail,
  DelegationOrderDraftBody,
  OrdersPage,
  OrdersQuery,
} from './staff-order-wire.js';

const kind = 'delegation-order';
const { drafters } = documentKinds[kind];

/** Who decides documents of which kinds for whom on which days: drafted by the principal or an administrator, signed by the general director. */
@ApiTags('Delegation orders')
@Controller('delegation-orders')
export class DelegationOrdersController {
  constructor(
    private readonly orders: Orders,
    private readonly delegationOrders: DelegationOrders,
  ) {}

  /** The orders that the signed-in person may see: of the own seat, or all. */
  @Get()
  @ZodResponse({ type: OrdersPage, status: 200 })
  list(@CurrentPerson() person: SignedInPerson, @Query() query: OrdersQuery) {
    return this.orders.page(kind, person, query);
  }

  /**
   * Drafts that somebody decides documents of some kinds on behalf of a principal, on some days.
   *
   * The last signature makes the delegation. The delegate signs it neither way; whoever it concerns ends it at once.
   */
  @Post()
  @AllowedRoles(...drafters)
  @ApiKeyedWrite()
  @ZodResponse({ type: DraftView, status: 201 })
  create(
    @CurrentPerson() author: SignedInPerson,
    @KeyedRequest() request: RequestReference,
    @Body() body: DelegationOrderBody,
  ) {
    return this.delegationOrders.create({ author, request }, body);
  }

  /** An order with what it says, and every decision. */
  @Get(':id')
  @ZodResponse({ type: DelegationOrderDetail, status: 200 })
  show(@CurrentPerson() person: SignedInPerson, @Param() { id }: IdParams) {
    return this.delegationOrders.detail(person, id);
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
    @Body() body: DelegationOrderDraftBody,
  ) {
    return this.delegationOrders.saveDraft({ author, request }, id, body);
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
    return this.delegationOrders.submit({ author, request }, id, version);
  }
}
