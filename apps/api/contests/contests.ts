import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { DepartmentId, PersonId } from '#approvals/ids.js';
import type { Month } from '#calendar/month.js';
import { DomainError } from '#contracts/domain-error.js';
import type { RequestReference } from '#contracts/request-reference.js';
import { writeAudit } from '#persistence/audit.js';
import { businessNow } from '#persistence/business-now.js';
import { answerOnce } from '#persistence/idempotent-request.js';
import { keysetPage, type Page } from '../http/page.js';
import type { SignedInPerson } from '../http/signed-in.js';
import { isHeadOf, notYourDepartment } from '../http/visibility.js';

export interface Prize {
  kind: 'thing' | 'money';
  description: string;
  amount?: string | undefined;
}

interface NewContest {
  departmentId?: DepartmentId | undefined;
  name: string;
  rule: string;
  figure?: string | undefined;
  fromMonth: Month;
  untilMonth: Month;
  prizes: Prize[];
}

export interface ContestRow extends Record<string, unknown> {
  id: string;
  name: string;
  departmentId: DepartmentId | null;
  department: string | null;
  rule: string;
  /** By whose sum over the months it is won; null where only words say it. */
  figure: string | null;
  fromMonth: Month;
  untilMonth: Month;
  prizes: Prize[];
  winners: number;
  announcedBy: PersonId;
  announcedAt: Date;
  withdrawnAt: Date | null;
  withdrawnBecause: string | null;
}

export interface WinnerRow extends Record<string, unknown> {
  id: string;
  key: string;
  contestId: string;
  contest: string;
  untilMonth: Month;
  place: number;
  personId: PersonId;
  person: string;
  because: string | null;
  prize: string;
  prizeKind: Prize['kind'];
  amount: string | null;
  givenOn: string | null;
  givenBy: string | null;
  note: string | null;
}

@Injectable()
export class Contests {
  constructor(private readonly dataSource: DataSource) {}

  page(
    viewer: SignedInPerson,
    query: { limit: number; cursor?: string; month?: Month; withdrawn?: boolean },
  ): Promise<Page<ContestRow>> {
    return keysetPage<ContestRow>(this.dataSource, {
      sql: `SELECT * FROM (${selectContests}) AS c WHERE ($2::text IS NULL OR $2 BETWEEN c."fromMonth" AND c."untilMonth") AND ($3::boolean OR c."withdrawnAt" IS NULL)`,
      params: [viewer.organisationId, query.month ?? null, query.withdrawn ?? false],
      keys: [
        { expression: 'c."untilMonth"', type: 'bpchar', column: 'untilMonth' },
        { expression: 'c.id', type: 'uuid', column: 'id' },
      ],
      direction: 'DESC',
      limit: query.limit,
      cursor: query.cursor,
    });
  }

  detail(
    viewer: SignedInPerson,
    id: string,
    manager: EntityManager = this.dataSource.manager,
  ): Promise<ContestRow & { winnersOf: WinnerRow[] }> {
    return contestDetail(manager, viewer, id);
  }

  announce(person: SignedInPerson, request: RequestReference, contest: NewContest) {
    const { organisationId } = person;
    const { departmentId, name, rule, figure, fromMonth, untilMonth, prizes } = contest;
    return answerOnce(this.dataSource, request, async (manager) => {
      await requireDepartment(manager, person, departmentId);
      requireAnnouncer(person, departmentId ?? null);
      const [row] = await manager.query<{ id: string }[]>(
        `INSERT INTO contests (organisation_id, department_id, name, rule, figure, from_month, until_month, prizes, announced_by, announced_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) RETURNING id`,
        [
          organisationId,
          departmentId ?? null,
          name,
          rule,
          figure ?? null,
          fromMonth,
          untilMonth,
          JSON.stringify(prizes),
          person.id,
          await businessNow(manager, organisationId),
        ],
      );
      const id = row?.id ?? '';
      await auditContest(manager, person, 'contest.announced', id, { fromMonth, untilMonth, prizes: prizes.length });
      return contestDetail(manager, person, id);
    });
  }

  withdraw(person: SignedInPerson, request: RequestReference, id: string, reason: string) {
    return answerOnce(this.dataSource, request, async (manager) => {
      const contest = await lockContest(manager, person, id);
      requireAnnouncer(person, contest.departmentId);
      if (contest.winners > 0)
        throw new DomainError(
          'conflict',
          'contest-has-winners',
          'It has winners. Take them back first, where they are wrong.',
          {
            contestId: id,
          },
        );
      await manager.query(
        'UPDATE contests SET withdrawn_by = $2, withdrawn_at = $3, withdrawn_because = $4 WHERE id = $1',
        [id, person.id, await businessNow(manager, person.organisationId), reason],
      );
      await auditContest(manager, person, 'contest.withdrawn', id, {});
      return contestDetail(manager, person, id);
    });
  }
}

