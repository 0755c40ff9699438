import type { ContestInputs } from '../inputs/contest.js';
import { groupPeople, listNeeds, type Computed, type Lack, type PersonOfMonth } from './people-of-month.js';

/**
 * The contests of a month: whose schemes have contests of the same codes in one department with those below it. What a
 * criterion came to is the participant's value of the same code; whoever has none is named, for a result that is not known is no 0.
 */
export function computeContests(people: readonly PersonOfMonth[]): Computed {
  const contests = groupPeople(people, 'contest').map((contest) => {
    const codes = [
      ...new Set(contest.flatMap(({ scheme }) => listNeeds(scheme, 'contest').flatMap(({ need }) => need.criteria))),
    ].toSorted();
    const ids = contest.map(({ personId }) => personId);
    const participants = contest.map(({ personId: id, values }) => ({
      id,
      criteria: Object.fromEntries(codes.flatMap((code) => (values[code] === undefined ? [] : [[code, values[code]]]))),
    }));
    const lacks = participants.flatMap(({ id, criteria }) =>
      codes
        .filter((code) => !Object.hasOwn(criteria, code))
        .map((value): Lack => ({ personId: id, section: 'contest', lacks: { value }, people: ids })),
    );
    const content: ContestInputs = { participants };
    return { section: { section: 'contest', people: ids, content } as const, lacks };
  });
  return { sections: contests.map(({ section }) => section), lacks: contests.flatMap(({ lacks }) => lacks) };
}
