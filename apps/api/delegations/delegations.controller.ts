import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { createZodDto, ZodResponse } from 'nestjs-zod';
import { z } from 'zod';
import { longestDelegationDays } from '#approvals/delegation.js';
import { documentKindNames } from '#approvals/document-kinds/document-kinds.js';
import { dayText } from '#calendar/day.js';
import type { RequestReference } from '#contracts/request-reference.js';
import { ApiKeyedWrite, KeyedRequest } from '../http/keyed-request.js';
import { listQuery, pageOf } from '../http/page.js';
import { CurrentPerson, type SignedInPerson } from '../http/signed-in.js';
import { IdParams, idText, instant, reachableDay, reasonText } from '../http/wire.js';
import { delegationAct, delegationStatus, documentKind } from '../http/words.js';
import { Delegations } from './delegations.js';

const kinds = z
  .array(documentKind)
  .min(1, 'names at least one kind of document')
  .max(documentKindNames.length)
  .refine((all) => new Set(all).size === all.length, { error: 'names one twice' });

class DelegationBody extends createZodDto(
  z.strictObject({
    principalId: idText.meta({ description: 'Whose seat it is; your own where it is left out.' }).optional(),
    delegateId: idText.meta({ description: 'Who acts for them.' }),
    kinds,
    fromOn: reachableDay.meta({ description: 'The first day, in the zone of the organisation.' }),
    untilOn: reachableDay.meta({ description: `The last day; at most ${longestDelegationDays} days in all.` }),
    reason: reasonText,
  }),
) {}
class DelegationDecisionBody extends createZodDto(z.strictObject({ decision: delegationAct })) {}

const delegationView = z.object({
  id: idText,
  principalId: idText,
  principal: z.string(),
  delegateId: idText,
  delegate: z.string(),
  kinds: z.array(documentKind),
  fromOn: dayText,
  untilOn: dayText,
  reason: z.string(),
  status: delegationStatus,
  isInForce: z.boolean().meta({ description: 'Confirmed, and of today.' }),
  proposedBy: idText,
  proposedByName: z.string(),
  proposedAt: instant,
  decidedBy: idText.nullable(),
  decidedAt: instant.nullable(),
  endedBy: idText.nullable(),
  endedAt: instant.nullable(),
});
class DelegationView extends createZodDto(delegationView) {}
class DelegationsPage extends createZodDto(pageOf(delegationView)) {}
class DelegationsQuery extends createZodDto(
  z.object({
    ...listQuery,
    status: delegationStatus.optional(),
    principalId: idText.optional(),
    delegateId: idText.optional(),
    on: dayText.meta({ description: 'Only those of this day.' }).optional(),
  }),
) {}

@ApiTags('Delegations')
@Controller('delegations')
export class DelegationsController {
  constructor(private readonly delegations: Delegations) {}

  /**
   * Who acts for whom, or did, or is proposed to, newest first.
   *
   * Administrators and the general director see all of them; everybody else those in which they are principal or delegate.
   */
  @Get()
  @ZodResponse({ type: DelegationsPage, status: 200 })
  list(@CurrentPerson() person: SignedInPerson, @Query() query: DelegationsQuery) {
    return this.delegations.page(person, query);
  }

  /**
   * Proposes that somebody decides documents of some kinds on behalf of a principal, on some days.
   *
   * The principal proposes it, or an administrator. It holds once a second person has confirmed it, who is not the
   * delegate: an administrator, or the principal.
   */
  @Post()
  @ApiKeyedWrite()
  @ZodResponse({ type: DelegationView, status: 201 })
  propose(
    @CurrentPerson() person: SignedInPerson,
    @KeyedRequest() request: RequestReference,
    @Body() body: DelegationBody,
  ) {
    return this.delegations.propose(person, request, body);
  }

  /** Confirms or refuses what somebody else has proposed, withdraws the own proposal, or ends a delegation at once. */
  @Post(':id/decision')
  @ApiKeyedWrite()
  @ZodResponse({ type: DelegationView, status: 201 })
  decide(
    @CurrentPerson() person: SignedInPerson,
    @KeyedRequest() request: RequestReference,
    @Param() { id }: IdParams,
    @Body() { decision }: DelegationDecisionBody,
  ) {
    return this.delegations.decide(person, request, id, decision);
  }
}
