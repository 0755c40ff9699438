import type { EntityManager } from 'typeorm';
import type { FactKindName } from '#facts/fact-kinds.js';
import { countingForecast } from '../forecasts/volume-forecast.js';
import type { FactProblem, Touched } from './fact-entry.js';
import { holds, isClient, isDeal, refersTo } from './people-of-facts.js';
import { findTouches, type Touches } from './touches.js';

/** Something that must hold between facts, looked at once all that a call changes stands there. */
interface FactCheck {
  /** The kinds that can break it. */
  readonly kinds: readonly FactKindName[];
  readonly code: string;
  readonly field: string;
  /** What of the touched it is about alone: where there is nothing of it, it need not be looked for. */
  readonly of?: 'returns' | 'payments';
  /** Selects `index` and at most one `told` of what breaks it; `touched (id, index)` are the versions that came. */
  readonly sql: string;
  readonly message: (told: string) => string;
}

/** A row that came and holds. */
const came = (fact: string, ...kinds: FactKindName[]) =>
  `touched t JOIN facts ${fact} ON ${fact}.id = t.id AND ${fact}.kind IN (${kinds.map((kind) => `'${kind}'`).join(', ')}) AND ${holds(fact)}`;
/** A row that came as the withdrawal of one. */
const went = (fact: string, kind: FactKindName) =>
  `touched t JOIN facts ${fact} ON ${fact}.id = t.id AND ${fact}.kind = '${kind}' AND ${fact}.superseded_at IS NULL AND ${fact}.is_withdrawn`;

/** Returns and their sales, payments and what they pay, of which one came: the one that came tells. */
const pairs = (kind: 'deals' | 'payments') => `(
    SELECT t.index, f.id AS fact, d.id AS deal FROM ${came('f', kind)} JOIN facts d ON ${isDeal('d', 'f', 'f.of_deal')}
    UNION
    SELECT t.index, f.id, d.id FROM ${came('d', 'deals')} JOIN facts f ON f.kind = '${kind}' AND ${refersTo('f', 'd.organisation_id', 'd.external_id')}
  ) AS pair JOIN facts f ON f.id = pair.fact JOIN facts d ON d.id = pair.deal`;

/** Deals that say which order of their client they are, with what is known of the client, of which one came. */
const dealsOfClients = `(
    SELECT t.index, d.id AS deal, c.id AS client FROM ${came('d', 'deals')} AND d.content ? 'order' JOIN facts c ON ${isClient('c', 'd', 'd.client_code')}
    UNION
    SELECT t.index, d.id, c.id FROM ${came('c', 'clients')} JOIN facts d ON d.organisation_id = c.organisation_id AND d.kind = 'deals' AND d.client_code = c.external_id AND ${holds('d')} AND d.content ? 'order'
  ) AS pair JOIN facts d ON d.id = pair.deal JOIN facts c ON c.id = pair.client`;

/** Sums may be as long as an amount of the engine. */
const tooLong = (sum: string) => `abs(${sum}) >= 1e15`;

/** Somebody's list of a month that is said to be empty, by how such a fact is found. */
const isSaidEmpty = (nothing: string, fact: string, person: string): string =>
  `${nothing}.organisation_id = ${fact}.organisation_id AND ${nothing}.kind = 'nothing' AND ${nothing}.only_one = '["' || ${person} || '","' || ${fact}.month || '","' || ${fact}.kind || '"]' AND ${holds(nothing)}`;

