import { ofEach, type Contestants } from './contestants.js';
import { measure, type Calculation, type Measurement } from './measure.js';
import { spreadOf, type Spread } from './spread.js';

/** What one round measured of each. */
export type Round = Contestants<Measurement>;

/** Runs each calculation over so many people, unmeasured: the first ones would pay for compilation. */
export function warmUp(calculations: Contestants<Calculation>, people: number): void {
  for (const calculate of Object.values(calculations)) measure(calculate, people);
}

/**
 * Measures all three one after the other, again and again: other work on the machine changes by the minute, so only
 * figures of the same round may be divided by one another.
 */
export function runRounds(calculations: Contestants<Calculation>, people: number, rounds: number): Round[] {
  return Array.from({ length: rounds }, () => ofEach((name) => measure(calculations[name], people)));
}

/** How many people each calculates in a second. */
export function speeds(rounds: readonly Round[]): Contestants<Spread> {
  return ofEach((name) => spreadOf(rounds.map((round) => round[name].peoplePerSecond)));
}

export interface Ratio extends Spread {
  readonly perRound: readonly number[];
}

/** How many times as long as the hand-written loop of the same round it takes: 1 is equally quick, 2 half as quick. */
export function ratioToLoop(rounds: readonly Round[], name: 'engine' | 'engineWithTrace'): Ratio {
  const perRound = rounds.map((round) => round[name].seconds / round.handWrittenLoop.seconds);
  return { ...spreadOf(perRound), perRound };
}
