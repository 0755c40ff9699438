import type { EntityManager } from 'typeorm';
import type { OrganisationId, PersonId } from '#approvals/ids.js';
import type { Month } from '#calendar/month.js';
import type { ProductionCalendar } from '#calendar/production-calendar.js';
import { kpiPlanScheme } from '#compensation/calculation/kpi-plan-statement.js';
import { type ComputedSection, listNeeds } from '#compensation/computed/people-of-month.js';
import { canonicalSha256 } from '#compensation/documents/canonical-sha256.js';
import type { MonthPack } from '#compensation/pack/month-pack.js';
import { PackDocuments } from '#compensation/pack/pack-documents.js';
import type { CompiledScheme } from '#compensation/scheme/compile-scheme.js';
import { organisationCalendar } from './organisation-calendar.js';
import type { SchemeInForce } from './schemes-of-month.js';

/** A month with what the statements that build its packs are given. */
export interface MonthToPay {
  readonly organisationId: OrganisationId;
  readonly month: Month;
  readonly calendar: ProductionCalendar;
  /** What packs name by hashes: the built-in scheme, the calendar and the schemes in force. */
  readonly documents: readonly unknown[];
  readonly builtIn: string;
  readonly calendarHash: string;
  /** The schemes in force as JSON. */
  readonly inForce: string;
  /** The compiled schemes by the hashes of their documents. */
  readonly schemes: ReadonlyMap<string, CompiledScheme>;
  /** The statements over other assignments than the present ones; absent where they are asked as they are. */
  readonly over?: (sql: string) => string;
  /** What one person's earlier month would be paid by, where that was put together again; absent where years are as they were paid. */
  readonly calculatedAgain?: (month: Month) => MonthPack | undefined;
}

/** The month and what all of its packs have in common; `schemes` are those of the month. */
export async function monthToPay(
  manager: EntityManager,
  { organisationId, month }: { organisationId: OrganisationId; month: Month },
  schemes: readonly SchemeInForce[],
): Promise<MonthToPay> {
  const { calendar } = await organisationCalendar(manager, organisationId);
  const hashes = schemes.map(({ content }) => canonicalSha256(content));
  return {
    organisationId,
    month,
    calendar,
    documents: [kpiPlanScheme, calendar, ...schemes.map(({ content }) => content)],
    builtIn: canonicalSha256(kpiPlanScheme),
    calendarHash: canonicalSha256(calendar),
    inForce: JSON.stringify(schemes.map((scheme, index) => describeForSql(scheme, hashes[index]))),
    schemes: new Map(schemes.map(({ compiled }, index) => [hashes[index] ?? '', compiled])),
  };
}

/** The parameters of the statements that find the places and periods of some people, or of everybody. */
export function monthParameters(
  { organisationId, month, inForce, builtIn }: MonthToPay,
  people: readonly PersonId[] | null,
): (string | null | readonly string[])[] {
  return [organisationId, month, people, inForce, builtIn];
}

/** The parameters of the statements that build packs (`packsOfMonth`). */
export function packParameters(
  of: MonthToPay,
  people: readonly PersonId[] | null,
  sections: readonly ComputedSection[],
): (string | null | readonly string[])[] {
  return [...monthParameters(of, people), of.calendarHash, JSON.stringify(sections)];
}

/** The documents that its packs name, to calculate them before any are kept. */
export function documentsOf({ documents }: Pick<MonthToPay, 'documents'>): PackDocuments {
  const named = new PackDocuments();
  for (const content of documents) named.add(canonicalSha256(content), content);
  return named;
}

/** Of each part of such a statement; it is the only one of its kind that an organisation has at a time. */
const workMemory = '128MB';

/** The settings of a transaction for statements whose parts have far more people than PostgreSQL takes them for (`month-packs-sql.ts`): what a hundred thousand people have is sorted and joined in memory, and not by files. */
export const forManyPeople = `SET LOCAL enable_nestloop = off; SET LOCAL work_mem = '${workMemory}'`;

/** For such statements. */
export async function withoutNestedLoops<T>(manager: EntityManager, work: () => Promise<T>): Promise<T> {
  await manager.query(forManyPeople);
  const result = await work();
  await manager.query('SET LOCAL enable_nestloop = DEFAULT; SET LOCAL work_mem = DEFAULT');
  return result;
}

/** For statements about a few people, who have far less than PostgreSQL takes them to have: by indexes, and not by reading what everybody has; to compile them would take longer than they do. */
export async function withNestedLoops<T>(manager: EntityManager, work: () => Promise<T>): Promise<T> {
  await manager.query(
    'SET LOCAL enable_hashjoin = off; SET LOCAL enable_mergejoin = off; SET LOCAL enable_seqscan = off; SET LOCAL jit = off',
  );
  const result = await work();
  await manager.query(
    'SET LOCAL enable_hashjoin = DEFAULT; SET LOCAL enable_mergejoin = DEFAULT; SET LOCAL enable_seqscan = DEFAULT; SET LOCAL jit = DEFAULT',
  );
  return result;
}

/** For statements whose plan a connection keeps (`queryPrepared`): it is made once, whatever is asked for. */
export async function withKeptPlans<T>(manager: EntityManager, work: () => Promise<T>): Promise<T> {
  await manager.query('SET LOCAL plan_cache_mode = force_generic_plan');
  const result = await work();
  await manager.query('SET LOCAL plan_cache_mode = DEFAULT');
  return result;
}

function describeForSql({ code, from, until, source, compiled }: SchemeInForce, sha256: string | undefined) {
  const { reads, readsWithinMonth } = compiled;
  return {
    code,
    sha256,
    from,
    until,
    source,
    readsPlan: reads.personalPlan,
    readsGrade: reads.employment.has('grade'),
    readsSalary: reads.employment.has('salary'),
    readsShare: reads.employment.has('fullTimeShare'),
    readsActuals: [...reads.actuals],
    reads: listReads(reads),
    readsWithinMonth: listReads(readsWithinMonth),
    uses: listUses(compiled),
  };
}

/** What a scheme reads of the facts, by the names of sections and of what stands in them. */
function listReads({ values, sections, employment }: CompiledScheme['reads']): string[] {
  return [
    ...sections,
    ...[...values].map((code) => `values.${code}`),
    ...[...employment].map((fact) => `employment.${fact}`),
  ];
}

/** What of the facts a scheme reads only to compute what several people have in common, by its name. */
function listUses(scheme: CompiledScheme): string[] {
  return [
    ...listNeeds(scheme, 'team').flatMap(({ need }) => (need.by === 'hours' ? ['employment.workedHours'] : [])),
    ...listNeeds(scheme, 'contest').flatMap(({ need }) =>
      need.criteria.map(({ code, of }) => (of === undefined ? `values.${code}` : 'deals')),
    ),
  ];
}
