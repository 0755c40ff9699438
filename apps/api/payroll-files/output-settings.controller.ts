import { Body, Controller, Get, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { createZodDto, ZodResponse } from 'nestjs-zod';
import { z } from 'zod';
import type { RequestReference } from '#contracts/request-reference.js';
import { payerSchema } from '#outputs/bank/payer.js';
import { ledgerAccountsSchema } from '#outputs/ledger/ledger-accounts.js';
import { ApiKeyedWrite, KeyedRequest } from '../http/keyed-request.js';
import { AllowedRoles, CurrentPerson, type SignedInPerson } from '../http/signed-in.js';
import { OutputSettings } from './output-settings.js';

class AccountSettingsView extends createZodDto(
  z.object({
    payer: payerSchema
      .meta({ description: 'From which account the company pays; null until somebody has said.' })
      .nullable(),
    ledgerAccounts: ledgerAccountsSchema,
    tellsOfStatements: z.boolean().meta({ description: 'Whether people are told, also by mail, of a statement.' }),
  }),
) {}
class PayerBody extends createZodDto(payerSchema) {}
class LedgerAccountsBody extends createZodDto(ledgerAccountsSchema) {}
class StatementNoticesBody extends createZodDto(z.strictObject({ tellsOfStatements: z.boolean() })) {}

@ApiTags('Organisation')
@Controller('organisation')
@AllowedRoles('accounting')
export class OutputSettingsController {
  constructor(private readonly settings: OutputSettings) {}

  /** From which account the company pays, to which accounts of its books, and whether people are told of their statements. */
  @Get('payroll-outputs')
  @ZodResponse({ type: AccountSettingsView, status: 200 })
  show(@CurrentPerson() person: SignedInPerson) {
    return this.settings.show(person);
  }

  /** Sets from which account the company pays; files that were made stay as they are. */
  @Put('payer')
  @ApiKeyedWrite()
  @ZodResponse({ type: PayerBody, status: 200 })
  setPayer(
    @CurrentPerson() person: SignedInPerson,
    @KeyedRequest() request: RequestReference,
    @Body() payer: PayerBody,
  ) {
    return this.settings.setPayer(person, request, payer);
  }

  /** Sets to which accounts of the books pay is booked; files that were made stay as they are. */
  @Put('ledger-accounts')
  @ApiKeyedWrite()
  @ZodResponse({ type: LedgerAccountsBody, status: 200 })
  setLedgerAccounts(
    @CurrentPerson() person: SignedInPerson,
    @KeyedRequest() request: RequestReference,
    @Body() accounts: LedgerAccountsBody,
  ) {
    return this.settings.setLedgerAccounts(person, request, accounts);
  }

  /**
   * Sets whether people are told that a statement of theirs was posted, by a notice and by mail, in their language.
   *
   * The mail has the way to the statement and nothing of the pay; reading it takes a session. It holds for what is posted from now on.
   */
  @Put('statement-notices')
  @ApiKeyedWrite()
  @ZodResponse({ type: StatementNoticesBody, status: 200 })
  tellOfStatements(
    @CurrentPerson() person: SignedInPerson,
    @KeyedRequest() request: RequestReference,
    @Body() { tellsOfStatements }: StatementNoticesBody,
  ) {
    return this.settings.tellOfStatements(person, request, tellsOfStatements);
  }
}
