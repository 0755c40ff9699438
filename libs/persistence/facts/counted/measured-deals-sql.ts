import { usual } from '#facts/counted/counted-number.js';
import { holds, isClient } from '../people-of-facts.js';
import { firstOn, isOfFilter, lastOn, withTeams } from './definitions-sql.js';

/** SQL: the part of a deal that a share of its credit says: "40 %", "0.4" or "1/3", to 36 decimals. */
const shareAsNumber = (share: string): string => `CASE
    WHEN ${share} LIKE '%/%' THEN round(split_part(${share}, '/', 1)::numeric, 36) / split_part(${share}, '/', 2)::numeric
    WHEN ${share} LIKE '%\\%' THEN rtrim(${share}, ' %')::numeric / 100
    ELSE ${share}::numeric END`;

/** SQL: whether a deal is meant by the filter of a part; without one all are. */
const isMeant = `(e.id IS NOT NULL AND ${isOfFilter('e', 'p')}
    AND (p.filter -> 'paid' IS NULL OR CASE WHEN p.filter ? 'paidBy'
           THEN (p.filter ->> 'paid')::boolean = (e.paid AND e.paid_on <= LEAST(${firstOn} + (p.filter ->> 'paidBy')::int - 1, ${lastOn}))
           ELSE p.filter -> 'paid' = to_jsonb(e.paid) END)) IS TRUE`;

const isSaleOfMonth = 'm.is_meant AND e.is_of_month AND NOT e.is_return';
const isPaymentUnknown = `p.filter ? 'paid' AND bool_or(e.id IS NOT NULL AND e.paid IS NULL)`;

const sumOf = (column: string, when: string) =>
  `CASE WHEN bool_or(m.is_meant AND ${when} AND e.${column} IS NULL) THEN NULL ELSE COALESCE(sum(e.${column} * c.share) FILTER (WHERE m.is_meant AND ${when}), 0) END`;

/** The deals of everybody whose deals are known, beside the numbers that are asked of them. */
const dealsOfHolders = `parts p JOIN deals_known w ON w.scope = p.scope
      LEFT JOIN credits c ON c.scope = w.scope AND c.holder = w.holder LEFT JOIN deal_facts e ON e.id = c.id
      CROSS JOIN LATERAL (SELECT ${isMeant} AS is_meant) m`;

const orders = `COALESCE((p.spec ->> 'orders')::int, ${usual.orders})`;
const isReady = `(NOT COALESCE(p.spec -> 'needs' ? 'contract', false) OR e.contract_on <= ${lastOn})
    AND (NOT COALESCE(p.spec -> 'needs' ? 'delivery', false) OR e.delivered_on <= ${lastOn})`;
const isWinning = `${isSaleOfMonth} AND o.id IS NOT NULL AND (${isReady}) IS TRUE`;
const isWon = `${isWinning} AND o.first_on >= ${firstOn} - COALESCE((p.spec ->> 'lastDays')::int, ${usual.lastDays})`;
const isRegular = `m.is_meant_sale AND m.deals >= COALESCE((m.spec ->> 'every')::int, (m.spec ->> 'atLeast')::int, ${usual.atLeast})`;

/**
 * SQL: `measured_deals (code, part, scope, holder, number, facts)`: the numbers of the deals of a month. Amounts and numbers are
 * of the deals of the month, money that came in of all on which it did; of a split deal the part counts that the person, or
 * the people of the department together, are credited with; of a return its sale is looked at. Null where a deal that
 * counts does not say what is asked. Whose deals nobody has told of has no number.
 */
