import { ofEach, type Contestants } from './contestants.js';
import { GOLDEN_TOTALS } from './golden-totals.js';
import type { Measurement } from './measure.js';
import type { Round } from './rounds.js';

type Totals = Pick<Measurement, 'sum' | 'sha256' | 'firstThree'>;

export interface Checksum {
  /** The figures of pay-rules.md, section 11, where they exist for this number of people, and what the hand-written loop gives elsewhere. */
  readonly expectedFrom: 'pay-rules.md, section 11' | 'hand-written loop';
  readonly expected: Totals;
  /** What each calculation came to: of its rounds the first that deviates, or any when all are right. */
  readonly calculated: Contestants<Totals & { readonly reproduced: boolean }>;
  /** Whether every calculation came to exactly the expected totals in every round. */
  readonly reproduced: boolean;
}

/** Compares the totals of all rounds, at least one, with the expected ones. */
export function checkTotals(rounds: readonly Round[]): Checksum {
  const first = rounds[0]!.handWrittenLoop;
  const isGolden = first.people === GOLDEN_TOTALS.people;
  const expected = totalsOf(isGolden ? GOLDEN_TOTALS : first);
  const calculated = ofEach((name) => {
    const totals = rounds.map((round) => totalsOf(round[name]));
    const deviating = totals.find((each) => each.sum !== expected.sum || each.sha256 !== expected.sha256);
    return { ...(deviating ?? totals[0]!), reproduced: deviating === undefined };
  });
  const reproduced = Object.values(calculated).every((each) => each.reproduced);
  return {
    expectedFrom: isGolden ? 'pay-rules.md, section 11' : 'hand-written loop',
    expected,
    calculated,
    reproduced,
  };
}

function totalsOf({ sum, sha256, firstThree }: Totals): Totals {
  return { sum, sha256, firstThree };
}
