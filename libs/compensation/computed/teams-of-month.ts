import type { TeamInputs } from '../inputs/team.js';
import { parseFraction, writeRounded } from '../numbers/exact-fraction.js';
import { Evaluation } from '../terms/evaluation.js';
import { groupPeople, listNeeds, type Computed, type Lack, type PersonOfMonth } from './people-of-month.js';

/**
 * The teams of a month: whose schemes share a pool of the same code in one department with those below it. Each member
 * has the salary of a full month or the hours worked where a pool is shared by them; whoever lacks it is named.
 */
export function computeTeams(people: readonly PersonOfMonth[]): Computed {
  const teams = groupPeople(people, 'team').map((team) => {
    const by = new Set(team.flatMap(({ scheme }) => listNeeds(scheme, 'team').map(({ need }) => need.by)));
    const members = team.map((person) => ({
      id: person.personId,
      ...given('salary', by.has('salary') ? readSalary(person) : undefined),
      ...given('hours', by.has('hours') ? person.employment.workedHours : undefined),
    }));
    const ids = members.map(({ id }) => id);
    const lacks = members.flatMap(({ id, salary, hours }): Lack[] => [
      ...(by.has('salary') && salary === undefined
        ? [{ personId: id, section: 'team', lacks: 'salary', people: ids } as const]
        : []),
      ...(by.has('hours') && hours === undefined
        ? [{ personId: id, section: 'team', lacks: 'workedHours', people: ids } as const]
        : []),
    ]);
    return { section: { section: 'team', people: ids, content: { members } satisfies TeamInputs } as const, lacks };
  });
  return { sections: teams.map(({ section }) => section), lacks: teams.flatMap(({ lacks }) => lacks) };
}

function given<Field extends string>(field: Field, text: string | undefined): Partial<Record<Field, string>> {
  return text === undefined ? {} : ({ [field]: text } as Record<Field, string>);
}

/** The salary of a full month on the last day: the personal one, or what the scheme pays by grade or as an amount. */
function readSalary({ scheme, employment, values, lastOn }: PersonOfMonth): string | undefined {
  const evaluation = new Evaluation({ values, actuals: {}, employment }, false, scheme.places);
  const personal = typeof employment.salary === 'string' ? parseFraction(employment.salary) : undefined;
  const salary = scheme.readFullSalary?.(evaluation, employment, lastOn) ?? personal;
  return salary === undefined || evaluation.faultCount > 0 || salary.numerator < 0n
    ? undefined
    : writeRounded(salary, scheme.places);
}
