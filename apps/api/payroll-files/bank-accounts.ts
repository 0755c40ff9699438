import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { PersonId } from '#approvals/ids.js';
import { DomainError } from '#contracts/domain-error.js';
import type { RequestReference } from '#contracts/request-reference.js';
import { type BankAccount, lastDigits } from '#outputs/bank/bank-account.js';
import { writeAudit } from '#persistence/audit.js';
import { businessNow } from '#persistence/business-now.js';
import { answerOnce } from '#persistence/idempotent-request.js';
import { takeTurn } from '#persistence/take-turn.js';
import { keysetPage, type Page } from '../http/page.js';
import type { SignedInPerson } from '../http/signed-in.js';

type Status = 'proposed' | 'confirmed' | 'refused' | 'withdrawn';
type Decision = 'confirm' | 'refuse' | 'withdraw';

interface AccountRow extends Record<string, unknown> {
  id: string;
  personId: PersonId;
  person: string;
  fromOn: string;
  account: BankAccount;
  status: Status;
  isInForce: boolean;
  proposedBy: PersonId;
  proposedByName: string;
  proposedAt: Date;
  decidedBy: PersonId | null;
  decidedAt: Date | null;
}

const statusAfter: Record<Decision, Status> = { confirm: 'confirmed', refuse: 'refused', withdraw: 'withdrawn' };

/** Where people are paid: proposed by one, confirmed by another. Who could change it alone could pay themselves for others. */
@Injectable()
export class BankAccounts {
  constructor(private readonly dataSource: DataSource) {}

  page(
    viewer: SignedInPerson,
    query: { limit: number; cursor?: string; personId?: PersonId; status?: Status },
  ): Promise<Page<AccountRow>> {
    return keysetPage<AccountRow>(this.dataSource, {
      sql: `${selectAccount} WHERE b.organisation_id = $1 AND ($2 OR b.person_id = $3) AND ($4::uuid IS NULL OR b.person_id = $4) AND ($5::text IS NULL OR b.status = $5)`,
      params: [viewer.organisationId, isAccounting(viewer), viewer.id, query.personId ?? null, query.status ?? null],
      keys: [
        { expression: 'b.proposed_at', type: 'timestamptz', column: 'proposedAt' },
        { expression: 'b.id', type: 'uuid', column: 'id' },
      ],
      direction: 'DESC',
      limit: query.limit,
      cursor: query.cursor,
    });
  }

  propose(
    person: SignedInPerson,
    request: RequestReference,
    {
      personId = person.id,
      fromOn,
      account,
    }: { personId?: PersonId | undefined; fromOn: string; account: BankAccount },
  ): Promise<AccountRow> {
    return answerOnce(this.dataSource, request, async (manager) => {
      if (person.awaitsConfirmation) throw passwordNotConfirmed();
      if (personId !== person.id && !isAccounting(person)) throw notYourAccount();
      await requirePerson(manager, person, personId);
      await takeTurn(manager, `bank-accounts/${personId}`);
      await refuseWhileProposed(manager, personId);
      const at = await businessNow(manager, person.organisationId);
      const [row] = await manager.query<{ id: string }[]>(
        `INSERT INTO bank_accounts (organisation_id, person_id, from_on, account, proposed_by, proposed_at) VALUES ($1, $2, $3, $4, $5, $6) RETURNING id`,
        [person.organisationId, personId, fromOn, JSON.stringify(account), person.id, at],
      );
      return this.noted(manager, person, row?.id ?? '', at);
    });
  }

  decide(person: SignedInPerson, request: RequestReference, id: string, decision: Decision): Promise<AccountRow> {
    return answerOnce(this.dataSource, request, async (manager) => {
      const [row] = await manager.query<AccountRow[]>(
        `${selectAccount} WHERE b.id = $1 AND b.organisation_id = $2 FOR UPDATE OF b`,
        [id, person.organisationId],
      );
      if (!row || !(isAccounting(person) || row.personId === person.id)) throw noSuchAccount(id);
      if (row.status !== 'proposed') throw decidedAlready(row);
      if ((decision === 'withdraw') !== (row.proposedBy === person.id)) throw takesTwo(id, decision);
      if (person.awaitsConfirmation) throw passwordNotConfirmed();
      const at = await businessNow(manager, person.organisationId);
      await manager.query('UPDATE bank_accounts SET status = $2, decided_by = $3, decided_at = $4 WHERE id = $1', [
        id,
        statusAfter[decision],
        person.id,
        at,
      ]);
      return this.noted(manager, person, id, at);
    });
  }

