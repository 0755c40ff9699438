import type { EntityManager } from 'typeorm';
import type { OrganisationId } from '#approvals/ids.js';
import type { Month } from '#calendar/month.js';
import { kpiPlanScheme } from '#compensation/calculation/kpi-plan-statement.js';
import type { CompiledScheme } from '#compensation/scheme/compile-scheme.js';
import { computeSections, listUses, type MonthToPay } from './computed-sections.js';
import type { PayrollRun } from './entities/payroll-run.entity.js';
import { lockFacts } from './facts/lock-facts.js';
import { freezePacks } from './month-packs-sql.js';
import { organisationCalendar } from './organisation-calendar.js';
import { storePackDocuments } from './pack-documents.js';
import { peopleOfRun } from './payroll-scope.js';
import type { SchemeInForce } from './schemes-of-month.js';

/** People that one activity calculates in one transaction. */
const peopleInRange = 500;

export interface Frozen {
  people: number;
  ranges: number;
  sha256: string;
}

/**
 * Freezes all that the people of a month are paid by, each in one pack, numbered in ranges, in one statement. The
 * checksum covers who is paid and from which pack, so that a later audit can tell whether two runs had the same inputs.
 * Who is paid for the month already, or held by another open run of it, is left out. `schemes` are those of the month. People whose scheme asks for a plan and who have none are left out: whoever starts the run has confirmed how many.
 */
export async function freezePayrollInputs(
  manager: EntityManager,
  run: PayrollRun,
  schemes: readonly SchemeInForce[],
): Promise<Frozen> {
  const { organisationId, month } = run;
  await lockFacts(manager, organisationId);
  const toPay = await monthToPay(manager, { organisationId, month }, schemes);
  const people = await peopleOfRun(manager, run);
  await withoutNestedLoops(manager, async () => {
    const { sections } = await computeSections(manager, toPay);
    await manager.query(freezePacks, [
      organisationId,
      month,
      people,
      toPay.inForce,
      toPay.builtIn,
      toPay.calendar,
      JSON.stringify(sections),
      run.id,
      peopleInRange,
      [],
    ]);
  });
  // Thousands of rows that nothing is known of make the next statements slow.
  await manager.query('SELECT analyze_payroll_inputs()');
  const [frozen] = await manager.query<Frozen[]>(
    `SELECT count(*)::int AS people, COALESCE(max(range_number) + 1, 0)::int AS ranges,
            encode(sha256(convert_to(COALESCE(string_agg(person_id || ' ' || pack_sha256, E'\\n' ORDER BY person_id), ''), 'UTF8')), 'hex') AS sha256
       FROM payroll_inputs WHERE run_id = $1`,
    [run.id],
  );
  if (!frozen) throw new Error(`The inputs of run ${run.id} could not be counted`);
  return frozen;
}

/** What the statements that build packs are given of a month; the documents that packs name are kept. */
async function monthToPay(
  manager: EntityManager,
  { organisationId, month }: { organisationId: OrganisationId; month: Month },
  schemes: readonly SchemeInForce[],
): Promise<MonthToPay> {
  const { calendar } = await organisationCalendar(manager, organisationId);
  const [builtIn = '', calendarHash = '', ...hashes] = await storePackDocuments(manager, [
    kpiPlanScheme,
    calendar,
    ...schemes.map(({ content }) => content),
  ]);
  return {
    organisationId,
    month,
    builtIn,
    calendar: calendarHash,
    inForce: JSON.stringify(schemes.map((scheme, index) => describeForSql(scheme, hashes[index]))),
    schemes: new Map(schemes.map(({ compiled }, index) => [hashes[index] ?? '', compiled])),
  };
}

async function withoutNestedLoops(manager: EntityManager, work: () => Promise<void>): Promise<void> {
  await manager.query('SET LOCAL enable_nestloop = off');
  await work();
  await manager.query('SET LOCAL enable_nestloop = DEFAULT');
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
