import type { EntityManager } from 'typeorm';
import type { PersonId } from '#approvals/ids.js';
import type { Day } from '#calendar/day.js';
import type { Month } from '#calendar/month.js';
import { computeContests } from '#compensation/computed/contests-of-month.js';
import type { ComputedSection, Lack, PersonOfMonth } from '#compensation/computed/people-of-month.js';
import { measureMonth, type ResultOfMonth } from '#compensation/computed/result-of-month.js';
import { computeTeams } from '#compensation/computed/teams-of-month.js';
import { computeYear, listMonthsJudged } from '#compensation/computed/year-of-person.js';
import type { StatementInputs } from '#compensation/inputs/statement-inputs.js';
import { listDocumentsOf, monthPackSchema } from '#compensation/pack/month-pack.js';
import { PackDocuments } from '#compensation/pack/pack-documents.js';
import { lastCorrection } from './corrections/paid-lines.js';
import { factsOfMonth } from './facts/facts-of-month.js';
import { endsOfMonth, packsOfMonth } from './month-packs-sql.js';
import { documentsOf, type MonthToPay, packParameters } from './month-to-pay.js';
import { loadPackDocuments } from './pack-documents.js';

const asTheyAre = (sql: string): string => sql;

/** Packs are looked at so many people at a time. */
const peopleAtOnce = 500;

/** Packs are measured so many at a time, and whoever else has something to do in the process goes on between. */
const packsAtOnce = 200;

/** Who shares the pay of a month. */
export interface Sharing {
  readonly people: readonly Person[];
  /** The ids of those who share something, group by group. */
  readonly groups: readonly (readonly string[])[];
  /** What somebody lacks, without whom the others of the group cannot be paid either. */
  readonly lacks: readonly Lack[];
  readonly sections: readonly ComputedSection[];
}

/** Who shares a month's pay, what they share, and what they lack for it. */
export async function findSharing(manager: EntityManager, of: MonthToPay): Promise<Sharing> {
  const people = await peopleWhoShare(manager, of);
  const [teams, contests] = [computeTeams(people), computeContests(people)];
  const sections = [...teams.sections, ...contests.sections];
  return {
    people,
    sections,
    groups: sections.map((section) => section.people),
    lacks: [...teams.lacks, ...contests.lacks],
  };
}

/**
 * The sections that nobody enters: teams and contests of the people of departments, years of what was posted.
 * Everything goes by ids, so that the order in which anything was entered changes nothing. Years are computed of those
 * who are asked for, or of everybody where that is null.
 */
export async function computeSections(
  manager: EntityManager,
  of: MonthToPay,
  { people, sections }: Sharing,
  personIds: readonly PersonId[] | null = null,
): Promise<ComputedSection[]> {
  const asked = personIds === null ? undefined : new Set(personIds);
  const judged = asked === undefined ? people : people.filter(({ personId }) => asked.has(personId));
  return [...(await asFrozenFirst(manager, of, sections)), ...(await computeYears(manager, of, judged))];
}

/**
 * What one run of a month has shared out stays so for the others of the month: computed anew, from figures that came
 * since, the shares of a pool would come to more or less than the pool. Of other assignments than the present ones
 * nothing was paid.
 */
async function asFrozenFirst(
  manager: EntityManager,
  { organisationId, month, over }: MonthToPay,
  sections: readonly ComputedSection[],
): Promise<ComputedSection[]> {
  if (over !== undefined || sections.length === 0) return [...sections];
  const frozen = await manager.query<{ position: number; content: unknown }[]>(
    `SELECT DISTINCT ON (c.position) c.position, i.pack::jsonb -> 'inputs' -> c.section AS content
       FROM jsonb_to_recordset($3::jsonb) AS c (position int, section text, people uuid[])
       JOIN payroll_runs r ON r.organisation_id = $1 AND r.month = $2::text AND r.pays_month AND r.status IN ('calculating', 'in-approval', 'posted')
       JOIN payroll_inputs i ON i.run_id = r.id AND i.person_id = ANY (c.people)
      ORDER BY c.position, r.number, i.person_id`,
    [
      organisationId,
      month,
      JSON.stringify(sections.map(({ section, people }, position) => ({ position, section, people }))),
    ],
  );
  const contents = new Map(frozen.map(({ position, content }) => [position, content]));
  return sections.map((each, position) => ({ ...each, content: contents.get(position) ?? each.content }));
}

type Person = PersonOfMonth & { readonly employments: readonly { readonly hiredOn: Day; readonly leftOn?: Day }[] };