const checks: readonly FactCheck[] = [
  {
    kinds: ['deals', 'receivables', 'tasks', 'activities'],
    code: 'contradicts',
    field: 'externalId',
    sql: `SELECT t.index, min(n.external_id) AS told FROM ${came('f', 'deals', 'receivables', 'tasks', 'activities')}
            JOIN fact_people p ON p.fact_id = f.id JOIN facts n ON ${isSaidEmpty('n', 'f', 'p.person_id')} GROUP BY t.index`,
    message: (nothing) =>
      `is in a month that "${nothing}" says has none; withdraw that one first (PUT /api/facts/nothing)`,
  },
  {
    kinds: ['nothing'],
    code: 'contradicts',
    field: 'of',
    sql: `SELECT t.index, min(f.external_id) AS told FROM ${came('n', 'nothing')} JOIN fact_people e ON e.fact_id = n.id
            JOIN facts f ON f.organisation_id = n.organisation_id AND f.month = n.month AND f.kind = n.content ->> 'of' AND ${holds('f')}
            JOIN fact_people p ON p.fact_id = f.id AND p.person_id = e.person_id GROUP BY t.index`,
    message: (fact) => `is not nothing: "${fact}" is in this month; withdraw it where it is wrong`,
  },
  {
    kinds: ['deals', 'receivables', 'activities'],
    code: 'unknown-client',
    field: 'client',
    sql: `SELECT t.index, f.client_code AS told FROM ${came('f', 'deals', 'receivables', 'activities')}
           WHERE f.client_code IS NOT NULL AND NOT EXISTS (SELECT 1 FROM facts c WHERE ${isClient('c', 'f', 'f.client_code')})`,
    message: (code) => `"${code}" is the code of no client; enter the client first (PUT /api/facts/clients)`,
  },
  {
    kinds: ['clients'],
    code: 'in-use',
    field: 'externalId',
    sql: `SELECT t.index, (SELECT f.kind || ' "' || f.external_id || '"' FROM facts f WHERE f.organisation_id = c.organisation_id AND f.client_code = c.external_id AND ${holds('f')} ORDER BY 1 LIMIT 1) AS told
            FROM ${went('c', 'clients')}
           WHERE EXISTS (SELECT 1 FROM facts f WHERE f.organisation_id = c.organisation_id AND f.client_code = c.external_id AND ${holds('f')})`,
    message: (fact) => `is the client of ${fact}; withdraw what is about the client first`,
  },
  {
    kinds: ['clients', 'deals'],
    code: 'contradicts',
    field: 'firstOrderOn',
    sql: `SELECT pair.index, d.external_id AS told FROM ${dealsOfClients}
           WHERE CASE WHEN (d.content ->> 'order')::numeric = 1 THEN d.on_day <> (c.content ->> 'firstOrderOn')::date ELSE d.content ? 'order' AND d.on_day < (c.content ->> 'firstOrderOn')::date END`,
    message: (deal) =>
      `of the client contradicts deal "${deal}", whose order and day say another first order; correct one of them`,
  },
  {
    kinds: ['clients'],
    code: 'contradicts',
    field: 'groupLimit',
    sql: `SELECT t.index, min(o.external_id) AS told FROM ${came('c', 'clients')}
            JOIN facts o ON o.organisation_id = c.organisation_id AND o.kind = 'clients' AND ${holds('o')} AND o.content ->> 'group' = c.content ->> 'group'
             AND CASE WHEN 'none' IN (o.content ->> 'groupLimit', c.content ->> 'groupLimit') THEN o.content ->> 'groupLimit' <> c.content ->> 'groupLimit'
                      ELSE (o.content ->> 'groupLimit')::numeric <> (c.content ->> 'groupLimit')::numeric END
           GROUP BY t.index`,
    message: (client) => `is another than at "${client}" of the same group; a group shares one limit`,
  },
  {
    kinds: ['deals', 'payments'],
    code: 'unknown-deal',
    field: '',
    sql: `SELECT t.index, f.of_deal AS told FROM ${came('f', 'deals', 'payments')}
           WHERE f.of_deal IS NOT NULL AND NOT EXISTS (SELECT 1 FROM facts d WHERE ${isDeal('d', 'f', 'f.of_deal')})`,
    message: (deal) =>
      `"${deal}" is no deal that has been entered; enter it first, also where it is of a month before the product was used`,
  },
  {
    kinds: ['deals'],
    code: 'in-use',
    field: 'externalId',
    sql: `SELECT t.index, (SELECT f.kind || ' "' || f.external_id || '"' FROM facts f WHERE ${refersTo('f', 'd.organisation_id', 'd.external_id')} ORDER BY 1 LIMIT 1) AS told
            FROM ${went('d', 'deals')}
           WHERE EXISTS (SELECT 1 FROM facts f WHERE ${refersTo('f', 'd.organisation_id', 'd.external_id')})`,
    message: (fact) => `is what ${fact} refers to; withdraw that first`,
  },
  {
    kinds: ['deals'],
    code: 'contradicts',
    field: 'returns',
    of: 'returns',
    sql: `SELECT pair.index, f.external_id AS told FROM ${pairs('deals')}
           WHERE d.of_deal IS NOT NULL OR d.client_code <> f.client_code OR d.on_day > f.on_day`,
    message: (deal) =>
      `does not hold for return "${deal}": what it takes back must be a sale, of the same client, and not of a later day`,
  },
  {
    kinds: ['deals'],
    code: 'returns-exceed-sale',
    field: 'amount',
    of: 'returns',
    sql: `SELECT pair.index, d.external_id AS told FROM (SELECT DISTINCT pair.index, d.id FROM ${pairs('deals')}) AS pair JOIN facts d ON d.id = pair.id
            JOIN facts r ON r.kind = 'deals' AND ${refersTo('r', 'd.organisation_id', 'd.external_id')}
           GROUP BY pair.index, d.external_id, d.content
          HAVING -sum((r.content ->> 'amount')::numeric) > (d.content ->> 'amount')::numeric OR ${tooLong("sum((r.content ->> 'margin')::numeric)")}`,
    message: (deal) => `takes the returns of "${deal}" together over its amount; correct one of them`,
  },
  {
    kinds: ['deals', 'payments'],
    code: 'payment-before-deal',
    field: 'on',
    of: 'payments',
    sql: `SELECT pair.index, f.external_id AS told FROM ${pairs('payments')} WHERE f.on_day < d.on_day`,
    message: (payment) => `puts payment "${payment}" before its deal; correct one of the days`,
  },
  {
    kinds: ['deals', 'payments'],
    code: 'contradicts',
    field: 'amount',
    of: 'payments',
    sql: `SELECT pair.index, f.external_id AS told FROM ${pairs('payments')} WHERE (f.content ->> 'amount' LIKE '-%') <> (d.of_deal IS NOT NULL)`,
    message: (payment) =>
      `of payment "${payment}" has the wrong sign: money that came in on a deal has none, money that was given back is a payment of the return, with a minus. Withdraw a payment that was not made`,
  },
  {
    kinds: ['deals', 'payments'],
    code: 'contradicts',
    field: 'on',
    of: 'payments',
    sql: `SELECT pair.index, f.external_id AS told FROM ${pairs('payments')} WHERE d.of_deal IS NOT NULL AND f.month <> d.month`,
    message: (payment) =>
      `puts payment "${payment}" into another month than its return; money that was given back later is of a return of its own, with an amount of 0`,
  },
  {
    kinds: ['payments'],
    code: 'too-large',
    field: 'amount',
    sql: `SELECT t.index, f.of_deal AS told FROM ${came('f', 'payments')}
            JOIN LATERAL (SELECT sum((o.content ->> 'amount')::numeric) AS paid FROM facts o
                           WHERE o.kind = 'payments' AND ${refersTo('o', 'f.organisation_id', 'f.of_deal')}) AS s ON ${tooLong('s.paid')}`,
    message: (deal) => `takes the payments of "${deal}" together over what a statement can hold`,
  },
  {
    kinds: ['values', 'activities'],
    code: 'told-already',
    field: 'code',
    sql: `SELECT t.index, min(o.kind || ' "' || o.external_id || '"') AS told FROM ${came('f', 'values', 'activities')}
            JOIN fact_people p ON p.fact_id = f.id
            JOIN (SELECT o.kind, o.external_id, o.month, o.content ->> 'code' AS code, q.person_id
                    FROM (SELECT DISTINCT x.organisation_id, x.month, CASE x.kind WHEN 'values' THEN 'activities' ELSE 'values' END AS kind FROM ${came('x', 'values', 'activities')}) m
                    JOIN facts o ON o.organisation_id = m.organisation_id AND o.month = m.month AND o.kind = m.kind AND ${holds('o')}
                    JOIN fact_people q ON q.fact_id = o.id OFFSET 0) AS o
              ON o.kind <> f.kind AND o.month = f.month AND o.code = f.content ->> 'code' AND o.person_id = p.person_id
           GROUP BY t.index`,
    message: (fact) =>
      `is told by ${fact} as well: a number is either counted from activities or entered, never both; use another code, or withdraw one`,
  },
  {
    kinds: ['values', 'activities'],
    code: 'counted-already',
    field: 'code',
    sql: `SELECT t.index, f.content ->> 'code' AS told FROM ${came('f', 'values', 'activities')}
           WHERE NOT (f.kind = 'values' AND f.content ? 'reason') AND EXISTS (
             SELECT 1 FROM documents d JOIN document_versions v ON v.document_id = d.id AND v.version = d.submitted_version
              WHERE d.organisation_id = f.organisation_id AND d.kind = 'value-definition' AND d.status = 'signed' AND d.month <= f.month AND v.content ->> 'code' = f.content ->> 'code')`,
    message: (code) =>
      `"${code}" is counted by a signed definition; enter another value with the reason for it (PUT /api/facts/values), or correct the deals and activities that it is counted from`,
  },
  {
    kinds: ['values'],
    code: 'sent-already',
    field: 'value',
    sql: `SELECT t.index, trim_scale(s.total)::text AS told FROM ${came('f', 'values')} JOIN fact_people p ON p.fact_id = f.id
            ${countingForecast('s', 'p.person_id', 'f.month', "f.content ->> 'code'")}
           WHERE NOT f.content ? 'reason' AND (f.content ->> 'value')::numeric <> s.total`,
    message: (total) => `is another than the forecast that was sent, ${total}; enter it with the reason for it`,
  },
  {
    kinds: ['tasks'],
    code: 'agreed-already',
    field: 'externalId',
    sql: `SELECT t.index, k.name AS told FROM ${came('f', 'tasks')} JOIN planned_tasks k ON k.organisation_id = f.organisation_id AND k.code = f.external_id
           WHERE NOT f.content ? 'reason' AND (f.content ->> 'done' = 'true' OR f.content ->> 'doneOn' IS DISTINCT FROM (
             SELECT c.done_on::text FROM task_completions c WHERE c.task_id = k.id AND c.month = f.key_month ORDER BY c.number DESC LIMIT 1))`,
    message: (task) =>
      `is the agreed task "${task}", of which the head has confirmed something else; confirm it (POST /api/tasks/{id}/completions), or enter it over that with the reason for it`,
  },
  {
    kinds: ['nothing'],
    code: 'contradicts',
    field: 'of',
    sql: `SELECT t.index, min(k.name) AS told FROM ${came('n', 'nothing')} JOIN fact_people e ON e.fact_id = n.id
            JOIN planned_tasks k ON k.person_id = e.person_id AND k.month = n.month WHERE n.content ->> 'of' = 'tasks' GROUP BY t.index`,
    message: (task) => `is not nothing: the task "${task}" was agreed for this month`,
  },
  {
    kinds: ['tasks'],
    code: 'agreed-already',
    field: 'personId',
    sql: `SELECT t.index, k.name AS told FROM ${came('f', 'tasks')} JOIN planned_tasks k ON k.organisation_id = f.organisation_id AND k.code = f.external_id
            JOIN fact_people p ON p.fact_id = f.id WHERE p.person_id <> k.person_id`,
    message: (task) => `is not whose task "${task}" is; a task of somebody else has an id of its own`,
  },
];

