import { add, parseFraction, ZERO, type Fraction } from '../../numbers/exact-fraction.js';
import { isPositiveText } from '../../numbers/decimal-text.js';
import { NO_LIMIT, type ClientReceivables } from '../../inputs/client-receivables.js';
import type { Evaluation } from '../../terms/evaluation.js';
import type { Deferral, Owing, Receivables } from './overdue-part.js';

/** What counts against the overdue part of a client. */
type Triggers = ReadonlySet<'limit' | 'deferral'>;

interface Group {
  readonly owed: Fraction;
  readonly limit: string | undefined;
}

/** Makes a reader of the clients of a month; facts that a client's overdue part needs and that are missing are refused. */
export function makeReceivablesReader(
  clients: readonly ClientReceivables[],
  triggers: Triggers,
  evaluation: Evaluation,
): (client: ClientReceivables, index: number) => Receivables {
  const groups = triggers.has('limit') ? addUpGroups(clients) : new Map<string, Group>();
  const told = new Set<string>();
  const refuse = (index: number, field: keyof ClientReceivables, message: string) =>
    evaluation.refuse(
      `missing-${field === 'agreedDays' || field === 'deferredDays' ? 'days' : 'limit'}`,
      ['receivables', index, field],
      message,
    );
  const findOwing = ({ client, owed, limit, group }: ClientReceivables, index: number): Owing | undefined => {
    const shared = group === undefined ? undefined : groups.get(group);
    const text = shared === undefined ? limit : shared.limit;
    if (text === undefined) {
      if (group === undefined)
        refuse(
          index,
          'limit',
          `the limit on what "${client}" owes is missing; give it, or "${NO_LIMIT}" if there is none`,
        );
      else if (!told.has(group))
        refuse(
          index,
          'groupLimit',
          `the group of "${client}" has no limit; give it at one of its clients, or "${NO_LIMIT}" if there is none`,
        );
      if (group !== undefined) told.add(group);
      return undefined;
    }
    return {
      owed: shared?.owed ?? parseFraction(owed),
      limit: text === NO_LIMIT ? undefined : parseFraction(text),
      group,
    };
  };
  return (each, index) => {
    const overdue = each.overdue ?? '0';
    const read = { revenue: parseFraction(each.revenue), overdue: parseFraction(overdue) };
    // Without anything overdue there is nothing to reduce, whatever is owed.
    if (!isPositiveText(overdue)) return read;
    return {
      ...read,
      owing: triggers.has('limit') ? findOwing(each, index) : undefined,
      deferral: triggers.has('deferral') ? findDeferral(each, index, refuse) : undefined,
    };
  };
}

/** What the clients of each group owe together, and the limit that is stated at one of them. */
function addUpGroups(clients: readonly ClientReceivables[]): Map<string, Group> {
  const groups = new Map<string, Group>();
  for (const { group, groupLimit, owed } of clients) {
    if (group === undefined) continue;
    const before = groups.get(group);
    groups.set(group, { owed: add(before?.owed ?? ZERO, parseFraction(owed)), limit: before?.limit ?? groupLimit });
  }
  return groups;
}

function findDeferral(
  { client, deferredDays, agreedDays }: ClientReceivables,
  index: number,
  refuse: (index: number, field: 'deferredDays' | 'agreedDays', message: string) => void,
): Deferral | undefined {
  if (deferredDays === undefined)
    refuse(index, 'deferredDays', `is missing: say for how many days "${client}" has deferred payment`);
  if (agreedDays === undefined)
    refuse(index, 'agreedDays', `is missing: say for how many days "${client}" may defer payment, as agreed`);
  if (deferredDays === undefined || agreedDays === undefined) return undefined;
  return { days: parseFraction(String(deferredDays)), agreed: parseFraction(String(agreedDays)) };
}
