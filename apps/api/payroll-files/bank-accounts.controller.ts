import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { createZodDto, ZodResponse } from 'nestjs-zod';
import { z } from 'zod';
import { dayText } from '#calendar/day.js';
import type { RequestReference } from '#contracts/request-reference.js';
import { bankAccountSchema } from '#outputs/bank/bank-account.js';
import { ApiKeyedWrite, KeyedRequest } from '../http/keyed-request.js';
import { listQuery, pageOf } from '../http/page.js';
import { CurrentPerson, type SignedInPerson } from '../http/signed-in.js';
import { IdParams, idText, instant, reachableDay } from '../http/wire.js';
import { BankAccounts } from './bank-accounts.js';

const statuses = ['proposed', 'confirmed', 'refused', 'withdrawn'] as const;
const decisions = ['confirm', 'refuse', 'withdraw'] as const;
const status = z.enum(statuses);

class AccountBody extends createZodDto(
  z.strictObject({
    personId: idText.optional().meta({ description: 'Whose it is; your own where it is left out.' }),
    fromOn: reachableDay.meta({ description: 'From which day on pay goes there.' }),
    account: bankAccountSchema,
  }),
) {}
class AccountDecisionBody extends createZodDto(z.strictObject({ decision: z.enum(decisions) })) {}

const accountView = z.object({
  id: idText,
  personId: idText,
  person: z.string(),
  fromOn: dayText,
  account: z.object({
    scheme: z.enum(['ru', 'iban']),
    bik: z.string().optional(),
    account: z.string().optional(),
    iban: z.string().optional(),
    bic: z.string().optional(),
  }),
  status,
  isInForce: z.boolean().meta({ description: 'Whether pay goes there today.' }),
  proposedBy: idText,
  proposedByName: z.string(),
  proposedAt: instant,
  decidedBy: idText.nullable(),
  decidedAt: instant.nullable(),
});
class BankAccountView extends createZodDto(accountView) {}
class BankAccountsPage extends createZodDto(pageOf(accountView)) {}
class BankAccountsQuery extends createZodDto(
  z.object({ ...listQuery, personId: idText.optional(), status: status.optional() }),
) {}

@ApiTags('Payroll')
@Controller('bank-accounts')
export class BankAccountsController {
  constructor(private readonly accounts: BankAccounts) {}

  /** To which accounts people are paid, from which day on, newest first: all for accounting, the own ones for everybody else. */
  @Get()
  @ZodResponse({ type: BankAccountsPage, status: 200 })
  list(@CurrentPerson() person: SignedInPerson, @Query() query: BankAccountsQuery) {
    return this.accounts.page(person, query);
  }

  /**
   * Proposes to which account somebody is paid from a day on: the own one, or accounting that of anybody.
   *
   * An account whose check digits do not fit is refused. It holds once a second person has confirmed it: accounting, or
   * the person where accounting proposed it.
   */
  @Post()
  @ApiKeyedWrite()
  @ZodResponse({ type: BankAccountView, status: 201 })
  propose(
    @CurrentPerson() person: SignedInPerson,
    @KeyedRequest() request: RequestReference,
    @Body() body: AccountBody,
  ) {
    return this.accounts.propose(person, request, body);
  }

  /** Confirms or refuses an account that somebody else has proposed, or takes the own proposal back. */
  @Post(':id/decision')
  @ApiKeyedWrite()
  @ZodResponse({ type: BankAccountView, status: 201 })
  decide(
    @CurrentPerson() person: SignedInPerson,
    @KeyedRequest() request: RequestReference,
    @Param() { id }: IdParams,
    @Body() { decision }: AccountDecisionBody,
  ) {
    return this.accounts.decide(person, request, id, decision);
  }
}
