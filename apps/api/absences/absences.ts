import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { PersonId } from '#approvals/ids.js';
import { countDays, type Day } from '#calendar/day.js';
import { DomainError } from '#contracts/domain-error.js';
import type { RequestReference } from '#contracts/request-reference.js';
import { writeAudit } from '#persistence/audit.js';
import { businessNow } from '#persistence/business-now.js';
import { answerOnce } from '#persistence/idempotent-request.js';
import { keysetPage, type Page } from '../http/page.js';
import type { SignedInPerson } from '../http/signed-in.js';

export const longestAbsenceDays = 366;

interface AbsenceRow extends Record<string, unknown> {
  id: string;
  personId: PersonId;
  person: string;
  fromOn: Day;
  untilOn: Day;
  enteredBy: PersonId;
  enteredAt: Date;
  withdrawnBy: PersonId | null;
  withdrawnAt: Date | null;
}

/** On which days people are away, entered by themselves or by an administrator. */
@Injectable()
export class Absences {
  constructor(private readonly dataSource: DataSource) {}

  page(
    viewer: SignedInPerson,
    query: { limit: number; cursor?: string; personId?: PersonId; on?: Day },
  ): Promise<Page<AbsenceRow>> {
    return keysetPage<AbsenceRow>(this.dataSource, {
      sql: `${selectAbsence} WHERE b.organisation_id = $1 AND ($2 OR b.person_id = $3) AND ($4::uuid IS NULL OR b.person_id = $4)
              AND ($5::date IS NULL OR (b.withdrawn_at IS NULL AND $5 BETWEEN b.from_on AND b.until_on))`,
      params: [viewer.organisationId, seesAll(viewer), viewer.id, query.personId ?? null, query.on ?? null],
      keys: [
        { expression: 'b.from_on', type: 'date', column: 'fromOn' },
        { expression: 'b.id', type: 'uuid', column: 'id' },
      ],
      direction: 'DESC',
      limit: query.limit,
      cursor: query.cursor,
    });
  }

  enter(
    person: SignedInPerson,
    request: RequestReference,
    { personId = person.id, fromOn, untilOn }: { personId?: PersonId | undefined; fromOn: Day; untilOn: Day },
  ): Promise<AbsenceRow> {
    const { organisationId } = person;
    return answerOnce(this.dataSource, request, async (manager) => {
      if (personId !== person.id && !isAdministrator(person)) throw notYours();
      refuseImpossibleDays(fromOn, untilOn);
      const [known] = await manager.query<unknown[]>('SELECT 1 FROM people WHERE id = $1 AND organisation_id = $2', [
        personId,
        organisationId,
      ]);
      if (!known)
        throw new DomainError('invalid', 'unknown-person', 'The organisation has no such person.', { personId }, [
          { path: 'personId', message: 'is not of this organisation' },
        ]);
      const [row] = await manager.query<{ id: string }[]>(
        `INSERT INTO absences (organisation_id, person_id, from_on, until_on, entered_by, entered_at) VALUES ($1, $2, $3, $4, $5, $6) RETURNING id`,
        [organisationId, personId, fromOn, untilOn, person.id, await businessNow(manager, organisationId)],
      );
      return this.audited(manager, person, row?.id ?? '', 'absence.entered');
    });
  }

  withdraw(person: SignedInPerson, request: RequestReference, id: string): Promise<AbsenceRow> {
    const { organisationId, id: actorId } = person;
    return answerOnce(this.dataSource, request, async (manager) => {
      const [absence] = await manager.query<AbsenceRow[]>(
        `${selectAbsence} WHERE b.id = $1 AND b.organisation_id = $2 FOR UPDATE OF b`,
        [id, organisationId],
      );
      if (!absence || (absence.personId !== actorId && !seesAll(person))) throw noSuchAbsence(id);
      if (absence.personId !== actorId && !isAdministrator(person)) throw notYours();
      if (absence.withdrawnAt !== null)
        throw new DomainError('conflict', 'absence-withdrawn', 'The absence is withdrawn already.', { absenceId: id });
      await manager.query('UPDATE absences SET withdrawn_by = $2, withdrawn_at = $3 WHERE id = $1', [
        id,
        actorId,
        await businessNow(manager, organisationId),
      ]);
      return this.audited(manager, person, id, 'absence.withdrawn');
    });
  }

  private async audited(
    manager: EntityManager,
    { organisationId, id: actorId }: SignedInPerson,
    id: string,
    action: string,
  ): Promise<AbsenceRow> {
    const [absence] = await manager.query<AbsenceRow[]>(`${selectAbsence} WHERE b.id = $1`, [id]);
    if (!absence) throw new Error(`The absence ${id} is not there`);
    const { personId, fromOn, untilOn } = absence;
    await writeAudit(manager, {
      organisationId,
      businessAt: await businessNow(manager, organisationId),
      actorId,
      action,
      objectKind: 'absence',
      objectId: id,
      details: { personId, fromOn, untilOn },
    });
    return absence;
  }
}

function isAdministrator({ roles }: SignedInPerson): boolean {
  return roles.includes('administrator');
}

function seesAll(viewer: SignedInPerson): boolean {
  return isAdministrator(viewer) || viewer.roles.includes('general-director');
}

function refuseImpossibleDays(fromOn: Day, untilOn: Day): void {
  const days = countDays(fromOn, untilOn);
  if (days > 0 && days <= longestAbsenceDays) return;
  throw new DomainError('invalid', 'invalid', 'The days of the absence cannot be. Correct the last one.', {}, [
    {
      path: 'untilOn',
      message: days <= 0 ? 'is before the first day' : `makes it longer than ${longestAbsenceDays} days`,
    },
  ]);
}

function notYours(): DomainError {
  return new DomainError(
    'not-allowed',
    'not-allowed',
    'An absence is entered and withdrawn by whoever is away, or by an administrator.',
    {},
  );
}

function noSuchAbsence(absenceId: string): DomainError {
  return new DomainError(
    'not-found',
    'no-such-absence',
    'There is no such absence, or none that you may see. GET /api/absences lists them.',
    { absenceId },
  );
}

const selectAbsence = `SELECT b.id, b.person_id AS "personId", p.name AS person, b.from_on::text AS "fromOn", b.until_on::text AS "untilOn",
  b.entered_by AS "enteredBy", b.entered_at AS "enteredAt", b.withdrawn_by AS "withdrawnBy", b.withdrawn_at AS "withdrawnAt"
  FROM absences b JOIN people p ON p.id = b.person_id`;
