import type { RunId } from '#approvals/ids.js';
import type { EntityManager } from 'typeorm';
import { comparedPeople } from './compared-people.js';

/** What leads from the total of the month before to that of the run. */
export type BridgeStep =
  | { kind: 'joined' | 'left' | 'left-out'; people: number; amount: string }
  | { kind: 'component'; component: string; people: number; before: string; now: string; amount: string };

/** The totals of a run beside those of the month before and of its forecast. */
export interface RunBridge {
  month: string;
  monthBefore: string;
  before: { people: number; total: string };
  now: { people: number; total: string };
  /** What was before and the amounts of all steps together are what is now, to the last digit. */
  steps: BridgeStep[];
  forecast: Forecast;
}

/** What people were expected to be paid, each by the mean of up to three posted months before; who has none is not in it. */
export interface Forecast {
  people: number;
  expected: string;
  /** What the run pays the same people. */
  paid: string;
  difference: string;
}

/**
 * Leads from what the month before has paid to what a run pays: who joined, who left, whom it leaves out, and of who is
 * paid in both months what each component pays more or less. Nothing of it is rounded.
 */
export async function runBridge(manager: EntityManager, runId: RunId): Promise<RunBridge> {
  const [totals] = await manager.query<Omit<RunBridge, 'steps' | 'forecast'>[]>(selectTotals, [runId]);
  if (!totals) throw new Error(`There is no run ${runId}`);
  const people = await manager.query<BridgeStep[]>(selectPeopleSteps, [runId]);
  const components = await manager.query<BridgeStep[]>(selectComponentSteps, [runId]);
  const [forecast = { people: 0, expected: '0', paid: '0', difference: '0' }] = await manager.query<Forecast[]>(
    selectForecast,
    [runId],
  );
  return { ...totals, steps: [...people, ...components], forecast };
}

const selectTotals = `
  WITH ${comparedPeople}
  SELECT run.month::text, run.month_before AS "monthBefore",
         json_build_object('people', (count(c.before_id))::int, 'total', COALESCE(sum(c.before), 0)::text) AS before,
         json_build_object('people', (count(c.now_id))::int, 'total', COALESCE(sum(c.now), 0)::text) AS now
    FROM run LEFT JOIN compared c ON true GROUP BY run.month, run.month_before`;

const selectPeopleSteps = `
  WITH ${comparedPeople}
  SELECT c.change AS kind, count(*)::int AS people, sum(COALESCE(c.now, 0) - COALESCE(c.before, 0))::text AS amount
    FROM compared c WHERE c.change <> 'both' GROUP BY c.change ORDER BY c.change`;

const selectComponentSteps = `
  WITH ${comparedPeople},
  lines AS (
    SELECT c.person_id, l.component, l.amount AS now, 0 AS before FROM compared c JOIN statement_lines l ON l.statement_id = c.now_id WHERE c.change = 'both'
    UNION ALL
    SELECT c.person_id, l.component, 0, l.amount FROM compared c JOIN statement_lines l ON l.statement_id = c.before_id WHERE c.change = 'both'
  )
  SELECT 'component' AS kind, component, count(DISTINCT person_id)::int AS people, sum(before)::text AS before, sum(now)::text AS now, (sum(now) - sum(before))::text AS amount
    FROM lines GROUP BY component ORDER BY component COLLATE "C"`;

/** Months before the one of the run by which a person's pay is expected. */
const monthsOfForecast = 3;

const selectForecast = `
  WITH ${comparedPeople},
  known AS (
    SELECT c.person_id, c.now, avg(s.total) AS expected
      FROM compared c CROSS JOIN run JOIN statements s ON s.person_id = c.person_id AND s.posted_at IS NOT NULL AND s.pays_month
       AND s.month < run.month AND s.month >= to_char(run.first_day - interval '${monthsOfForecast} months', 'YYYY-MM')
     WHERE c.now_id IS NOT NULL GROUP BY c.person_id, c.now
  ),
  cents AS (SELECT person_id, now, round(expected, scale(now)) AS expected FROM known)
  SELECT count(*)::int AS people, COALESCE(sum(expected), 0)::text AS expected, COALESCE(sum(now), 0)::text AS paid, COALESCE(sum(now) - sum(expected), 0)::text AS difference
    FROM cents`;