export const measuredDealsCtes = `paid_days AS MATERIALIZED (
    SELECT s.external_id, min(s.on_day) FILTER (WHERE s.so_far >= s.amount) AS on_day FROM (
      SELECT r.external_id, r.amount, f.on_day, sum((f.content ->> 'amount')::numeric) OVER (PARTITION BY r.external_id ORDER BY f.on_day) AS so_far
        FROM (SELECT DISTINCT COALESCE(d.sale, d.external_id) AS external_id, (COALESCE(d.sale_content, d.content) ->> 'amount')::numeric AS amount FROM judged d) r
        JOIN facts f ON f.organisation_id = $1 AND f.kind = 'payments' AND f.of_deal = r.external_id AND f.of_deal IS NOT NULL AND f.month <= $2::bpchar AND ${holds('f')}
       WHERE EXISTS (SELECT 1 FROM parts WHERE filter ? 'paidBy')) s GROUP BY s.external_id
  ), deal_facts AS MATERIALIZED (
    SELECT d.id, d.external_id, d.client_code, d.of_deal IS NOT NULL AS is_return, d.month = $2::bpchar AS is_of_month,
           (d.content ->> 'amount')::numeric AS amount, (d.content ->> 'margin')::numeric AS margin, (t.deal ->> 'collected')::numeric AS collected,
           COALESCE(d.sale_content, d.content) AS sale, k.content ->> 'segment' AS segment, k.content ->> 'territory' AS territory,
           (k.content ->> 'contractOn')::date AS contract_on, (k.content ->> 'since')::date AS delivered_on,
           COALESCE(t.deal -> 'paid', t.deal -> 'sale' -> 'paid', s.deal -> 'paid')::boolean AS paid, COALESCE(x.on_day, (COALESCE(d.sale_content, d.content) ->> 'on')::date) AS paid_on
      FROM judged d JOIN told t ON t.id = d.id LEFT JOIN told s ON s.id = d.sale_id
      JOIN facts k ON k.organisation_id = $1 AND k.kind = 'clients' AND k.external_id = d.client_code AND k.key_month = '' AND ${holds('k')}
      LEFT JOIN paid_days x ON x.external_id = COALESCE(d.sale, d.external_id)
     WHERE EXISTS (SELECT 1 FROM definitions)
  ), person_credits AS MATERIALIZED (
    SELECT c.person_id, e.id, credit.share FROM credited c JOIN deal_facts e ON e.id = c.id
      CROSS JOIN LATERAL (
        SELECT CASE WHEN e.sale ? 'shares' THEN (
                 SELECT sum(${shareAsNumber("(x ->> 'share')")}) FROM jsonb_array_elements(e.sale -> 'shares') x WHERE x ->> 'person' = c.person_id::text)
               WHEN e.sale ->> 'personId' = c.person_id::text THEN 1 END AS share) AS credit
     WHERE credit.share > 0
  ), credits AS MATERIALIZED (
    SELECT scope, holder, id, sum(share) AS share FROM (${withTeams(', r.id, r.share', 'person_credits')}) c GROUP BY 1, 2, 3
  ), people_with_deals AS (
    SELECT person_id FROM person_credits
    UNION
    SELECT p.person_id FROM entered f JOIN fact_people p ON p.fact_id = f.id
     WHERE f.kind = 'nothing' AND f.content ->> 'of' = 'deals' AND EXISTS (SELECT 1 FROM definitions)
  ), deals_known AS MATERIALIZED (
    SELECT DISTINCT scope, holder FROM (${withTeams('', 'people_with_deals')}) k
  ), client_sales AS (
    SELECT f.id, f.client_code, f.on_day, (f.content ->> 'order')::int AS stated,
           row_number() OVER (PARTITION BY f.client_code ORDER BY f.on_day, f.external_id COLLATE "C") AS place
      FROM facts f
     WHERE f.organisation_id = $1 AND f.kind = 'deals' AND f.of_deal IS NULL AND f.month <= $2::bpchar AND ${holds('f')} AND f.client_code IS NOT NULL
       AND f.client_code IN (SELECT e.client_code FROM deal_facts e WHERE e.is_of_month AND NOT e.is_return AND EXISTS (SELECT 1 FROM parts WHERE number = 'new-clients'))
  ), first_orders AS (
    SELECT s.client_code, min(s.on_day) AS earliest_on, max(s.stated) FILTER (WHERE s.place = 1) AS stated,
           LEAST((k.content ->> 'firstOrderOn')::date, min(s.on_day) FILTER (WHERE s.stated = 1)) AS told_on
      FROM client_sales s JOIN facts k ON k.organisation_id = $1 AND k.kind = 'clients' AND k.external_id = s.client_code AND k.key_month = '' AND ${holds('k')}
     GROUP BY s.client_code, k.content ->> 'firstOrderOn'
  ), client_orders AS MATERIALIZED (
    SELECT s.id, s.place + COALESCE(f.stated - 1, CASE WHEN f.told_on < f.earliest_on THEN 1 ELSE 0 END) AS number,
           CASE WHEN f.stated > 1 AND f.told_on IS NULL THEN NULL ELSE LEAST(f.told_on, f.earliest_on) END AS first_on
      FROM client_sales s JOIN first_orders f USING (client_code)
  ), measured_deals AS (
    SELECT p.code, p.part, p.scope, w.holder,
           CASE WHEN ${isPaymentUnknown} THEN NULL
                WHEN p.number = 'count' THEN count(*) FILTER (WHERE ${isSaleOfMonth})
                WHEN p.number = 'amount' THEN ${sumOf('amount', 'e.is_of_month')}
                WHEN p.number = 'margin' THEN ${sumOf('margin', 'e.is_of_month')}
                ELSE ${sumOf('collected', 'true')} END AS number,
           array_agg(e.external_id) FILTER (WHERE m.is_meant AND (e.is_of_month OR p.number = 'collected')) AS facts
      FROM ${dealsOfHolders}
     WHERE p.number IN ('amount', 'margin', 'collected', 'count')
     GROUP BY p.code, p.part, p.scope, w.holder, p.number, p.filter
    UNION ALL
    SELECT p.code, p.part, p.scope, w.holder,
           CASE WHEN ${isPaymentUnknown} OR bool_or(${isWinning} AND o.first_on IS NULL) THEN NULL ELSE count(*) FILTER (WHERE ${isWon}) END,
           array_agg(e.external_id) FILTER (WHERE ${isWon})
      FROM ${dealsOfHolders} LEFT JOIN client_orders o ON o.id = e.id AND o.number = ${orders}
     WHERE p.number = 'new-clients'
     GROUP BY p.code, p.part, p.scope, w.holder, p.filter
    UNION ALL
    SELECT m.code, m.part, m.scope, m.holder,
           CASE WHEN bool_or(m.is_payment_unknown) THEN NULL
                WHEN m.number = 'groups' THEN COALESCE(sum(m.deals / (m.spec ->> 'every')::int) FILTER (WHERE m.is_meant_sale AND m.place = 1), 0)
                ELSE count(*) FILTER (WHERE m.place = 1 AND ${isRegular}) END,
           array_agg(m.external_id) FILTER (WHERE ${isRegular})
      FROM (
        SELECT p.code, p.part, p.scope, w.holder, p.number, p.spec, e.external_id, ${isSaleOfMonth} AS is_meant_sale,
               p.filter ? 'paid' AND e.id IS NOT NULL AND e.paid IS NULL AS is_payment_unknown,
               count(*) FILTER (WHERE ${isSaleOfMonth}) OVER same_client AS deals,
               row_number() OVER (PARTITION BY p.code, p.part, p.scope, w.holder, e.client_code, ${isSaleOfMonth} ORDER BY e.external_id) AS place
          FROM ${dealsOfHolders}
         WHERE p.number IN ('clients', 'groups')
        WINDOW same_client AS (PARTITION BY p.code, p.part, p.scope, w.holder, e.client_code)) m
     GROUP BY m.code, m.part, m.scope, m.holder, m.number
  )`;

