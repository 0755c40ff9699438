import type { EntityManager } from 'typeorm';
import type { PersonId } from '#approvals/ids.js';
import { ENGINE_VERSION } from '#compensation/calculation/calculate-statement.js';
import type { Problem } from '#compensation/documents/problem.js';
import { findKpiPay } from '#compensation/pack/kpi-of-pack.js';
import { calculateMonthPack, listDocumentsOf, monthPackSchema } from '#compensation/pack/month-pack.js';
import type { PackDocuments } from '#compensation/pack/pack-documents.js';
import type { CalculatedRange } from '#contracts/payroll-run.contract.js';
import { calculateParallelsOf } from './parallel-range.js';
import type { PayrollRun } from '#persistence/entities/payroll-run.entity.js';
import { loadPackDocuments } from '#persistence/pack-documents.js';
import { noteProblems, packsOfRange } from '#persistence/payroll-packs.js';
import { storeStatements, type CalculatedStatement } from '#persistence/payroll-statements.js';

/** Calculates the packs of one range and stores the statements, and beside them what parallel schemes would pay; why there is none of a person is noted at the pack. */
export async function calculateRangeOf(
  manager: EntityManager,
  run: PayrollRun,
  range: number,
  documents: PackDocuments,
): Promise<CalculatedRange> {
  const packs = (await packsOfRange(manager, run.id, range)).map(({ pack, ...frozen }) => ({
    ...frozen,
    pack: monthPackSchema.parse(JSON.parse(pack)),
  }));
  await loadPackDocuments(manager, documents, [...new Set(packs.flatMap(({ pack }) => listDocumentsOf(pack)))]);
  const calculated: CalculatedStatement[] = [];
  const refused: { personId: PersonId; problems: Problem[] }[] = [];
  for (const { personId, sha256, pack } of packs) {
    const result = calculateMonthPack(pack, documents, { traced: false });
    if (result.ok)
      calculated.push({ personId, packSha256: sha256, kpi: findKpiPay(pack, documents, result.lines), ...result });
    else refused.push({ personId, problems: result.problems });
  }
  await storeStatements(manager, run, ENGINE_VERSION, calculated);
  await noteProblems(manager, run.id, refused);
  await calculateParallelsOf(manager, run, range, documents);
  return { people: packs.length, problems: refused.length };
}
