import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { PersonId } from '#approvals/ids.js';
import type { Day } from '#calendar/day.js';
import { endOfMonth } from '#calendar/month-end.js';
import { dayOfInstant } from '#calendar/time-zone.js';
import { DomainError } from '#contracts/domain-error.js';
import type { RequestReference } from '#contracts/request-reference.js';
import { businessNow } from '#persistence/business-now.js';
import { Organisation } from '#persistence/entities/organisation.entity.js';
import { answerOnce } from '#persistence/idempotent-request.js';
import { keysetPage, type Page } from '../http/page.js';
import type { SignedInPerson } from '../http/signed-in.js';
import {
  auditContest,
  contestDetail,
  lockContest,
  requireAnnouncer,
  selectWinners,
  type WinnerRow,
} from './contests.js';

interface Named {
  id: string;
  winnerId: string;
}

/** Who has won which place of a contest, and when the prize was handed over. */
@Injectable()
export class ContestWinners {
  constructor(private readonly dataSource: DataSource) {}

  page(
    viewer: SignedInPerson,
    query: { limit: number; cursor?: string; personId?: PersonId; isGiven?: boolean },
  ): Promise<Page<WinnerRow>> {
    return keysetPage<WinnerRow>(this.dataSource, {
      sql: `SELECT * FROM (${selectWinners}) AS w WHERE ($2::uuid IS NULL OR w."personId" = $2) AND ($3::boolean IS NULL OR (w."givenOn" IS NOT NULL) = $3)`,
      params: [viewer.organisationId, query.personId ?? null, query.isGiven ?? null],
      keys: [{ expression: 'w.key', type: 'text', column: 'key' }],
      direction: 'DESC',
      limit: query.limit,
      cursor: query.cursor,
    });
  }

  record(
    person: SignedInPerson,
    request: RequestReference,
    id: string,
    { place, personId, because }: { place: number; personId: PersonId; because?: string | undefined },
  ) {
    return answerOnce(this.dataSource, request, async (manager) => {
      const contest = await lockContest(manager, person, id);
      requireAnnouncer(person, contest.departmentId);
      const { now, timeZone } = await this.present(manager, person);
      if (now < endOfMonth(contest.untilMonth, timeZone))
        throw new DomainError(
          'conflict',
          'month-not-over',
          `The contest goes on until the end of ${contest.untilMonth}.`,
          {
            contestId: id,
          },
        );
      if (personId === person.id)
        throw new DomainError(
          'not-allowed',
          'concerns-you',
          'Nobody says of themselves that they have won. Somebody else does.',
          {
            contestId: id,
          },
        );
      if (place > contest.prizes.length)
        throw new DomainError('invalid', 'invalid', 'The contest has no such place.', { contestId: id }, [
          { path: 'place', message: `must be at most ${contest.prizes.length}: so many prizes were announced` },
        ]);
      await requirePerson(manager, person, personId);
      await refuseTaken(manager, id, { place, personId });
      const [row] = await manager.query<{ id: string }[]>(
        `INSERT INTO contest_winners (contest_id, place, person_id, because, recorded_by, recorded_at) VALUES ($1, $2, $3, $4, $5, $6) RETURNING id`,
        [id, place, personId, because ?? null, person.id, now],
      );
      await auditContest(manager, person, 'contest.won', id, { winnerId: row?.id, personId, place });
      return contestDetail(manager, person, id);
    });
  }

  withdraw(person: SignedInPerson, request: RequestReference, { id, winnerId }: Named, reason: string) {
    return answerOnce(this.dataSource, request, async (manager) => {
      const contest = await lockContest(manager, person, id);
      requireAnnouncer(person, contest.departmentId);
      const winner = await winnerOf(manager, person, { id, winnerId });
      if (winner.givenOn !== null) throw alreadyGiven(winner);
      const { now } = await this.present(manager, person);
      await manager.query(
        'UPDATE contest_winners SET withdrawn_by = $2, withdrawn_at = $3, withdrawn_because = $4 WHERE id = $1',
        [winnerId, person.id, now, reason],
      );
      await auditContest(manager, person, 'contest.winner-withdrawn', id, { winnerId });
      return contestDetail(manager, person, id);
    });
  }