/** SQL: `row` with what is known of its client, where it is a sale in `facts`. */
const saleWithClient = (sale: string, client: string) =>
  `${sale}.client_code, ${sale}.content AS sale, ${client}.content ->> 'segment' AS segment, ${client}.content ->> 'territory' AS territory`;

const months = `COALESCE((p.spec ->> 'months')::int, ${usual.months})`;
const looksBack = `number IN ('regular-clients', 'lost-clients')`;

/**
 * SQL: `measured_clients (code, part, scope, holder, number, facts)`: regular clients by the orders of the months before, and
 * those of them who have ordered nothing since. `ofWhom` narrows the earlier sales, rows `f`, to those of some people.
 */
export const makeMeasuredClientsCtes = (ofWhom: string): string => `history AS MATERIALIZED (
    SELECT f.id, f.external_id, f.on_day, ${saleWithClient('f', 'k')}
      FROM facts f JOIN facts k ON ${isClient('k', 'f', 'f.client_code')}
     WHERE f.organisation_id = $1 AND f.kind = 'deals' AND f.of_deal IS NULL AND ${holds('f')} AND f.month < $2::bpchar ${ofWhom}
       AND f.month >= COALESCE((SELECT to_char(${firstOn} - max(${months}) * interval '1 month', 'YYYY-MM') FROM parts p WHERE ${looksBack}), '9999-12')
  ), history_people AS (
    SELECT id, (sale ->> 'personId')::uuid AS person_id FROM history WHERE sale ? 'personId'
    UNION
    SELECT h.id, (s ->> 'person')::uuid FROM history h CROSS JOIN LATERAL jsonb_array_elements(h.sale -> 'shares') s
  ), history_of AS (
    SELECT DISTINCT scope, holder, id FROM (${withTeams(', r.id', 'history_people')}) h
  ), regular AS MATERIALIZED (
    SELECT g.code, g.part, g.holder, g.client_code, g.facts, p.number, p.filter
      FROM (SELECT p.code, p.part, c.holder, h.client_code, array_agg(h.external_id) AS facts
              FROM parts p JOIN history_of c ON c.scope = p.scope JOIN history h ON h.id = c.id
             WHERE ${looksBack} AND ${isOfFilter('h', 'p')} AND h.on_day >= ${firstOn} - ${months} * interval '1 month'
             GROUP BY 1, 2, 3, 4) g JOIN parts p ON p.code = g.code AND p.part = g.part
     WHERE cardinality(g.facts) >= COALESCE((p.spec ->> 'orders')::int, ${usual.regularOrders})
  ), ordered_now AS MATERIALIZED (
    SELECT ${saleWithClient('f', 'k')} FROM facts f JOIN facts k ON ${isClient('k', 'f', 'f.client_code')}
     WHERE f.organisation_id = $1 AND f.kind = 'deals' AND f.of_deal IS NULL AND f.month = $2::bpchar AND ${holds('f')} AND f.client_code IS NOT NULL
       AND f.client_code IN (SELECT client_code FROM regular)
  ), asked_of AS (
    SELECT r.code, r.part, r.holder, r.client_code, r.facts FROM regular r LEFT JOIN ordered_now o ON o.client_code = r.client_code AND ${isOfFilter('o', 'r')}
     GROUP BY r.code, r.part, r.holder, r.client_code, r.number, r.facts HAVING r.number = 'regular-clients' OR count(o.client_code) = 0
  ), measured_clients AS (
    SELECT p.code, p.part, p.scope, w.holder, count(DISTINCT r.client_code) AS number, array_agg(u.id) FILTER (WHERE u.id IS NOT NULL) AS facts
      FROM parts p JOIN deals_known w ON w.scope = p.scope
      LEFT JOIN asked_of r ON r.code = p.code AND r.part = p.part AND r.holder = w.holder LEFT JOIN LATERAL unnest(r.facts) AS u (id) ON true
     WHERE p.${looksBack} GROUP BY p.code, p.part, p.scope, w.holder
  )`;
