import type { EntityManager } from 'typeorm';
import type { OrganisationId, PersonId } from '#approvals/ids.js';
import type { AwaitedAct } from '#notices/awaited-act.js';
import { Organisation } from '../entities/organisation.entity.js';
import { takeTurn } from '../take-turn.js';
import { tellable } from './compose-notices.js';
import { insertNotices, mailNotices } from './write-notices.js';

/** So long nobody is reminded of the same thing again, whoever asks for it. */
const restMs = 60 * 60_000;
/** Reminders that somebody asked for have rungs of this name, which no ladder has. */
const askedRung = 'asked/';

/** When somebody last asked for a reminder of each of these, by its key. */
export async function lastAskedReminders(
  manager: EntityManager,
  organisationId: OrganisationId,
  keys: readonly string[],
): Promise<Map<string, Date>> {
  if (keys.length === 0) return new Map();
  const rows = await manager.query<{ key: string; at: Date }[]>(
    `SELECT key, max(written_at) AS at FROM notices
      WHERE organisation_id = $1 AND key = ANY ($2::text[]) AND rung LIKE $3 GROUP BY key`,
    [organisationId, keys, `${askedRung}%`],
  );
  return new Map(rows.map(({ key, at }) => [key, at]));
}

export interface ToldNow {
  reminded: AwaitedAct[];
  people: number;
  tooSoon: number;
}

/** Reminds people of what waits for them because somebody asks for it; of each thing at most once an hour. */
export async function writeAskedReminders(
  manager: EntityManager,
  organisationId: OrganisationId,
  acts: readonly { act: AwaitedAct; whom: readonly PersonId[] }[],
  { at, withMail }: { at: Date; withMail: boolean },
): Promise<ToldNow> {
  await takeTurn(manager, `notices/${organisationId}`);
  const last = await lastAskedReminders(
    manager,
    organisationId,
    acts.map(({ act }) => act.key),
  );
  const due = acts.filter(({ act }) => at.getTime() - (last.get(act.key)?.getTime() ?? 0) >= restMs);
  const written = await insertNotices(
    manager,
    organisationId,
    at,
    due.flatMap(({ act, whom }) =>
      whom.map((personId) => ({
        personId,
        kind: 'reminder' as const,
        key: act.key,
        rung: `${askedRung}${at.toISOString()}`,
        content: { act: tellable(act, [...whom]) },
        dueAt: act.dueAt,
      })),
    ),
  );
  if (withMail) {
    const organisation = await manager.findOneByOrFail(Organisation, { id: organisationId });
    await mailNotices(manager, organisation, at, written);
  }
  return {
    reminded: due.map(({ act }) => act),
    people: new Set(written.map(({ personId }) => personId)).size,
    tooSoon: acts.length - due.length,
  };
}
