import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { z } from 'zod';
import { paysMonth } from '#approvals/payroll-run-kinds.js';
import { addDays } from '#calendar/day.js';
import type { Month } from '#calendar/month.js';
import { startOfDay } from '#calendar/time-zone.js';
import { isCorrection } from '#compensation/corrections/corrections.js';
import { findCorrectedLines } from '#compensation/corrections/find-corrected-lines.js';
import { countDecimals } from '#compensation/numbers/decimal-text.js';
import { sumAmounts } from '#compensation/numbers/plain-decimal.js';
import { type DiffersBy, listDifferingInputs } from '#compensation/pack/differing-inputs.js';
import { type MonthPack, monthPackSchema } from '#compensation/pack/month-pack.js';
import type { StatementLine } from '#compensation/statement/statement.js';
import { DomainError } from '#contracts/domain-error.js';
import { monthAsOf, type MonthKnownAt } from '#persistence/as-of/month-as-of.js';
import { businessNow } from '#persistence/business-now.js';
import { readChange } from '#persistence/corrections/pay-changes.js';
import { Organisation } from '#persistence/entities/organisation.entity.js';
import { Calculations } from '../calculations/calculations.js';
import { recordPayRead } from '../http/pay-reads.js';
import type { SignedInPerson } from '../http/signed-in.js';
import type { StatementAsOfView } from './statement-as-of-wire.js';
import { readableStatement } from './statements.js';

type View = z.input<typeof StatementAsOfView.schema>;

/** Changes that are told of one statement. */
const MOST_CHANGES = 100;

const knownOf: Record<DiffersBy, View['inputs'][number]['known']> = {
  'only-first': 'only-when-posted',
  'only-second': 'only-as-of',
  otherwise: 'otherwise',
};

/** What posted statements would have been with what was known at other instants. */
@Injectable()
export class StatementsAsOf {
  constructor(
    private readonly dataSource: DataSource,
    private readonly calculations: Calculations,
  ) {}

  show(viewer: SignedInPerson, id: string, asked: string, untilAnswered: AbortSignal): Promise<View> {
    return this.dataSource.transaction(async (manager) => {
      const statement = await readableStatement(manager, viewer, id);
      const { personId, currency, postedAt, runId, runPurpose } = statement;
      const month: Month = statement.month;
      if (postedAt === null)
        throw new DomainError(
          'conflict',
          'statement-not-posted',
          `The statement is not posted yet. What its month pays by what is known is told by GET /api/pay-so-far/${personId}?month=${month}.`,
          { statementId: id },
        );
      if (!paysMonth(runPurpose))
        throw new DomainError(
          'conflict',
          'statement-beside-month',
          `The statement is of an off-cycle run with the purpose ${runPurpose}, which pays beside the month. Ask for the statement of the month: GET /api/statements?personId=${personId}&runKind=regular lists them.`,
          { statementId: id },
        );
      const { organisationId } = viewer;
      const of = { organisationId, personId, month, at: await readInstant(manager, viewer, asked) };
      const known = await this.calculate(manager, of, { id, untilAnswered });
      const lines = await postedLines(manager, id);
      const frozen = await frozenPack(manager, { runId, personId });
      const changes = await changesBetween(manager, of, runId);
      await recordPayRead(manager, viewer, { kind: 'statement', id }, [personId]);
      return {
        ...{ statementId: id, personId, month, currency, at: of.at, changes },
        posted: { at: postedAt, lines: lines.map(readLine), total: addUp(lines) },
        asOf: known.view,
        differences: findCorrectedLines(lines, known.lines).map(({ was: posted, now: asOf, ...line }) => ({
          ...line,
          ...{ posted, asOf, difference: subtract(asOf, posted) },
        })),
        inputs: (frozen === undefined ? [] : listDifferingInputs(frozen, known.pack)).map(({ place, by }) => ({
          place,
          known: knownOf[by],
        })),
      };
    });
  }

