import { add, fromWhole, parseFraction } from '../../numbers/exact-fraction.js';
import type { StepsOfKind } from '../steps-of-kind.js';
import type { EventBonusState, EventBonusTerms } from './event-bonus-terms.js';

/** Of what is paid by groups, the event that fills the next group, with what is left over from before where it counts. */
export function listStepsOfEvents({ events }: EventBonusTerms): StepsOfKind[] {
  return events
    .filter(({ amount, every }) => every > 1 && !(typeof amount === 'string' && parseFraction(amount).numerator < 0n))
    .map(({ code, count, every, carryRemainder }) => ({
      amount: count,
      steps: ({ read, outcome }) => {
        const counted = read(count);
        const state = outcome?.carriedState as EventBonusState | undefined;
        const left = carryRemainder
          ? (state?.remainders[code] ?? 0)
          : Number((counted.numerator / counted.denominator) % BigInt(every));
        return [{ from: add(counted, fromWhole(every - left)), isBeyond: false, reaches: `${every}` }];
      },
    }));
}
