import type { EntityManager } from 'typeorm';
import { yearOf } from '#calendar/year.js';
import type { DatabaseRefusal } from '../database-refusal.js';
import type { Document } from '../entities/document.entity.js';
import { PayrollRun } from '../entities/payroll-run.entity.js';

/** SQL: the people of whom the version of actuals of a year in question says something. */
const peopleOf = (
  actuals: string,
) => `(SELECT array_agg(k::uuid) FROM document_versions v CROSS JOIN LATERAL jsonb_object_keys(v.content -> 'people') k
   JOIN documents a ON a.id = v.document_id AND a.submitted_version = v.version WHERE a.id = ${actuals})`;

/**
 * Why approved actuals of a year are not reopened for the sake of what they have paid: the bonus is paid once. What is
 * right of somebody who has it is paid or taken back by an adjustment.
 */
export async function refusalByBonus(
  manager: EntityManager,
  { id, organisationId, month }: Document,
): Promise<DatabaseRefusal | undefined> {
  const year = yearOf(month);
  const [paid] = await manager.query<{ paid: number; signed: number }[]>(
    `SELECT (SELECT count(*)::int FROM annual_bonuses b WHERE b.year = $3 AND b.person_id = ANY (${peopleOf('$1')}::uuid[])) AS paid,
            (SELECT count(*)::int FROM payroll_runs r JOIN documents d ON d.payroll_run_id = r.id AND d.kind = 'payroll-register'
              WHERE r.organisation_id = $2 AND r.month = $4 AND r.purpose = 'annual-bonus' AND r.status = 'in-approval' AND d.status = 'signed'
                AND r.person_ids && ${peopleOf('$1')}) AS signed`,
    [id, organisationId, year, month],
  );
  if (paid!.paid > 0)
    return {
      kind: 'conflict',
      code: 'bonus-paid',
      message: `The bonus of ${year} is paid to ${paid!.paid} of the people. What is right is paid or taken back by a signed adjustment: POST /api/adjustments.`,
    };
  if (paid!.signed === 0) return undefined;
  return {
    kind: 'conflict',
    code: 'month-being-paid',
    message: `The register of the bonus of ${year} is signed and being posted. Whom it has paid gets what is right by a signed adjustment (POST /api/adjustments).`,
  };
}

/** The runs of the bonus that have not ended and pay somebody by actuals of a year, locked. */
export function openBonusRunsOf(
  manager: EntityManager,
  { organisationId, month }: Document,
  actualsId: string,
): Promise<PayrollRun[]> {
  return manager
    .createQueryBuilder(PayrollRun, 'run')
    .where(`run.organisation_id = :organisationId AND run.month = :month AND run.purpose = 'annual-bonus'`, {
      organisationId,
      month,
    })
    .andWhere(`run.status IN ('calculating', 'in-approval')`)
    .andWhere(`run.person_ids && ${peopleOf(':actualsId')}`, { actualsId })
    .setLock('pessimistic_write')
    .orderBy('run.number')
    .getMany();
}
