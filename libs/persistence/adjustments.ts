import type { EntityManager } from 'typeorm';
import type { DocumentId, OrganisationId, PersonId } from '#approvals/ids.js';
import type { Month } from '#calendar/month.js';
import type { Adjustment } from '#compensation/inputs/adjustments.js';
import type { Fine } from '#compensation/inputs/fines.js';
import type { ReversedLine } from '#compensation/inputs/reversed-line.js';
import type { SourceReference } from '#compensation/inputs/source-reference.js';
import { isSameAmount } from '#compensation/numbers/money.js';
import { Decimal } from '#compensation/numbers/plain-decimal.js';
import { monthPackSchema } from '#compensation/pack/month-pack.js';
import { paidLinesOf } from './corrections/paid-lines.js';
import type { DatabaseRefusal } from './database-refusal.js';
import { holds } from './facts/people-of-facts.js';
import { isHeldFor } from './held-month.js';
import { isPaidFor } from './payroll-scope.js';
import { schemeHas } from './scheme-at-end.js';

/** A line of a posted statement, as people name it. */
export interface NamedLine {
  statementId: string;
  component: string;
  code: string;
}

/** A posted line with what it has come to, as the adjustment that reverses it says. */
export type ReversedPay = NamedLine & { label: string } & Pick<ReversedLine, 'imposed' | 'taken' | 'paid'>;

/** What an adjustment says besides the month in which it is paid: an amount, or the line that it reverses. */
export interface AdjustmentContent {
  personId: PersonId;
  ofMonth: Month;
  reason: string;
  amount?: string | undefined;
  reverses?: ReversedPay | undefined;
}

/** A line that a posted statement has, of whom and of which month; `amount` is what it has come to, corrections included. */
export interface PostedLine extends NamedLine {
  personId: PersonId;
  month: Month;
  label: string;
  amount: string;
}

/** The subject of an adjustment that reverses a line: of each there is one that is not closed. */
export function keyOfLine({ statementId, component, code }: NamedLine): string {
  return `${statementId}/${component}/${code}`;
}

/** A line of a posted statement of the organisation; undefined where there is none, and for what a statement paid for other months. */
export async function findPostedLine(
  manager: EntityManager,
  organisationId: OrganisationId,
  { statementId, component, code }: NamedLine,
): Promise<PostedLine | undefined> {
  const [statement] = await manager.query<{ statementId: string; personId: PersonId; month: Month }[]>(
    `SELECT s.id AS "statementId", s.person_id AS "personId", s.month FROM statements s JOIN payroll_runs r ON r.id = s.run_id
      WHERE s.id = $1 AND r.organisation_id = $2 AND s.posted_at IS NOT NULL AND s.pays_month`,
    [statementId, organisationId],
  );
  if (!statement) return undefined;
  const paid = await paidLinesOf(manager, statement.month, [statement.personId]);
  const line = paid.get(statement.personId)?.find((each) => each.component === component && each.code === code);
  return line && { ...statement, component, code, label: line.label, amount: line.amount };
}

/** What reversing a line says of it: what it paid, or what it took beside what was to be taken, which a fine's own amount tells. */
export async function reversalOf(
  manager: EntityManager,
  { statementId, component, code, label, amount }: PostedLine,
): Promise<ReversedPay> {
  const named = { statementId, component, code };
  const of = { ...named, label };
  if (!amount.startsWith('-')) return { ...of, paid: amount };
  const taken = amount.slice(1);
  const imposed = await imposedBy(manager, named);
  return { ...of, imposed: imposed !== undefined && new Decimal(imposed).gte(taken) ? imposed : taken, taken };
}