/**
 * What does not hold once everything that came stands there, each at the row that came. Whoever has found already what is
 * touched says it.
 */
export async function findContradictions(
  manager: EntityManager,
  kind: FactKindName,
  touched: Touched,
  touches?: Touches,
): Promise<FactProblem[]> {
  const found: FactProblem[] = [];
  const there = touches ?? (await findTouches(manager, touched));
  const isThere = ({ of }: FactCheck) => of === undefined || there[of];
  for (const check of checks.filter((each) => each.kinds.includes(kind) && isThere(each))) {
    const rows = await manager.query<{ index: number; told: string }[]>(
      `WITH touched AS (SELECT * FROM unnest($1::uuid[], $2::int[]) AS t (id, index)) ${check.sql} ORDER BY 1, 2`,
      [touched.ids, touched.indexes],
    );
    found.push(
      ...rows.map(({ index, told }) => ({
        index,
        field: check.field,
        code: check.code,
        message: check.message(told),
      })),
    );
  }
  return found;
}

/** Rows that give somebody more facts of a kind in one month than a statement is calculated from. */
export async function findTooManyOfPerson(
  manager: EntityManager,
  { ids, indexes }: Touched,
  most: number,
): Promise<FactProblem[]> {
  const rows = await manager.query<{ index: number; count: number }[]>(
    `WITH mine AS (
       SELECT t.index, f.organisation_id, f.kind, f.month, p.person_id FROM unnest($1::uuid[], $2::int[]) AS t (id, index)
         JOIN facts f ON f.id = t.id AND ${holds('f')} JOIN fact_people p ON p.fact_id = f.id
     ), counted AS (
       SELECT m.kind, m.month, m.person_id, count(DISTINCT f.id)::int AS count
         FROM (SELECT DISTINCT organisation_id, kind, month, person_id FROM mine) AS m
         JOIN facts f ON f.organisation_id = m.organisation_id AND f.kind = m.kind AND f.month = m.month AND ${holds('f')}
         JOIN fact_people p ON p.fact_id = f.id AND p.person_id = m.person_id
        GROUP BY m.kind, m.month, m.person_id HAVING count(DISTINCT f.id) > $3
     )
     SELECT min(m.index) AS index, c.count FROM counted c JOIN mine m USING (kind, month, person_id) GROUP BY c.person_id, c.month, c.count ORDER BY 1`,
    [ids, indexes, most],
  );
  return rows.map(({ index, count }) => ({
    index,
    field: '',
    code: 'too-many',
    message: `makes ${count} of one person in one month; a statement is calculated from at most ${most}`,
  }));
}
