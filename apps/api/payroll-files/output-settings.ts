import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { RequestReference } from '#contracts/request-reference.js';
import { lastDigits } from '#outputs/bank/bank-account.js';
import type { Payer } from '#outputs/bank/payer.js';
import type { LedgerAccounts } from '#outputs/ledger/ledger-accounts.js';
import { writeAudit } from '#persistence/audit.js';
import { businessNow } from '#persistence/business-now.js';
import { answerOnce } from '#persistence/idempotent-request.js';
import type { SignedInPerson } from '../http/signed-in.js';

interface Settings {
  payer: Payer | null;
  ledgerAccounts: LedgerAccounts;
  tellsOfStatements: boolean;
}

interface Change<Answer> {
  column: 'payer' | 'ledger_accounts' | 'tells_of_statements';
  action: string;
  answer: Answer;
  /** What is kept, where that is not the answer. */
  value?: unknown;
  details: Record<string, unknown>;
}

/** What the company says of its accounts, with its bank and in its books, and whether people are told of their statements. */
@Injectable()
export class OutputSettings {
  constructor(private readonly dataSource: DataSource) {}

  async show({ organisationId }: SignedInPerson): Promise<Settings> {
    const [settings] = await this.dataSource.query<Settings[]>(
      'SELECT payer, ledger_accounts AS "ledgerAccounts", tells_of_statements AS "tellsOfStatements" FROM organisations WHERE id = $1',
      [organisationId],
    );
    if (!settings) throw new Error(`The organisation ${organisationId} is not there`);
    return settings;
  }

  setPayer(person: SignedInPerson, request: RequestReference, payer: Payer): Promise<Payer> {
    const details = { scheme: payer.account.scheme, ends: lastDigits(payer.account) };
    return this.set(person, request, { column: 'payer', action: 'payer.changed', answer: payer, details });
  }

  setLedgerAccounts(
    person: SignedInPerson,
    request: RequestReference,
    accounts: LedgerAccounts,
  ): Promise<LedgerAccounts> {
    const change = { column: 'ledger_accounts', action: 'ledger-accounts.changed', answer: accounts } as const;
    return this.set(person, request, { ...change, details: { ...accounts } });
  }

  tellOfStatements(
    person: SignedInPerson,
    request: RequestReference,
    tellsOfStatements: boolean,
  ): Promise<{ tellsOfStatements: boolean }> {
    const answer = { tellsOfStatements };
    const action = 'statement-notices.changed';
    const change = { column: 'tells_of_statements', action, answer, details: answer } as const;
    return this.set(person, request, { ...change, value: tellsOfStatements });
  }

  private set<Answer>(
    { organisationId, id: actorId }: SignedInPerson,
    request: RequestReference,
    { column, action, answer, details, value = answer }: Change<Answer>,
  ): Promise<Answer> {
    return answerOnce(this.dataSource, request, async (manager) => {
      await manager.query(`UPDATE organisations SET ${column} = $2 WHERE id = $1`, [
        organisationId,
        JSON.stringify(value),
      ]);
      await writeAudit(manager, {
        organisationId,
        businessAt: await businessNow(manager, organisationId),
        actorId,
        action,
        objectKind: 'organisation',
        objectId: organisationId,
        details,
      });
      return answer;
    });
  }
}
