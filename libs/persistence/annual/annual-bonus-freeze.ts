import type { EntityManager } from 'typeorm';
import type { PersonId } from '#approvals/ids.js';
import { firstDayOf } from '#calendar/month.js';
import { yearOf } from '#calendar/year.js';
import { annualBonusScheme } from '#compensation/calculation/annual-bonus-scheme.js';
import type { Corrections } from '#compensation/corrections/corrections.js';
import { listCorrections, owedBy } from '../corrections/corrections-of-run.js';
import { Organisation } from '../entities/organisation.entity.js';
import type { PayrollRun } from '../entities/payroll-run.entity.js';
import { storePackDocuments } from '../pack-documents.js';
import { describeFindings, Findings, type UnreadyPerson } from '../payroll-readiness.js';
import { type AnnualBonusPerson, peopleOfAnnualBonus } from './annual-bonus-people.js';

/** What each person of a run of the annual bonus is paid by, as packs: the signed plan of the year, what it came to, and what they owe. */
export async function packsOfAnnualBonus(
  manager: EntityManager,
  run: PayrollRun,
): Promise<{ person_id: PersonId; pack: string }[]> {
  const { organisationId, month } = run;
  const { deductionLimit } = await manager.findOneByOrFail(Organisation, { id: organisationId });
  const owed = new Map(
    listCorrections(new Map(), await owedBy(manager, run), deductionLimit).map((each) => [
      each.personId,
      each.corrections,
    ]),
  );
  const people = await peopleNamed(manager, run);
  const schemes = people.map(({ settings }) => annualBonusScheme(settings));
  const hashes = await storePackDocuments(manager, schemes);
  return people.map((person, index) => ({
    person_id: person.personId,
    pack: packOf(person, month, hashes[index] ?? '', owed.get(person.personId)),
  }));
}

/** Who has been named for the bonus of a year and cannot be paid it any more, since the run was started. */
export async function findNotPaidBonus(manager: EntityManager, run: PayrollRun): Promise<UnreadyPerson[]> {
  const { organisationId, month, personIds } = run;
  const found = new Findings();
  for (const { personId, missing } of await peopleNamed(manager, run))
    for (const each of missing) if (each.what !== 'held-by-a-run') found.note(personId, each);
  return describeFindings(manager, { organisationId, month, scope: null, personIds }, found);
}

async function peopleNamed(
  manager: EntityManager,
  { organisationId, month, personIds }: PayrollRun,
): Promise<AnnualBonusPerson[]> {
  const named = new Set(personIds ?? []);
  const people = await peopleOfAnnualBonus(manager, { organisationId, year: yearOf(month) });
  return people.filter(({ personId }) => named.has(personId));
}

/** Of somebody without a plan or results any more, a pack that cannot be calculated: `findNotPaidBonus` names them. */
function packOf(
  { personId, plan, actuals, service }: AnnualBonusPerson,
  month: string,
  scheme: string,
  corrections: Corrections | undefined,
): string {
  return JSON.stringify({
    format: 'month-pack/1',
    periods: [{ from: firstDayOf(month), scheme }],
    inputs: {
      person: personId,
      month,
      ...(service ? { employment: service } : {}),
      ...(plan ? { kpiPlan: plan.terms } : {}),
      ...(actuals ? { actuals: actuals.actuals } : {}),
      sources: {
        ...(plan ? { plan: { documentId: plan.documentId, version: plan.version, sha256: plan.sha256 } } : {}),
        ...(actuals ? { actuals: actuals.source } : {}),
      },
    },
    ...(corrections ? { corrections } : {}),
  });
}
