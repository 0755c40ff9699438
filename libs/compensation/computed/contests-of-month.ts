import { monthOfDay } from '#calendar/month.js';
import type { ContestInputs } from '../inputs/contest.js';
import { readInputs } from '../inputs/read-inputs.js';
import { isExactAt, roundToUnits, writeExact, writeUnits } from '../numbers/exact-fraction.js';
import { makeDealAmountReader } from '../terms/deal-amount-source.js';
import type { DealAmountSource } from '../terms/deal-amount-terms.js';
import { Evaluation } from '../terms/evaluation.js';
import { groupPeople, listNeeds, type Computed, type Lack, type PersonOfMonth } from './people-of-month.js';

/** A result is written to so many decimals; a share of a deal may have more. */
const DECIMALS = 6;

/**
 * The contests of a month: whose schemes have contests of the same codes in one department with those below it. What a
 * criterion came to is what the participant's own scheme says: a number of the deals that the participant is credited
 * with, or the value of the same code. Whoever has none is named, for a result that is not known is no 0.
 */
export function computeContests(people: readonly PersonOfMonth[]): Computed {
  const contests = groupPeople(people, 'contest').map((contest) => {
    const codes = [...new Set(contest.flatMap((person) => [...sourcesOf(person).keys()]))].toSorted();
    const ids = contest.map(({ personId }) => personId);
    const measured = contest.map((person) => ({ id: person.personId, results: measure(person, codes) }));
    const lacks = measured.flatMap(({ id, results }) => {
      const missing = results.flatMap(({ lacks: each }) => each ?? []);
      const needsDeals = missing.some((each) => 'section' in each);
      const told = missing.filter((each) => 'value' in each) as Lack['lacks'][];
      return [...told, ...(needsDeals ? [{ section: 'deals' } as const] : [])].map((each): Lack => ({
        personId: id,
        section: 'contest',
        lacks: each,
        people: ids,
      }));
    });
    const participants = measured.map(({ id, results }) => ({
      id,
      criteria: Object.fromEntries(
        results.flatMap(({ code, result }) => (result === undefined ? [] : [[code, result]])),
      ),
    }));
    const content: ContestInputs = { participants };
    return { section: { section: 'contest', people: ids, content } as const, lacks };
  });
  return { sections: contests.map(({ section }) => section), lacks: contests.flatMap(({ lacks }) => lacks) };
}

/** The criteria of somebody's contests by code, each with the deals that it is counted from where it is. */
function sourcesOf({ scheme }: PersonOfMonth): Map<string, DealAmountSource | undefined> {
  return new Map(
    listNeeds(scheme, 'contest').flatMap(({ need }) => need.criteria.map(({ code, of }) => [code, of] as const)),
  );
}

interface Measured {
  code: string;
  result?: string | undefined;
  lacks?: { value: string } | { section: 'deals' };
}

function measure(person: PersonOfMonth, codes: readonly string[]): Measured[] {
  const sources = sourcesOf(person);
  return codes.map((code) => {
    const source = sources.get(code);
    const result = source === undefined ? person.values[code] : countDeals(person, source);
    if (result !== undefined) return { code, result };
    return { code, lacks: source === undefined ? { value: code } : { section: 'deals' } };
  });
}

/** Nothing where there is no list of deals, or one of them does not say what is asked of it. */
function countDeals({ personId, lastOn, deals, scheme }: PersonOfMonth, source: DealAmountSource): string | undefined {
  const read = readInputs({ person: personId, month: monthOfDay(lastOn), deals });
  if (!read.ok) return undefined;
  const evaluation = new Evaluation(read.inputs, false, scheme.places);
  const result = makeDealAmountReader(source)(evaluation);
  if (evaluation.problems.length > 0) return undefined;
  return isExactAt(result, DECIMALS) ? writeExact(result) : writeUnits(roundToUnits(result, DECIMALS), DECIMALS);
}
