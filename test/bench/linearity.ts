import { measure, type Calculation } from './measure.js';

const SIZES = [1_000, 10_000, 100_000] as const;
const REPETITIONS = 5;
/**
 * What one repetition calculates at every size, in as many runs as that takes. As many people everywhere, because a
 * short run would have more luck in finding a quiet moment of the machine than a long one.
 */
const PEOPLE_PER_REPETITION = 100_000;

export interface Linearity {
  /** The best of several repetitions at each size: the one that other work on the machine disturbed least. */
  readonly bySize: readonly { readonly people: number; readonly microsecondsPerPerson: number }[];
  /** By how many per cent the slowest size takes longer per person than the quickest one. */
  readonly spreadPercent: number;
}

/** Whether a person takes the same time however many are calculated. The calculation has been warmed up before. */
export function measureLinearity(calculate: Calculation): Linearity {
  const best = SIZES.map((people) => ({ people, microsecondsPerPerson: Infinity }));
  for (let repetition = 0; repetition < REPETITIONS; repetition++) {
    for (const size of best)
      size.microsecondsPerPerson = Math.min(size.microsecondsPerPerson, microsecondsPerPerson(calculate, size.people));
  }
  const times = best.map((size) => size.microsecondsPerPerson);
  return { bySize: best, spreadPercent: (Math.max(...times) / Math.min(...times) - 1) * 100 };
}

function microsecondsPerPerson(calculate: Calculation, people: number): number {
  let seconds = 0;
  for (let done = 0; done < PEOPLE_PER_REPETITION; done += people) seconds += measure(calculate, people).seconds;
  return (seconds / PEOPLE_PER_REPETITION) * 1e6;
}
