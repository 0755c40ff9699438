import { parseFraction, ONE, ZERO, type Fraction } from '../../numbers/exact-fraction.js';
import { shareOut } from '../../numbers/largest-remainder.js';
import type { TeamInputs } from '../../inputs/team.js';
import type { Evaluation } from '../../terms/evaluation.js';
import type { TeamPoolTerms } from './team-pool-terms.js';
import { itemAt, pairUp } from '../../documents/items.js';

type Members = TeamInputs['members'];
type ShareRule = TeamPoolTerms['share'];

/** What the pool is shared by, one for each member as listed; nothing when it is missing or 0 for all, which is refused. */
export function weighMembers(share: ShareRule, members: Members, evaluation: Evaluation): Fraction[] | undefined {
  if (share === 'equal') return members.map(() => ONE);
  const field = share === 'by-salary' ? 'salary' : 'hours';
  let complete = true;
  const bearings = members.map((member, index) => {
    const text = member[field];
    if (text !== undefined) return parseFraction(text);
    evaluation.refuse(
      `missing-${field}`,
      ['team', 'members', index, field],
      `the pool is shared by ${field}; give the ${field} of this member, 0 where there is none`,
    );
    complete = false;
    return ZERO;
  });
  if (!complete) return undefined;
  if (bearings.some((bearing) => bearing.numerator > 0n)) return bearings;
  evaluation.refuse(
    'nothing-to-share-by',
    ['team', 'members'],
    `the pool is shared by ${field}, and no member has any, so that there is nothing to share it by; check the ${field} of every member, as they were in the month`,
  );
  return undefined;
}

/** One member's part of the pool, in whole units of the currency. All the parts add up to the pool, in whatever order the members are listed. */
export function readBearing(own: number, pool: bigint, bearings: readonly Fraction[], members: Members): bigint {
  const byId = pairUp(members, bearings).sort(([one], [other]) => (one.id < other.id ? -1 : 1));
  const parts = shareOut(
    pool,
    byId.map(([, bearing]) => bearing),
  );
  return itemAt(
    parts,
    byId.findIndex(([member]) => member === members[own]),
  );
}
