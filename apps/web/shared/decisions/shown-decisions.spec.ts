import { describe, expect, it } from '@jest/globals';
import type { Decided } from './decision-queue.js';
import { hiddenWrong, shownDecisions } from './shown-decisions.js';

const decided = (id: string, state: Decided['state']): Decided => ({
  id,
  state,
  decisions: [],
  label: id,
  secondsLeft: 0,
  isHeld: false,
  refusals: [],
});
const idsOf = (all: readonly Decided[]) => shownDecisions(all).map(({ id }) => id);

describe('Decisions over a screen', () => {
  it('are two at most, the newest', () => {
    expect(idsOf(['1', '2', '3', '4'].map((id) => decided(id, 'done')))).toEqual(['3', '4']);
  });

  it('show what went wrong until it is read, one by one', () => {
    const all = [decided('1', 'refused'), decided('2', 'done'), decided('3', 'unanswered'), decided('4', 'waiting')];
    expect([idsOf(all), hiddenWrong(all)]).toEqual([['1', '4'], 1]);
    expect([idsOf(all.slice(1)), hiddenWrong(all.slice(1))]).toEqual([['3', '4'], 0]);
  });
});
