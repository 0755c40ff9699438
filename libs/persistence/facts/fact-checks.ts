import type { EntityManager } from 'typeorm';
import type { FactKindName } from '#facts/fact-kinds.js';
import { countingForecast } from '../forecasts/volume-forecast.js';
import type { FactProblem } from './fact-entry.js';
import { holds, isClient, isDeal, refersTo } from './people-of-facts.js';
import type { Touched } from './touched.js';
import { findTouches, type Touches } from './touches.js';

/** Something that must hold between facts, looked at once all that a call changes stands there. */
interface FactCheck {
  /** The kinds that can break it. */
  readonly kinds: readonly FactKindName[];
  readonly code: string;
  readonly field: string;
  /** What of the touched it is about alone: where there is nothing of it, it need not be looked for. */
  readonly of?: 'returns' | 'payments';
  /** Selects `index` and at most one `told` of what breaks it; `touched` and `whom` are what came (`Touched`). */
  readonly sql: string;
  readonly message: (told: string) => string;
}

/** A row that came and holds. */
const came = (fact: string, ...kinds: FactKindName[]) =>
  `(SELECT * FROM touched t WHERE t.kind IN (${kinds.map((kind) => `'${kind}'`).join(', ')}) AND ${holds('t')}) AS ${fact}`;
/** A row that came as the withdrawal of one. */
const went = (fact: string, kind: FactKindName) =>
  `(SELECT * FROM touched t WHERE t.kind = '${kind}' AND t.superseded_at IS NULL AND t.is_withdrawn) AS ${fact}`;

/** What of a return or payment and of its deal is compared. */
const compared = `f.id AS fact, f.external_id AS name, f.on_day, f.month, f.client_code, f.content ->> 'amount' AS amount,
    d.id AS deal, d.on_day AS deal_on, d.month AS deal_month, d.client_code AS deal_client, d.of_deal AS deal_returns`;

/** Returns and their sales, payments and what they pay, of which one came: the one that came tells. */
const pairs = (kind: 'deals' | 'payments') => `(
    SELECT f.index, ${compared} FROM ${came('f', kind)} JOIN facts d ON ${isDeal('d', 'f', 'f.of_deal')}
    UNION
    SELECT d.index, ${compared} FROM ${came('d', 'deals')} JOIN facts f ON f.kind = '${kind}' AND ${refersTo('f', 'd.organisation_id', 'd.external_id')}
  ) AS pair`;

/** What of a deal and its client says which order was the first. */
function ordersOf(deal: string, client: string): string {
  return `${deal}.external_id AS deal, (${deal}.content ->> 'order')::numeric AS number, ${deal}.on_day, (${client}.content ->> 'firstOrderOn')::date AS first_on`;
}