/** What a fine or an adjustment with a minus was to take, by the pack of the statement. */
async function imposedBy(manager: EntityManager, { statementId, code }: NamedLine): Promise<string | undefined> {
  const [frozen] = await manager.query<{ pack: string | null }[]>(
    `SELECT i.pack FROM payroll_inputs i JOIN statements s ON s.run_id = i.run_id AND s.person_id = i.person_id WHERE s.id = $1`,
    [statementId],
  );
  const read = monthPackSchema.safeParse(JSON.parse(frozen?.pack ?? 'null'));
  if (!read.success) return undefined;
  const { fines = [], adjustments = [] } = read.data.inputs as { fines?: Fine[]; adjustments?: Adjustment[] };
  const amount = [...fines, ...adjustments].find(({ id }) => id === code)?.amount;
  return amount?.replace(/^-/, '');
}

/** The fact that the last signature enters, named by the document. */
export function factOfAdjustment(
  { id, month }: { id: DocumentId; month: string },
  { personId, ofMonth, reason, amount, reverses }: AdjustmentContent,
  memo: SourceReference,
): Record<string, unknown> & { externalId: string } {
  const what = { externalId: id, personId, month, ofMonth, reason, memo };
  if (reverses === undefined) return { ...what, amount };
  const { component, code, imposed, taken, paid } = reverses;
  const line = code === component ? { component } : { component, code };
  return { ...what, reverses: { ...line, ...(taken === undefined ? { paid } : { imposed, taken }) } };
}

/** Why an adjustment cannot be paid as it is written, whatever has been signed so far; undefined where it can. */
export async function refusalToAdjust(
  manager: EntityManager,
  { id, organisationId, month }: { id: DocumentId; organisationId: OrganisationId; month: string },
  { personId, ofMonth, reverses }: AdjustmentContent,
): Promise<DatabaseRefusal | undefined> {
  if (!(await schemeHas(manager, { organisationId, personId, month }, 'adjustment')))
    return {
      kind: 'conflict',
      code: 'pays-no-adjustments',
      message: `By the scheme that pays the person at the end of ${month}, nothing would come of it. Name a month in which the person is on a scheme with a component of kind adjustment, or add one to the next version of the scheme.`,
    };
  if (reverses === undefined) return undefined;
  const { component, code, taken, paid = `-${taken}` } = reverses;
  const [other] = await manager.query<{ externalId: string }[]>(
    `SELECT f.external_id AS "externalId" FROM facts f JOIN fact_people p ON p.fact_id = f.id AND p.person_id = $2
      WHERE f.organisation_id = $1 AND f.kind = 'adjustments' AND f.external_id <> $6 AND ${holds('f')} AND f.content ->> 'ofMonth' = $3
        AND f.content -> 'reverses' ->> 'component' = $4 AND COALESCE(f.content -> 'reverses' ->> 'code', f.content -> 'reverses' ->> 'component') = $5 LIMIT 1`,
    [organisationId, personId, ofMonth, component, code, id],
  );
  if (other)
    return {
      kind: 'conflict',
      code: 'line-reversed',
      message: `The line is reversed by the adjustment "${other.externalId}" already, which was entered by hand. Withdraw that one where it is wrong.`,
    };
  const line = await findPostedLine(manager, organisationId, reverses);
  if (line !== undefined && isSameAmount(line.amount, paid)) return undefined;
  return {
    kind: 'conflict',
    code: 'line-changed',
    message:
      'The line has come to something else since: a later statement has corrected it. Have this returned, save it anew, and submit that version.',
  };
}

/** Why nothing can be entered for a month of a person at the moment; undefined where it can, also because the month is paid. */
export async function refusalWhileHeld(
  manager: EntityManager,
  { organisationId, personId, month }: { organisationId: OrganisationId; personId: PersonId; month: string },
): Promise<DatabaseRefusal | undefined> {
  const [row] = await manager.query<{ isHeld: boolean }[]>(
    `SELECT ${isHeldFor('$1::uuid', '$3::text', '$2::uuid')} AND NOT ${isPaidFor('$3::text', '$2::uuid')} AS "isHeld"`,
    [organisationId, personId, month],
  );
  if (!row?.isHeld) return undefined;
  return {
    kind: 'conflict',
    code: 'held-by-a-run',
    message: `A payroll run is paying ${month} to the person, from what was known when it started. Sign once it is posted, and a later run pays this, or once it is returned.`,
  };
}