/** Whose month ends by a scheme that reads such a section; nobody is asked for where there is no such scheme. */
async function peopleWhoShare(
  manager: EntityManager,
  { organisationId, month, inForce, builtIn, schemes, over = asTheyAre }: MonthToPay,
): Promise<Person[]> {
  const sharing = [...schemes].filter(([, { components }]) =>
    components.some(({ computed }) => computed !== undefined),
  );
  if (sharing.length === 0) return [];
  const ends = await manager.query<
    (Pick<Person, 'personId' | 'departments' | 'lastOn' | 'employments'> & {
      sha256: string;
      grade: string | null;
      salary: string | null;
      share: string | null;
    })[]
  >(over(endsOfMonth), [organisationId, month, null, inForce, builtIn, sharing.map(([sha256]) => sha256)]);
  const personIds = ends.map(({ personId }) => personId);
  const facts = new Map(
    (await factsOfMonth(manager, { organisationId, month, personIds })).map(({ personId, inputs }) => [
      personId as string,
      JSON.parse(inputs) as Partial<Pick<StatementInputs, 'values' | 'employment'>> & { deals?: unknown },
    ]),
  );
  return ends.map(({ personId, sha256, grade, salary, share, ...person }) => {
    const { values = {}, employment = {}, deals } = facts.get(personId) ?? {};
    return {
      ...person,
      personId,
      scheme: schemes.get(sha256)!,
      values,
      ...(deals === undefined ? {} : { deals }),
      employment: {
        ...employment,
        ...(grade !== null && /^[0-9]{1,2}$/.test(grade) ? { grade: Number(grade) } : {}),
        ...(salary === null ? {} : { salary }),
        ...(share === null ? {} : { fullTimeShare: share }),
      },
    };
  });
}

/** The years of those whose statement of this month judges one, from the packs that its months were paid from, and from that of this month. */
async function computeYears(
  manager: EntityManager,
  of: MonthToPay,
  people: readonly Person[],
): Promise<ComputedSection[]> {
  const judged = people
    .map((person) => ({ person, months: listMonthsJudged(person.scheme, of.month) }))
    .filter(({ months }) => months.length > 0);
  const documents = documentsOf(of);
  const sections: ComputedSection[] = [];
  for (let start = 0; start < judged.length; start += peopleAtOnce) {
    const some = judged.slice(start, start + peopleAtOnce);
    const results = await resultsOf(manager, of, documents, some);
    sections.push(
      ...some.map(({ person: { personId, employments }, months }) => ({
        section: 'yearResults' as const,
        people: [personId],
        content: computeYear(months, employments, results.get(personId) ?? new Map()),
      })),
    );
  }
  return sections;
}

/** What the months of some people came to, by person and month. */
async function resultsOf(
  manager: EntityManager,
  toPay: MonthToPay,
  documents: PackDocuments,
  some: readonly { person: Person; months: readonly Month[] }[],
): Promise<Map<string, Map<Month, ResultOfMonth>>> {
  const personIds = some.map(({ person }) => person.personId);
  const months = [...new Set(some.flatMap((each) => each.months))];
  const { month, over = asTheyAre, calculatedAgain } = toPay;
  const posted = await postedPacks(
    manager,
    personIds,
    months.filter((each) => each !== month),
  );
  const present = months.includes(month)
    ? await manager.query<PackOfMonth[]>(
        `${over(packsOfMonth)} SELECT person_id AS "personId", $2::text AS month, pack FROM packs WHERE person_id = ANY ($3::uuid[])`,
        packParameters(toPay, personIds, []),
      )
    : [];
  return measurePacks(manager, documents, [...posted, ...present], calculatedAgain);
}

interface PackOfMonth {
  personId: PersonId;
  month: Month;
  pack: string;
}

/** The packs by which months of some people were paid, or have been corrected last. */
function postedPacks(
  manager: EntityManager,
  personIds: readonly PersonId[],
  months: readonly Month[],
): Promise<PackOfMonth[]> {
  return manager.query<PackOfMonth[]>(
    `SELECT s.person_id AS "personId", s.month, COALESCE((SELECT c.pack FROM ${lastCorrection('s')} c), i.pack) AS pack FROM statements s JOIN payroll_inputs i USING (run_id, person_id)
      WHERE s.person_id = ANY ($1::uuid[]) AND s.month = ANY ($2::text[]) AND s.posted_at IS NOT NULL AND s.pays_month`,
    [personIds, months],
  );
}

/** What posted months of some people came to, by person and month: of plans and of tasks. */
export async function postedResults(
  manager: EntityManager,
  personIds: readonly PersonId[],
  months: readonly Month[],
): Promise<Map<string, Map<Month, ResultOfMonth>>> {
  return measurePacks(manager, new PackDocuments(), await postedPacks(manager, personIds, months));
}

async function measurePacks(
  manager: EntityManager,
  documents: PackDocuments,
  texts: readonly PackOfMonth[],
  calculatedAgain?: MonthToPay['calculatedAgain'],
): Promise<Map<string, Map<Month, ResultOfMonth>>> {
  const results = new Map<string, Map<Month, ResultOfMonth>>();
  for (let start = 0; start < texts.length; start += packsAtOnce) {
    const packs = texts.slice(start, start + packsAtOnce).map(({ pack, ...each }) => ({
      ...each,
      pack: calculatedAgain?.(each.month) ?? monthPackSchema.parse(JSON.parse(pack)),
    }));
    await loadPackDocuments(manager, documents, [...new Set(packs.flatMap(({ pack }) => listDocumentsOf(pack)))]);
    for (const { personId, month: of, pack } of packs) {
      const own = results.get(personId) ?? new Map<Month, ResultOfMonth>();
      results.set(personId, own.set(of, measureMonth(pack, documents)));
    }
    await new Promise((resolve) => setImmediate(resolve));
  }
  return results;
}