/** Deals that say which order of their client they are, with what is known of the client, of which one came. */
const dealsOfClients = `(
    SELECT d.index, ${ordersOf('d', 'c')} FROM ${came('d', 'deals')} JOIN facts c ON ${isClient('c', 'd', 'd.client_code')} AND d.content ? 'order'
    UNION
    SELECT c.index, ${ordersOf('d', 'c')} FROM ${came('c', 'clients')} JOIN facts d ON d.organisation_id = c.organisation_id AND d.kind = 'deals' AND d.client_code = c.external_id AND ${holds('d')} AND d.content ? 'order'
  ) AS pair`;

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
    sql: `SELECT f.index, min(n.external_id) AS told FROM ${came('f', 'deals', 'receivables', 'tasks', 'activities')}
            JOIN whom p ON p.fact_id = f.id JOIN facts n ON ${isSaidEmpty('n', 'f', 'p.person_id')} GROUP BY f.index`,
    message: (nothing) =>
      `is in a month that "${nothing}" says has none; withdraw that one first (PUT /api/facts/nothing)`,
  },
  {
    kinds: ['nothing'],
    code: 'contradicts',
    field: 'of',
    sql: `SELECT n.index, min(f.external_id) AS told FROM ${came('n', 'nothing')} JOIN whom e ON e.fact_id = n.id
            JOIN facts f ON f.organisation_id = n.organisation_id AND f.month = n.month AND f.kind = n.content ->> 'of' AND ${holds('f')}
            JOIN fact_people p ON p.fact_id = f.id AND p.person_id = e.person_id GROUP BY n.index`,
    message: (fact) => `is not nothing: "${fact}" is in this month; withdraw it where it is wrong`,
  },
  {
    kinds: ['deals', 'receivables', 'activities'],
    code: 'unknown-client',
    field: 'client',
    sql: `SELECT f.index, f.client_code AS told FROM ${came('f', 'deals', 'receivables', 'activities')}
           WHERE f.client_code IS NOT NULL AND NOT EXISTS (SELECT 1 FROM facts c WHERE ${isClient('c', 'f', 'f.client_code')})`,
    message: (code) => `"${code}" is the code of no client; enter the client first (PUT /api/facts/clients)`,
  },
  {
    kinds: ['clients'],
    code: 'in-use',
    field: 'externalId',
    sql: `SELECT c.index, (SELECT f.kind || ' "' || f.external_id || '"' FROM facts f WHERE f.organisation_id = c.organisation_id AND f.client_code = c.external_id AND ${holds('f')} ORDER BY 1 LIMIT 1) AS told
            FROM ${went('c', 'clients')}
           WHERE EXISTS (SELECT 1 FROM facts f WHERE f.organisation_id = c.organisation_id AND f.client_code = c.external_id AND ${holds('f')})`,
    message: (fact) => `is the client of ${fact}; withdraw what is about the client first`,
  },
  {
    kinds: ['clients', 'deals'],
    code: 'contradicts',
    field: 'firstOrderOn',
    sql: `SELECT pair.index, pair.deal AS told FROM ${dealsOfClients}
           WHERE CASE WHEN pair.number = 1 THEN pair.on_day <> pair.first_on ELSE pair.on_day < pair.first_on END`,
    message: (deal) =>
      `of the client contradicts deal "${deal}", whose order and day say another first order; correct one of them`,
  },
  {
    kinds: ['clients'],
    code: 'contradicts',
    field: 'groupLimit',
    sql: `SELECT c.index, min(o.external_id) AS told FROM ${came('c', 'clients')}
            JOIN facts o ON o.organisation_id = c.organisation_id AND o.kind = 'clients' AND ${holds('o')} AND o.content ->> 'group' = c.content ->> 'group'
             AND CASE WHEN 'none' IN (o.content ->> 'groupLimit', c.content ->> 'groupLimit') THEN o.content ->> 'groupLimit' <> c.content ->> 'groupLimit'
                      ELSE (o.content ->> 'groupLimit')::numeric <> (c.content ->> 'groupLimit')::numeric END
           GROUP BY c.index`,
    message: (client) => `is another than at "${client}" of the same group; a group shares one limit`,
  },
  {
    kinds: ['deals', 'payments'],
    code: 'unknown-deal',
    field: '',
    sql: `SELECT f.index, f.of_deal AS told FROM ${came('f', 'deals', 'payments')}
           WHERE f.of_deal IS NOT NULL AND NOT EXISTS (SELECT 1 FROM facts d WHERE ${isDeal('d', 'f', 'f.of_deal')})`,
    message: (deal) =>
      `"${deal}" is no deal that has been entered; enter it first, also where it is of a month before the product was used`,
  },
  {
    kinds: ['deals'],
    code: 'in-use',
    field: 'externalId',
    sql: `SELECT d.index, (SELECT f.kind || ' "' || f.external_id || '"' FROM facts f WHERE ${refersTo('f', 'd.organisation_id', 'd.external_id')} ORDER BY 1 LIMIT 1) AS told
            FROM ${went('d', 'deals')}
           WHERE EXISTS (SELECT 1 FROM facts f WHERE ${refersTo('f', 'd.organisation_id', 'd.external_id')})`,
    message: (fact) => `is what ${fact} refers to; withdraw that first`,
  },
  {
    kinds: ['deals'],
    code: 'contradicts',
    field: 'returns',
    of: 'returns',
    sql: `SELECT index, name AS told FROM ${pairs('deals')}
           WHERE deal_returns IS NOT NULL OR deal_client <> client_code OR deal_on > on_day`,
    message: (deal) =>
      `does not hold for return "${deal}": what it takes back must be a sale, of the same client, and not of a later day`,
  },
  {
    kinds: ['deals'],
    code: 'returns-exceed-sale',
    field: 'amount',
    of: 'returns',
    sql: `SELECT pair.index, d.external_id AS told FROM (SELECT DISTINCT index, deal FROM ${pairs('deals')}) AS pair JOIN facts d ON d.id = pair.deal
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
    sql: `SELECT index, name AS told FROM ${pairs('payments')} WHERE on_day < deal_on`,
    message: (payment) => `puts payment "${payment}" before its deal; correct one of the days`,
  },
  {
    kinds: ['deals', 'payments'],
    code: 'contradicts',
    field: 'amount',
    of: 'payments',
    sql: `SELECT index, name AS told FROM ${pairs('payments')} WHERE (amount LIKE '-%') <> (deal_returns IS NOT NULL)`,
    message: (payment) =>
      `of payment "${payment}" has the wrong sign: money that came in on a deal has none, money that was given back is a payment of the return, with a minus. Withdraw a payment that was not made`,
  },
  {
    kinds: ['deals', 'payments'],
    code: 'contradicts',
    field: 'on',
    of: 'payments',
    sql: `SELECT index, name AS told FROM ${pairs('payments')} WHERE deal_returns IS NOT NULL AND month <> deal_month`,
    message: (payment) =>
      `puts payment "${payment}" into another month than its return; money that was given back later is of a return of its own, with an amount of 0`,
  },
  {
    kinds: ['payments'],
    code: 'too-large',
    field: 'amount',
    sql: `SELECT f.index, f.of_deal AS told FROM ${came('f', 'payments')} JOIN (
            SELECT of_deal FROM (
              SELECT o.of_deal, o.id, (o.content ->> 'amount')::numeric AS amount
                FROM (SELECT DISTINCT organisation_id, of_deal FROM ${came('x', 'payments')}) AS m
                JOIN facts o ON o.kind = 'payments' AND ${refersTo('o', 'm.organisation_id', 'm.of_deal')}
              UNION SELECT x.of_deal, x.id, (x.content ->> 'amount')::numeric FROM ${came('x', 'payments')}
            ) AS paid GROUP BY of_deal HAVING ${tooLong('sum(amount)')}) AS s ON s.of_deal = f.of_deal`,
    message: (deal) => `takes the payments of "${deal}" together over what a statement can hold`,
  },
  {
    kinds: ['values', 'activities'],
    code: 'told-already',
    field: 'code',
    sql: `SELECT f.index, min(o.kind || ' "' || o.external_id || '"') AS told FROM ${came('f', 'values', 'activities')}
            JOIN whom p ON p.fact_id = f.id
            JOIN (SELECT o.kind, o.external_id, o.month, o.content ->> 'code' AS code, q.person_id
                    FROM (SELECT DISTINCT x.organisation_id, x.month, CASE x.kind WHEN 'values' THEN 'activities' ELSE 'values' END AS kind FROM ${came('x', 'values', 'activities')}) m
                    JOIN facts o ON o.organisation_id = m.organisation_id AND o.month = m.month AND o.kind = m.kind AND ${holds('o')}
                    JOIN fact_people q ON q.fact_id = o.id OFFSET 0) AS o
              ON o.kind <> f.kind AND o.month = f.month AND o.code = f.content ->> 'code' AND o.person_id = p.person_id
           GROUP BY f.index`,
    message: (fact) =>
      `is told by ${fact} as well: a number is either counted from activities or entered, never both; use another code, or withdraw one`,
  },
  {
    kinds: ['values', 'activities'],
    code: 'counted-already',
    field: 'code',
    sql: `SELECT f.index, f.content ->> 'code' AS told FROM ${came('f', 'values', 'activities')}
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
    sql: `SELECT f.index, trim_scale(s.total)::text AS told FROM ${came('f', 'values')} JOIN whom p ON p.fact_id = f.id
            ${countingForecast('s', 'p.person_id', 'f.month', "f.content ->> 'code'")}
           WHERE NOT f.content ? 'reason' AND (f.content ->> 'value')::numeric <> s.total`,
    message: (total) => `is another than the forecast that was sent, ${total}; enter it with the reason for it`,
  },
  {
    kinds: ['tasks'],
    code: 'agreed-already',
    field: 'externalId',
    sql: `SELECT f.index, k.name AS told FROM ${came('f', 'tasks')} JOIN planned_tasks k ON k.organisation_id = f.organisation_id AND k.code = f.external_id
           WHERE NOT f.content ? 'reason' AND (f.content ->> 'done' = 'true' OR f.content ->> 'doneOn' IS DISTINCT FROM (
             SELECT c.done_on::text FROM task_completions c WHERE c.task_id = k.id AND c.month = f.key_month ORDER BY c.number DESC LIMIT 1))`,
    message: (task) =>
      `is the agreed task "${task}", of which the head has confirmed something else; confirm it (POST /api/tasks/{id}/completions), or enter it over that with the reason for it`,
  },
  {
    kinds: ['nothing'],
    code: 'contradicts',
    field: 'of',
    sql: `SELECT n.index, min(k.name) AS told FROM ${came('n', 'nothing')} JOIN whom e ON e.fact_id = n.id
            JOIN planned_tasks k ON k.person_id = e.person_id AND k.month = n.month WHERE n.content ->> 'of' = 'tasks' GROUP BY n.index`,
    message: (task) => `is not nothing: the task "${task}" was agreed for this month`,
  },
  {
    kinds: ['tasks'],
    code: 'agreed-already',
    field: 'personId',
    sql: `SELECT f.index, k.name AS told FROM ${came('f', 'tasks')} JOIN planned_tasks k ON k.organisation_id = f.organisation_id AND k.code = f.external_id
            JOIN whom p ON p.fact_id = f.id WHERE p.person_id <> k.person_id`,
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
      `WITH ${touched.tables} ${check.sql} ORDER BY 1, 2`,
      [...touched.params],
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

/** Rows that give somebody more facts of a kind in one month than a statement is calculated from, together with those that stand there. */
export async function findTooManyOfPerson(
  manager: EntityManager,
  touched: Touched,
  most: number,
): Promise<FactProblem[]> {
  const rows = await manager.query<{ index: number; count: number }[]>(
    `WITH ${touched.tables}, mine AS MATERIALIZED (
       SELECT t.index, t.id, t.organisation_id, t.kind, t.month, p.person_id FROM touched t JOIN whom p ON p.fact_id = t.id WHERE ${holds('t')}
     ), there AS (
       SELECT m.kind, m.month, m.person_id, f.id
         FROM (SELECT DISTINCT organisation_id, kind, month, person_id FROM mine) AS m
         JOIN facts f ON f.organisation_id = m.organisation_id AND f.kind = m.kind AND f.month = m.month AND ${holds('f')}
         JOIN fact_people p ON p.fact_id = f.id AND p.person_id = m.person_id
       UNION SELECT kind, month, person_id, id FROM mine
     ), counted AS (
       SELECT kind, month, person_id, count(*)::int AS count FROM there GROUP BY kind, month, person_id HAVING count(*) > $3
     )
     SELECT min(m.index) AS index, c.count FROM counted c JOIN mine m USING (kind, month, person_id) GROUP BY c.person_id, c.month, c.count ORDER BY 1`,
    [...touched.params, most],
  );
  return rows.map(({ index, count }) => ({
    index,
    field: '',
    code: 'too-many',
    message: `makes ${count} of one person in one month; a statement is calculated from at most ${most}`,
  }));
}
