import type { EntityManager } from 'typeorm';
import type { PersonId } from '#approvals/ids.js';
import { paysMonth } from '#approvals/payroll-run-kinds.js';
import { ENGINE_VERSION } from '#compensation/calculation/calculate-statement.js';
import type { PackDocuments } from '#compensation/pack/pack-documents.js';
import { DomainError } from '#contracts/domain-error.js';
import type { RecalculatedPeople, RecalculatePeople } from '#contracts/payroll-run.contract.js';
import { writeAudit } from '#persistence/audit.js';
import { businessNow } from '#persistence/business-now.js';
import { PayrollRun } from '#persistence/entities/payroll-run.entity.js';
import { packsOfPeople } from '#persistence/payroll-packs.js';
import { checksumOf } from '#persistence/payroll-freeze.js';
import { freezeAgain } from '#persistence/payroll-freeze-again.js';
import { countProblems, noteProblems, openProblems, settleProblems } from '#persistence/payroll-problems.js';
import { countProblemsOfRanges } from '#persistence/payroll-ranges.js';
import { storeStatements } from '#persistence/payroll-statements.js';
import { rolesOf } from '#persistence/person-roles.js';
import { schemesOfMonth } from '#persistence/schemes-of-month.js';
import { calculateFrozen, refuseChangedPacks } from './payroll-range.js';

/**
 * Calculates people of a run again of whom nothing could be calculated. What is known of them by now is frozen in the place
 * of what was, and the checksum of the run with it; nobody else's pack or statement changes. The run is held by the caller.
 */
export async function recalculateOf(
  manager: EntityManager,
  run: PayrollRun,
  {
    actorId,
    documents,
    personIds,
    range,
  }: Omit<RecalculatePeople, 'request'> & { actorId: PersonId; documents: PackDocuments },
): Promise<RecalculatedPeople> {
  await requireAccountingOf(manager, run, actorId);
  const open = (await openProblems(manager, run.id)).filter(
    (each) => (personIds?.includes(each.personId) ?? true) && (range === undefined || each.range === range),
  );
  if (open.length === 0) throw nothingToRecalculate(run);
  const people = open.map((each) => each.personId);
  if (paysMonth(run.purpose)) {
    await freezeAgain(manager, run, await schemesOfMonth(manager, run), people);
    await manager.update(PayrollRun, { id: run.id }, { inputsSha256: (await checksumOf(manager, run.id)).sha256 });
  }
  const calculated = await calculateFrozen(manager, await packsOfPeople(manager, run.id, people), documents);
  refuseChangedPacks(run, calculated.changed);
  const refused = new Set(calculated.refused.map((each) => each.personId));
  await storeStatements(manager, run, ENGINE_VERSION, calculated.statements);
  await settleProblems(
    manager,
    run.id,
    people.filter((id) => !refused.has(id)),
  );
  await noteProblems(
    manager,
    run.id,
    calculated.refused.map((each) => ({ ...each, range: open.find((of) => of.personId === each.personId)!.range })),
  );
  await countProblemsOfRanges(manager, run.id);
  const problems = await countProblems(manager, run.id);
  await writeAudit(manager, {
    organisationId: run.organisationId,
    businessAt: await businessNow(manager, run.organisationId),
    actorId,
    action: 'payroll.recalculated',
    objectKind: 'payroll-run',
    objectId: run.id,
    details: { month: run.month, number: run.number, people: people.length, problems },
  });
  return { runId: run.id, people: people.length, problems };
}

async function requireAccountingOf(manager: EntityManager, { month }: PayrollRun, actorId: PersonId): Promise<void> {
  if ((await rolesOf(manager, actorId)).includes('accounting')) return;
  throw new DomainError('not-allowed', 'role-missing', 'People of a payroll run are calculated again by accounting.', {
    month,
  });
}

function nothingToRecalculate({ id: runId, month, number }: PayrollRun): DomainError {
  return new DomainError(
    'conflict',
    'nothing-to-recalculate',
    `Of all those who are asked for in run ${number} of ${month} a statement was calculated. The run names whose are missing.`,
    { runId, month },
  );
}
