import type { EntityManager } from 'typeorm';
import { addAll, parseFraction, writeRounded } from '#compensation/numbers/exact-fraction.js';
import { worthOfDocument, type Worth } from '../approvals/worth-of-document.js';

/** Amounts of plans have no more decimals, whatever the currency. */
const MOST_PLACES = 6;

/** What the plans of a month come to together, as each says it now: at 100 %, and at most; nothing while there is none. */
export async function worthOfMonth(manager: EntityManager, cycleId: string): Promise<Worth | null> {
  const plans = await manager.query<{ content: unknown }[]>(
    `SELECT v.content FROM documents d JOIN document_versions v ON v.document_id = d.id AND v.version = d.latest_version
      WHERE d.cycle_id = $1 AND d.kind = 'kpi-plan' AND d.status <> 'closed'`,
    [cycleId],
  );
  return sumOfWorth(plans.flatMap(({ content }) => worthOfDocument('kpi-plan', content) ?? []));
}

/** Several together; nothing limits them where nothing limits one of them. */
export function sumOfWorth(each: readonly Worth[]): Worth | null {
  if (each.length === 0) return null;
  const isUnlimited = each.some((worth) => worth.isUnlimited);
  return {
    amount: sum(each.map(({ amount }) => amount)),
    most: isUnlimited ? null : sum(each.map(({ amount, most }) => most ?? amount)),
    isUnlimited,
  };
}

function sum(amounts: readonly string[]): string {
  return writeRounded(addAll(amounts.map(parseFraction)), MOST_PLACES);
}
