import type { EntityManager } from 'typeorm';
import type { PersonId } from '#approvals/ids.js';
import { type Month, nextMonth } from '#calendar/month.js';
import { calculateMonthPack, type MonthPack, monthPackSchema } from '#compensation/pack/month-pack.js';
import { computeSections, findSharing } from '../computed-sections.js';
import { packsOfFewSoFar } from '../month-packs-sql.js';
import { documentsOf, monthToPay, packParameters, withoutNestedLoops } from '../month-to-pay.js';
import { schemesOfMonth } from '../schemes-of-month.js';
import { asKnownAt, type KnownAt } from './known-at.js';

/** Whose month, and when it is looked at. */
export interface MonthKnownAt extends KnownAt {
  readonly personId: PersonId;
  readonly month: Month;
}

/** The pack by which a month would have been paid, with the documents that it names. */
export interface MonthAsOf {
  readonly pack: MonthPack;
  readonly documents: readonly unknown[];
  /** An earlier month that cannot be calculated with what was known; what it leaves is as it was paid. */
  readonly notCalculated: Month | null;
}

/** What posted months before leave by what was known, by month. */
interface Before {
  readonly packs: Map<Month, MonthPack>;
  last: { readonly month: Month; readonly carriedState: Record<string, unknown> } | undefined;
  stopped: Month | undefined;
}

const asTheyAre = (sql: string): string => sql;

/**
 * One person's month with what was known at an instant: by signed plans with whatever was known of the actuals, approved or
 * not, and with the state that the posted months before it leave by what was known then, as a correction would calculate
 * them. Undefined where nothing was known by which it could be paid. Writes nothing; asked within a transaction.
 */
export async function monthAsOf(manager: EntityManager, of: MonthKnownAt): Promise<MonthAsOf | undefined> {
  const before: Before = { packs: new Map(), last: undefined, stopped: undefined };
  for (const month of await changedMonthsBefore(manager, of)) {
    const known = await packOf(manager, { ...of, month }, before);
    const documents = known && documentsOf(known);
    const result = known && calculateMonthPack(known.pack, documents!, { traced: false });
    if (!result?.ok) {
      before.stopped = month;
      break;
    }
    before.packs.set(month, known!.pack);
    before.last = { month, carriedState: result.carriedState };
  }
  const known = await packOf(manager, of, before);
  return known && { ...known, notCalculated: before.stopped ?? null };
}

/** The pack of one month; a month before it that was calculated again leaves what it comes to. */
function packOf(
  manager: EntityManager,
  of: MonthKnownAt,
  before: Before,
): Promise<Pick<MonthAsOf, 'pack' | 'documents'> | undefined> {
  const { personId } = of;
  return asKnownAt(manager, of, () =>
    withoutNestedLoops(manager, async () => {
      const toPay = {
        ...(await monthToPay(manager, of, await schemesOfMonth(manager, of))),
        over: asTheyAre,
        calculatedAgain: (month: Month) => before.packs.get(month),
      };
      const sharing = await findSharing(manager, toPay);
      const sections = await computeSections(manager, toPay, sharing, [personId]);
      const [row] = await manager.query<{ pack: string }[]>(
        packsOfFewSoFar,
        packParameters(toPay, [personId], sections),
      );
      if (row === undefined) return undefined;
      const pack = monthPackSchema.parse(JSON.parse(row.pack));
      return { pack: goOnFrom(before.last, of.month, pack), documents: toPay.documents };
    }),
  );
}

/** The pack with what the month before it leaves now in place of what it left when it was posted. */
function goOnFrom(last: Before['last'], month: Month, pack: MonthPack): MonthPack {
  if (last === undefined) return pack;
  const { carriedState: _carried, ...rest } = pack;
  const { skippedMonths: _skipped, ...inputs } = pack.inputs;
  if (Object.keys(last.carriedState).length === 0) return { ...rest, inputs };
  const skippedMonths: { month: Month; reason: string }[] = [];
  for (let skipped = nextMonth(last.month); skipped < month; skipped = nextMonth(skipped))
    skippedMonths.push({ month: skipped, reason: 'no statement' });
  return {
    ...rest,
    inputs: skippedMonths.length > 0 ? { ...inputs, skippedMonths } : inputs,
    carriedState: last.carriedState,
  };
}

/**
 * The months before one that were posted by then, from the first on in which something had changed by then of which no run
 * that was posted had taken notice; of a month whose pay is shared also where it has changed of somebody else.
 */
async function changedMonthsBefore(manager: EntityManager, { organisationId, personId, month, at }: MonthKnownAt) {
  const rows = await manager.query<{ month: Month }[]>(
    `WITH posted AS (
       SELECT s.month, i.pack::jsonb -> 'inputs' ?| ARRAY['team', 'contest'] AS is_shared
         FROM statements s JOIN payroll_inputs i USING (run_id, person_id) WHERE s.person_id = $2 AND s.month < $3 AND s.posted_at <= $4 AND s.pays_month
     ), changed AS (
       SELECT min(p.month) AS month FROM posted p JOIN pay_changes c ON c.organisation_id = $1 AND c.month = p.month
        WHERE (c.person_id = $2 OR p.is_shared) AND c.changed_at <= $4 AND NOT EXISTS (
          SELECT 1 FROM payroll_correction_causes k JOIN payroll_runs r ON r.id = k.run_id WHERE k.change_id = c.id AND r.posted_at <= $4)
     )
     SELECT p.month FROM posted p JOIN changed c ON p.month >= c.month ORDER BY p.month`,
    [organisationId, personId, month, at],
  );
  return rows.map((row) => row.month);
}