  private async calculate(
    manager: EntityManager,
    of: MonthKnownAt,
    { id, untilAnswered }: { id: string; untilAnswered: AbortSignal },
  ): Promise<{ pack: MonthPack; lines: readonly StatementLine[]; view: View['asOf'] }> {
    const { personId, month } = of;
    const known = (await isMonthThere(manager, of)) ? await monthAsOf(manager, of) : undefined;
    if (known === undefined)
      throw new DomainError(
        'conflict',
        'not-known-yet',
        `Nothing was known then by which ${month} could have been paid to the person: the month was not open, or there was no employment with a scheme and no signed plan. Ask for a later instant.`,
        { statementId: id, at: of.at.toISOString() },
      );
    const { pack, documents, notCalculated } = known;
    const packs = [{ personId, pack: JSON.stringify(pack) }];
    const [paid] = await this.calculations.paySoFar({ packs, documents, withSteps: false }, untilAnswered);
    const { lines = [], total = null, unpaid = [], faults = [] } = paid ?? {};
    const missing = faults.map(({ place, code, message }) => ({ place, code, message }));
    return { pack, lines, view: { lines: lines.map(readLine), total, unpaid, missing, carriedFrom: notCalculated } };
  }
}

/** An instant as it is asked for: a day stands for its end, of today until now. Refuses one that has not come. */
async function readInstant(manager: EntityManager, { organisationId }: SignedInPerson, asked: string): Promise<Date> {
  const now = await businessNow(manager, organisationId);
  const { timeZone } = await manager.findOneByOrFail(Organisation, { id: organisationId });
  const isDay = !asked.includes('T');
  const begins = new Date(isDay ? startOfDay(asked, timeZone) : asked);
  if (begins <= now) {
    const ends = isDay ? new Date(Date.parse(startOfDay(addDays(asked, 1), timeZone)) - 1) : begins;
    return ends < now ? ends : now;
  }
  throw new DomainError('invalid', 'invalid', 'What will be known is not known yet.', { now: now.toISOString() }, [
    { path: 'at', code: 'not-come-yet', message: 'has not come yet: name an instant or a day that has' },
  ]);
}

/** Whether the month of the person's department, where it has one, was open by then. */
async function isMonthThere(manager: EntityManager, { personId, month, at }: MonthKnownAt): Promise<boolean> {
  const later = await manager.query<unknown[]>(
    'SELECT 1 FROM monthly_cycles c WHERE c.department_id = department_in_month($1, $2::text) AND c.month = $2::text AND c.opened_at > $3',
    [personId, month, at],
  );
  return later.length === 0;
}

/** What a statement pays for its own month. */
async function postedLines(manager: EntityManager, id: string): Promise<StatementLine[]> {
  const lines = await manager.query<StatementLine[]>(
    'SELECT position, component, code, label, amount::text AS amount FROM statement_lines WHERE statement_id = $1 ORDER BY position',
    [id],
  );
  return lines.filter((line) => !isCorrection(line));
}

/** The pack that a statement was calculated from; undefined of one from before there were packs. */
async function frozenPack(
  manager: EntityManager,
  { runId, personId }: { runId: string; personId: string },
): Promise<MonthPack | undefined> {
  const [row] = await manager.query<{ pack: string | null }[]>(
    'SELECT pack FROM payroll_inputs WHERE run_id = $1 AND person_id = $2',
    [runId, personId],
  );
  return row?.pack ? monthPackSchema.parse(JSON.parse(row.pack)) : undefined;
}

/** What was noted as changed since a run began, until then, in the month and before it. */
function changesBetween(
  manager: EntityManager,
  { personId, month, at }: MonthKnownAt,
  runId: string,
): Promise<View['changes']> {
  return manager.query<View['changes']>(
    `SELECT c.kind, c.source, c.month, COALESCE(w.name, c.by) AS by, c.on
       FROM (SELECT ${readChange('p')} FROM pay_changes p JOIN organisations o ON o.id = p.organisation_id JOIN payroll_runs r ON r.id = $3
              WHERE p.person_id = $1 AND p.month <= $2 AND p.changed_at > r.started_at AND p.changed_at <= $4 ORDER BY p.id LIMIT ${MOST_CHANGES}) c
       LEFT JOIN people w ON w.id::text = c.by ORDER BY c.id`,
    [personId, month, runId, at],
  );
}

function readLine({ component, code, label, amount }: StatementLine) {
  return { component, code, label, amount };
}

function addUp(lines: readonly StatementLine[]): string {
  const decimals = Math.max(0, ...lines.map(({ amount }) => countDecimals(amount)));
  return sumAmounts(lines.map(({ amount }) => amount)).toFixed(decimals);
}

function subtract(amount: string, other: string): string {
  return sumAmounts([amount])
    .minus(other)
    .toFixed(Math.max(countDecimals(amount), countDecimals(other)));
}
