import { compare, ONE, type Fraction } from '../../numbers/exact-fraction.js';
import { shareOut } from '../../numbers/largest-remainder.js';
import type { ContestTerms } from './contest-terms.js';
import { itemAt } from '../../documents/items.js';

/** The place of one participant. */
export interface Standing {
  /** How many have a better composite; the place is one more. */
  readonly ahead: number;
  /** How many stand on this place, the participant among them. */
  readonly tied: number;
  /** The participant's position among those on the place, by id, from 0: it decides who gets a unit of the currency that is left over. */
  readonly positionInTie: number;
}

/** A participant with the composite of all criteria. */
export interface Scored {
  readonly id: string;
  readonly score: Fraction;
}

/** The standing of one participant; it does not depend on the order in which they are listed. */
export function findStanding(own: Scored, everyone: readonly Scored[]): Standing {
  let [ahead, tied, positionInTie] = [0, 0, 0];
  for (const { id, score } of everyone) {
    const side = compare(score, own.score);
    if (side > 0) ahead += 1;
    if (side !== 0) continue;
    tied += 1;
    if (id < own.id) positionInTie += 1;
  }
  return { ahead, tied, positionInTie };
}

/** What a standing wins, in whole units of the currency; a place without a prize wins 0. */
export function findPrize(
  { ahead, tied, positionInTie }: Standing,
  prizes: readonly bigint[],
  ties: ContestTerms['ties'],
): bigint {
  if (tied === 1 || ties === 'same') return prizes[ahead] ?? 0n;
  const parts = shareOut(pooledPrizes(ahead, tied, prizes), new Array<Fraction>(tied).fill(ONE));
  return itemAt(parts, positionInTie);
}

/** The prizes of all the places that a tie fills. */
export function pooledPrizes(ahead: number, tied: number, prizes: readonly bigint[]): bigint {
  return prizes.slice(ahead, ahead + tied).reduce((sum, prize) => sum + prize, 0n);
}