  give(
    person: SignedInPerson,
    request: RequestReference,
    { id, winnerId }: Named,
    { givenOn, givenBy = person.id, note }: { givenOn: Day; givenBy?: PersonId | undefined; note?: string | undefined },
  ) {
    return answerOnce(this.dataSource, request, async (manager) => {
      const contest = await lockContest(manager, person, id);
      if (!person.roles.includes('accounting')) requireAnnouncer(person, contest.departmentId);
      const winner = await winnerOf(manager, person, { id, winnerId });
      if (winner.givenOn !== null) throw alreadyGiven(winner);
      if (winner.personId === person.id)
        throw new DomainError('not-allowed', 'concerns-you', 'Nobody records their own prize. Somebody else does.', {
          contestId: id,
        });
      const { now, timeZone } = await this.present(manager, person);
      if (givenOn > dayOfInstant(now.toISOString(), timeZone))
        throw new DomainError('invalid', 'invalid', 'A prize is recorded once it was given.', { contestId: id }, [
          { path: 'givenOn', message: 'has not come yet' },
        ]);
      await requirePerson(manager, person, givenBy, 'givenBy');
      await manager.query(
        'INSERT INTO contest_prizes_given (winner_id, given_on, given_by, note, recorded_by, recorded_at) VALUES ($1, $2, $3, $4, $5, $6)',
        [winnerId, givenOn, givenBy, note ?? null, person.id, now],
      );
      await auditContest(manager, person, 'contest.prize-given', id, { winnerId, givenOn, givenBy });
      return contestDetail(manager, person, id);
    });
  }

  private async present(manager: EntityManager, { organisationId }: SignedInPerson) {
    const { timeZone } = await manager.findOneByOrFail(Organisation, { id: organisationId });
    return { now: await businessNow(manager, organisationId), timeZone };
  }
}

async function requirePerson(
  manager: EntityManager,
  { organisationId }: SignedInPerson,
  personId: PersonId,
  path = 'personId',
): Promise<void> {
  const [known] = await manager.query<unknown[]>('SELECT 1 FROM people WHERE id = $1 AND organisation_id = $2', [
    personId,
    organisationId,
  ]);
  if (!known)
    throw new DomainError('invalid', 'unknown-person', 'The organisation has no such person.', { personId }, [
      { path, message: 'is not a person of this organisation' },
    ]);
}

/** A place has one winner, and a winner one place; the contest is held by the caller. */
async function refuseTaken(
  manager: EntityManager,
  contestId: string,
  { place, personId }: { place: number; personId: PersonId },
): Promise<void> {
  const [taken] = await manager.query<{ place: number }[]>(
    'SELECT place FROM contest_winners WHERE contest_id = $1 AND withdrawn_at IS NULL AND (place = $2 OR person_id = $3) LIMIT 1',
    [contestId, place, personId],
  );
  if (taken)
    throw new DomainError(
      'conflict',
      'place-taken',
      taken.place === place
        ? 'This place has a winner. Take that back first, where it is wrong.'
        : `This person has won place ${taken.place} of the contest already.`,
      { contestId, place: taken.place },
    );
}

async function winnerOf(manager: EntityManager, person: SignedInPerson, { id, winnerId }: Named): Promise<WinnerRow> {
  const { winnersOf } = await contestDetail(manager, person, id);
  const winner = winnersOf.find((each) => each.id === winnerId);
  if (winner) return winner;
  throw new DomainError(
    'not-found',
    'no-such-winner',
    'The contest has no such winner. GET /api/contests/{id} lists them.',
    {
      contestId: id,
      winnerId,
    },
  );
}

function alreadyGiven({ contestId, id: winnerId }: WinnerRow): DomainError {
  return new DomainError('conflict', 'already-given', 'The prize was handed over already; that stays.', {
    contestId,
    winnerId,
  });
}