  /** The account after a deed that is written down, without the number. */
  private async noted(
    manager: EntityManager,
    person: SignedInPerson,
    id: string,
    businessAt: Date,
  ): Promise<AccountRow> {
    const [row] = await manager.query<AccountRow[]>(`${selectAccount} WHERE b.id = $1`, [id]);
    if (!row) throw new Error(`The bank account ${id} is not there`);
    await writeAudit(manager, {
      organisationId: person.organisationId,
      businessAt,
      actorId: person.id,
      action: `bank-account.${row.status}`,
      objectKind: 'bank-account',
      objectId: id,
      details: { personId: row.personId, fromOn: row.fromOn, ends: lastDigits(row.account) },
    });
    return row;
  }
}

function isAccounting({ roles }: SignedInPerson): boolean {
  return roles.includes('accounting');
}

async function requirePerson(
  manager: EntityManager,
  { organisationId }: SignedInPerson,
  personId: PersonId,
): Promise<void> {
  const [known] = await manager.query<unknown[]>('SELECT 1 FROM people WHERE id = $1 AND organisation_id = $2', [
    personId,
    organisationId,
  ]);
  if (!known)
    throw new DomainError('invalid', 'unknown-person', 'The account would be of nobody in this company.', {}, [
      { path: 'personId', message: 'is nobody here' },
    ]);
}

async function refuseWhileProposed(manager: EntityManager, personId: PersonId): Promise<void> {
  const [known] = await manager.query<{ id: string }[]>(
    `SELECT id FROM bank_accounts WHERE person_id = $1 AND status = 'proposed'`,
    [personId],
  );
  if (known)
    throw new DomainError(
      'conflict',
      'bank-account-proposed',
      'An account of this person waits to be confirmed. Have it confirmed, refused or withdrawn first.',
      { bankAccountId: known.id },
    );
}

function noSuchAccount(bankAccountId: string): DomainError {
  return new DomainError('not-found', 'no-such-bank-account', 'There is no such bank account for you to see.', {
    bankAccountId,
  });
}

function decidedAlready({ id, status }: AccountRow): DomainError {
  return new DomainError(
    'conflict',
    'bank-account-decided',
    `The bank account is ${status}. Propose another one to change where this person is paid.`,
    { bankAccountId: id, status },
  );
}

function takesTwo(bankAccountId: string, decision: Decision): DomainError {
  return new DomainError(
    'not-allowed',
    'takes-a-second-person',
    decision === 'withdraw'
      ? 'Only whoever has proposed a bank account takes it back. Refuse it, where it is wrong.'
      : 'A bank account is confirmed or refused by another than who has proposed it: accounting, or the person where accounting proposed it.',
    { bankAccountId },
  );
}

function notYourAccount(): DomainError {
  return new DomainError(
    'not-allowed',
    'not-yours-to-see',
    'Accounting enters the bank accounts of others. Leave personId out to propose your own.',
  );
}

function passwordNotConfirmed(): DomainError {
  return new DomainError(
    'not-allowed',
    'role-missing',
    'Your password was reset, and nobody has confirmed yet that it was you who used the link. Ask an administrator to.',
  );
}

const selectAccount = `SELECT b.id, b.person_id AS "personId", p.name AS person, b.from_on::text AS "fromOn", b.account, b.status,
  COALESCE(b.id = (SELECT f.id FROM bank_accounts f WHERE f.person_id = b.person_id AND f.status = 'confirmed' AND f.from_on <= business_today(b.organisation_id)
                    ORDER BY f.from_on DESC, f.decided_at DESC LIMIT 1), false) AS "isInForce",
  b.proposed_by AS "proposedBy", a.name AS "proposedByName", b.proposed_at AS "proposedAt", b.decided_by AS "decidedBy", b.decided_at AS "decidedAt"
  FROM bank_accounts b JOIN people p ON p.id = b.person_id JOIN people a ON a.id = b.proposed_by`;
