import type { EntityManager } from 'typeorm';
import { DomainError } from '#contracts/domain-error.js';
import { TABLE_KINDS, tableKindOf, type TableKindName } from '#imports/table-kinds.js';
import type { ImportBatch } from '#persistence/imports/import-batch.js';
import { isImportAbout } from '#persistence/imports/people-of-import.js';
import type { SignedInPerson } from '../http/signed-in.js';
import { seesAllPay } from '../http/visibility.js';

/** The kinds of which somebody sees what everybody has brought: all that shows pay, or what they may confirm. */
export function kindsSeenOfAll(person: SignedInPerson): TableKindName[] {
  return seesAllPay(person) ? TABLE_KINDS : TABLE_KINDS.filter((kind) => mayConfirm(person, kind));
}

function mayConfirm({ roles }: SignedInPerson, kind: TableKindName): boolean {
  return (tableKindOf(kind).confirmedBy ?? []).some((role) => roles.includes(role));
}

/** Nobody confirms or refuses what they have proposed, or what is about themselves; only the proposer takes it back. */
export async function refuseWrongDecider(
  manager: EntityManager,
  person: SignedInPerson,
  { id: importId, kind, status, importedBy, undoneBy }: ImportBatch,
  decision: 'confirm' | 'refuse' | 'withdraw',
): Promise<void> {
  const proposedBy = status === 'proposed' ? importedBy : undoneBy;
  if (decision === 'withdraw') {
    if (proposedBy === person.id) return;
    throw new DomainError(
      'not-allowed',
      'proposed-by-another',
      'Only who proposed the import withdraws it. Refuse it, if it should not be.',
      { importId },
    );
  }
  if (!mayConfirm(person, kind))
    throw new DomainError(
      'not-allowed',
      'role-missing',
      `${kind} are confirmed by ${tableKindOf(kind).confirmedBy?.join(' or ')}; you are ${person.roles.join(' and ') || 'none of them'}.`,
    );
  if (proposedBy === person.id)
    throw new DomainError(
      'not-allowed',
      'proposed-by-you',
      'Nobody confirms or refuses their own proposal. Another administrator or the general director decides it; you can withdraw it.',
      { importId },
    );
  if (decision === 'confirm' && (await isAbout(manager, importId, person.id))) throw concernsYou(importId);
}

/** Whether a row that would change something speaks of somebody. */
async function isAbout(manager: EntityManager, importId: string, personId: string): Promise<boolean> {
  const [row] = await manager.query<{ isIt: boolean }[]>(
    `SELECT ${isImportAbout('$1')} AS "isIt" FROM people p WHERE p.id = $2`,
    [importId, personId],
  );
  return row?.isIt ?? false;
}

function concernsYou(importId: string): DomainError {
  return new DomainError(
    'not-allowed',
    'concerns-you',
    'A row of it is about you, and nobody decides what they themselves are in the company. Another administrator or the general director confirms it.',
    { importId },
  );
}
