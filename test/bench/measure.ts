import { createHash } from 'node:crypto';
import { sumAmounts } from '#compensation/numbers/plain-decimal.js';
import { referencePeople, type ReferencePerson } from './reference-people.js';

/** Calculates the total of one person: money text with two digits after the point. */
export type Calculation = (person: ReferencePerson) => string;

export interface Measurement {
  readonly people: number;
  /** Of the calculation alone: people are made, and totals are added up and hashed, while the clock stands. */
  readonly seconds: number;
  readonly peoplePerSecond: number;
  /** The exact sum of all totals, as money text. */
  readonly sum: string;
  /** SHA-256 of all totals, one a line, each line ended by a newline; in hexadecimal. */
  readonly sha256: string;
  readonly firstThree: readonly string[];
}

/** People that stand in memory at once: few enough to stay small, enough for the clock to be exact. */
const CHUNK = 1_000;

/** Runs a calculation over the first `people` reference people. Throws a RangeError on a total that is not money text. */
export function measure(calculate: Calculation, people: number): Measurement {
  const hash = createHash('sha256');
  const firstThree: string[] = [];
  let nanoseconds = 0n;
  let sum = sumAmounts([]);
  for (const chunk of chunksOf(referencePeople(people))) {
    const startedAt = process.hrtime.bigint();
    const totals = chunk.map((person) => calculate(person));
    nanoseconds += process.hrtime.bigint() - startedAt;
    sum = sum.plus(sumAmounts(totals.map(refuseOtherText)));
    hash.update(`${totals.join('\n')}\n`);
    if (firstThree.length < 3) firstThree.push(...totals.slice(0, 3));
  }
  const seconds = Number(nanoseconds) / 1e9;
  return {
    people,
    seconds,
    peoplePerSecond: people / seconds,
    sum: sum.toFixed(2),
    sha256: hash.digest('hex'),
    firstThree,
  };
}

function* chunksOf(people: Iterable<ReferencePerson>): Generator<ReferencePerson[], void, undefined> {
  let chunk: ReferencePerson[] = [];
  for (const person of people) {
    chunk.push(person);
    if (chunk.length < CHUNK) continue;
    yield chunk;
    chunk = [];
  }
  if (chunk.length > 0) yield chunk;
}

function refuseOtherText(total: string): string {
  if (!/^\d+\.\d{2}$/.test(total))
    throw new RangeError(`The total ${JSON.stringify(total)} is not money text such as 47000.00.`);
  return total;
}
