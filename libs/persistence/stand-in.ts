import type { EntityManager } from 'typeorm';
import { longestDelegationDays, obstacleToStandIn } from '#approvals/delegation.js';
import type { DelegationStatus } from '#approvals/delegation.js';
import type { DocumentKind } from '#approvals/document-kinds/document-kinds.js';
import type { OrganisationId, PersonId } from '#approvals/ids.js';
import type { Role } from '#approvals/role.js';
import { countDays, type Day } from '#calendar/day.js';

/** Who is to act for whom, in what and when. */
export interface Delegating {
  organisationId: OrganisationId;
  principalId: PersonId;
  delegateId: PersonId;
  kinds: readonly DocumentKind[];
  fromOn: Day;
  untilOn: Day;
  proposedBy: PersonId;
}

/** Why somebody cannot act for somebody, with the field that it is about. */
export interface RefusalToStandIn {
  kind: 'invalid' | 'not-allowed' | 'conflict';
  code:
    | 'invalid'
    | 'unknown-person'
    | 'concerns-you'
    | 'administrator-has-no-say'
    | 'delegate-sees-no-pay'
    | 'delegation-exists';
  message: string;
  context: Record<string, string>;
  problems: { path: string; message: string }[];
}

/** People who are not on the staff, who are one and the same, and a delegate who could not act; undefined where nothing is wrong. */
export async function refusalToStandIn(
  manager: EntityManager,
  { organisationId, principalId, delegateId, kinds, proposedBy }: Omit<Delegating, 'fromOn' | 'untilOn'>,
): Promise<RefusalToStandIn | undefined> {
  const people = await manager.query<{ id: PersonId; roles: Role[] }[]>(
    'SELECT person_id AS id, roles FROM person_today WHERE organisation_id = $1 AND person_id = ANY ($2) AND is_active',
    [organisationId, [principalId, delegateId]],
  );
  if (!people.some(({ id }) => id === principalId)) return notOnTheStaff('principalId', principalId);
  const delegate = people.find(({ id }) => id === delegateId);
  if (!delegate) return notOnTheStaff('delegateId', delegateId);
  if (delegateId === principalId)
    return {
      ...{
        kind: 'invalid',
        code: 'invalid',
        message: 'Nobody is their own delegate. Name another person.',
        context: {},
      },
      problems: [{ path: 'delegateId', message: 'is the principal' }],
    };
  if (delegateId === proposedBy)
    return {
      kind: 'not-allowed',
      code: 'concerns-you',
      message:
        'Nobody makes themselves a delegate. The principal proposes it, or an administrator who is not the delegate.',
      context: { personId: delegateId },
      problems: [],
    };
  const obstacle = obstacleToStandIn(delegate.roles, kinds);
  return obstacle && cannotStandIn(obstacle, delegateId);
}

/** Days that cannot be, as things are today; undefined where nothing is wrong. */
export async function refusalOfDays(
  manager: EntityManager,
  { organisationId, fromOn, untilOn }: Pick<Delegating, 'organisationId' | 'fromOn' | 'untilOn'>,
): Promise<RefusalToStandIn | undefined> {
  const [today] = await manager.query<{ day: Day }[]>('SELECT business_today($1)::text AS day', [organisationId]);
  const days = countDays(fromOn, untilOn);
  const message =
    days <= 0
      ? 'is before the first day'
      : days > longestDelegationDays
        ? `makes it longer than ${longestDelegationDays} days`
        : untilOn < (today?.day ?? '')
          ? 'is over already'
          : undefined;
  if (message === undefined) return undefined;
  return {
    ...{ kind: 'invalid', code: 'invalid', context: {} },
    message: 'The days of the delegation cannot be. Correct the last one.',
    problems: [{ path: 'untilOn', message }],
  };
}

/** What is ended ends: the same person is not let in by a second one that nobody thinks of. */
export async function refusalOfSecond(
  manager: EntityManager,
  { principalId, delegateId, kinds, fromOn, untilOn }: Omit<Delegating, 'organisationId' | 'proposedBy'>,
): Promise<RefusalToStandIn | undefined> {
  const [known] = await manager.query<{ id: string; status: DelegationStatus }[]>(
    `SELECT id, status FROM delegations WHERE principal_id = $1 AND delegate_id = $2 AND kinds && $3::text[]
        AND from_on <= $5 AND until_on >= $4 AND status IN ('proposed', 'confirmed') LIMIT 1`,
    [principalId, delegateId, kinds, fromOn, untilOn],
  );
  if (!known) return undefined;
  return {
    kind: 'conflict',
    code: 'delegation-exists',
    message: `A delegation to this person for some of these kinds and days is ${known.status} already. End or withdraw that one, or name other days or kinds.`,
    context: { delegationId: known.id },
    problems: [],
  };
}

function cannotStandIn(
  code: 'administrator-has-no-say' | 'delegate-sees-no-pay',
  personId: PersonId,
): RefusalToStandIn {
  const isAdministrator = code === 'administrator-has-no-say';
  return {
    kind: 'invalid',
    code,
    message: isAdministrator
      ? 'An administrator has no say over money and acts on behalf of nobody. Name somebody else.'
      : 'A register is signed only by somebody who sees the pay of everybody in their own right. Name a director or somebody in accounting, or leave registers out of the kinds.',
    context: { personId },
    problems: [{ path: 'delegateId', message: isAdministrator ? 'is an administrator' : 'sees no pay' }],
  };
}

function notOnTheStaff(path: 'principalId' | 'delegateId', personId: PersonId): RefusalToStandIn {
  return {
    kind: 'invalid',
    code: 'unknown-person',
    message: 'The person is not on the staff of the organisation today. Name somebody who is.',
    context: { personId },
    problems: [{ path, message: 'is not on the staff of this organisation' }],
  };
}