/** A contest that goes on, held until the transaction ends. */
export async function lockContest(manager: EntityManager, person: SignedInPerson, id: string): Promise<ContestRow> {
  await manager.query('SELECT 1 FROM contests WHERE id = $1 AND organisation_id = $2 FOR UPDATE', [
    id,
    person.organisationId,
  ]);
  const contest = await contestDetail(manager, person, id);
  if (contest.withdrawnAt !== null)
    throw new DomainError('conflict', 'contest-withdrawn', 'The contest was called off. Announce another.', {
      contestId: id,
    });
  return contest;
}

/** Directors speak for everybody, a head for the own department. */
export function requireAnnouncer(person: SignedInPerson, departmentId: DepartmentId | null): void {
  const isDirector = person.roles.includes('commercial-director') || person.roles.includes('general-director');
  if (!isDirector && !isHeadOf(person, departmentId)) throw notYourDepartment();
}

async function requireDepartment(
  manager: EntityManager,
  { organisationId }: SignedInPerson,
  departmentId: DepartmentId | undefined,
): Promise<void> {
  if (departmentId === undefined) return;
  const [known] = await manager.query<unknown[]>('SELECT 1 FROM departments WHERE id = $1 AND organisation_id = $2', [
    departmentId,
    organisationId,
  ]);
  if (!known)
    throw new DomainError(
      'invalid',
      'unknown-department',
      'The organisation has no such department.',
      { departmentId },
      [{ path: 'departmentId', message: 'is not a department of this organisation' }],
    );
}

export async function auditContest(
  manager: EntityManager,
  { organisationId, id: actorId }: SignedInPerson,
  action: string,
  objectId: string,
  details: Record<string, unknown>,
): Promise<void> {
  const businessAt = await businessNow(manager, organisationId);
  await writeAudit(manager, { organisationId, businessAt, actorId, action, objectKind: 'contest', objectId, details });
}

export async function contestDetail(
  manager: EntityManager,
  { organisationId }: SignedInPerson,
  id: string,
): Promise<ContestRow & { winnersOf: WinnerRow[] }> {
  const [contest] = await manager.query<ContestRow[]>(`SELECT * FROM (${selectContests}) AS c WHERE c.id = $2`, [
    organisationId,
    id,
  ]);
  if (!contest)
    throw new DomainError('not-found', 'no-such-contest', 'There is no such contest. GET /api/contests lists them.', {
      contestId: id,
    });
  const winnersOf = await manager.query<WinnerRow[]>(
    `SELECT * FROM (${selectWinners}) AS w WHERE w."contestId" = $2 ORDER BY w.place`,
    [organisationId, id],
  );
  return { ...contest, winnersOf };
}

const selectContests = `SELECT c.id, c.name, c.department_id AS "departmentId", d.name AS department, c.rule, c.figure, c.from_month AS "fromMonth", c.until_month AS "untilMonth",
  c.prizes, (SELECT count(*)::int FROM contest_winners w WHERE w.contest_id = c.id AND w.withdrawn_at IS NULL) AS winners,
  c.announced_by AS "announcedBy", c.announced_at AS "announcedAt", c.withdrawn_at AS "withdrawnAt", c.withdrawn_because AS "withdrawnBecause"
  FROM contests c LEFT JOIN departments d ON d.id = c.department_id WHERE c.organisation_id = $1`;

/** $1 organisation. */
export const selectWinners = `SELECT w.id, c.until_month || '/' || w.id AS key, c.id AS "contestId", c.name AS contest, c.until_month AS "untilMonth", w.place, w.person_id AS "personId", p.name AS person, w.because,
  z.prize ->> 'description' AS prize, z.prize ->> 'kind' AS "prizeKind", z.prize ->> 'amount' AS amount, g.given_on::text AS "givenOn", b.name AS "givenBy", g.note
  FROM contest_winners w JOIN contests c ON c.id = w.contest_id JOIN people p ON p.id = w.person_id
  CROSS JOIN LATERAL (SELECT c.prizes -> (w.place - 1) AS prize) z
  LEFT JOIN contest_prizes_given g ON g.winner_id = w.id LEFT JOIN people b ON b.id = g.given_by
 WHERE c.organisation_id = $1 AND w.withdrawn_at IS NULL`;
