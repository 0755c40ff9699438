import type { EntityManager } from 'typeorm';
import type { OrganisationId, PersonId } from '#approvals/ids.js';
import type { Scope } from '#facts/counted/value-definition.js';
import { isEnteredOver, makeCountedCtes } from './counted/counted-sql.js';
import { reachesFurther, signedDefinitions } from './counted/counted-for-others-sql.js';
import { definitionCtes } from './counted/definitions-sql.js';
import { isAskedPerson, type WhoIsAsked } from '../portion-of-people.js';
import { type PreparedStatement, queryPrepared } from '../query-prepared.js';
import { holds, isClient, isDeal, refersTo } from './people-of-facts.js';

/** What one person's month is calculated from, of what was entered: JSON text of the engine's inputs by their own names. */
export interface FactsOfPerson {
  personId: PersonId;
  inputs: string;
}

/** An item of a list without what only the product reads of it. */
const item = (fact: string, ...own: string[]) =>
  `jsonb_build_object('id', ${fact}.external_id) || (${fact}.content - ARRAY[${own.map((key) => `'${key}'`).join(', ')}]::text[])`;

/** A list of a kind whose facts each are one person's. */
const listOf = (kind: string, element: string) =>
  `SELECT p.person_id, jsonb_agg(${element} ORDER BY f.external_id COLLATE "C") AS list
     FROM entered f JOIN fact_people p ON p.fact_id = f.id AND p.part = 'earner' WHERE f.kind = '${kind}' GROUP BY p.person_id`;

/** SQL: a deal with what is known of its client, of the money that came in and of what was taken back before, as the engine reads it. */
const toldDeal = `CASE WHEN d.of_deal IS NULL THEN
             (${item('d', 'personId')}) || k.client || paid.told || collected.told || whole.told
           ELSE
             (${item('d')}) || collected.told
             || CASE WHEN d.sale_is_listed THEN '{}' ELSE jsonb_build_object('sale', (d.sale_content - ARRAY['personId', 'client']) || k.client || paid.told || whole.told) END
             || CASE WHEN b.of_deal IS NULL THEN '{}' ELSE jsonb_build_object('returnedBefore', jsonb_strip_nulls(jsonb_build_object(
                  'amount', b.amount::text, 'margin', b.margin::text, 'collected', (CASE WHEN tracks.payments THEN COALESCE(b.collected, 0) END)::text))) END
           END`;

/**
 * SQL: the text of a sale of which nothing else is known, as its jsonb has it: only its id is added, and no other field has a name as short
 * and before it. Each step of a jsonb would copy all of it.
 */
const writtenPlain = (fact: string) =>
  `'{"id": ' || to_json(${fact}.external_id)::text || ', ' || right((${fact}.content - 'personId')::text, -1)`;

/** SQL: a deal as `toldDeal` has it, as text. */
const writtenDeal = `CASE WHEN d.of_deal IS NULL AND NOT tracks.payments AND k.client = '{}' AND whole.told = '{}'
           THEN ${writtenPlain('d')} ELSE (${toldDeal})::text END`;

/** SQL: the deals of a month with one of these. */
const dealsOfMonth = (deal: string) => `d.id, d.external_id, ${deal} AS deal
      FROM judged d
      JOIN known k ON k.external_id = d.client_code
      CROSS JOIN tracks
      LEFT JOIN money m ON m.of_deal = d.external_id
      LEFT JOIN money sm ON sm.of_deal = d.sale
      LEFT JOIN taken b ON b.of_deal = d.sale
      CROSS JOIN LATERAL (SELECT CASE WHEN NOT tracks.payments THEN '{}'::jsonb ELSE jsonb_build_object('paid',
        CASE WHEN d.of_deal IS NULL THEN COALESCE(m.now, 0) + COALESCE(m.before, 0) >= (d.content ->> 'amount')::numeric
             ELSE COALESCE(sm.now, 0) + COALESCE(sm.before, 0) >= (d.sale_content ->> 'amount')::numeric END) END AS told) AS paid
      CROSS JOIN LATERAL (SELECT CASE WHEN NOT tracks.payments THEN '{}'::jsonb ELSE jsonb_build_object('collected', COALESCE(m.now, 0)::text) END AS told) AS collected
      CROSS JOIN LATERAL (SELECT CASE WHEN COALESCE(d.sale_content, d.content) ? 'shares' OR d.id IN (SELECT id FROM alone) THEN '{}'::jsonb
        ELSE jsonb_build_object('shares', jsonb_build_array(jsonb_build_object('person', COALESCE(d.sale_content, d.content) -> 'personId', 'share', '100 %'))) END AS told) AS whole`;

const sum = (column: string) => `sum((${column})::numeric)`;

/** A client who has left by the end of the month; the last day of no month is its 32nd. */
const hasLeft = (client: string) =>
  `${client}.organisation_id = $1 AND ${client}.kind = 'clients' AND ${holds(client)} AND ${client}.content ? 'leftOn' AND ${client}.content ->> 'leftOn' < $2::text || '-32'`;

const inputsOfPerson = `SELECT person_id, jsonb_object_agg(section, COALESCE(told, written::jsonb)) AS inputs FROM sections WHERE ${isAskedPerson('person_id')} GROUP BY person_id`;

const sectionsOf = (asked: WhoIsAsked) => `SELECT s.person_id, s.section, s.told, s.written, c.counted, d.counts
    FROM (SELECT * FROM sections WHERE ${asked('person_id')}) s
    LEFT JOIN (SELECT person_id, jsonb_object_agg(code, told) AS counted FROM counted_alone GROUP BY person_id) c USING (person_id)
    LEFT JOIN (SELECT person_id, jsonb_agg(DISTINCT content ->> 'code') AS counts FROM done GROUP BY person_id) d USING (person_id)`;

/** SQL: what is read of a fact: it is copied from part to part. */
const columnsOf = (fact: string) =>
  [
    'id',
    'organisation_id',
    'kind',
    'external_id',
    'month',
    'on_day',
    'client_code',
    'of_deal',
    'content',
    'recorded_by',
  ]
    .map((column) => `${fact}.${column}`)
    .join(', ');

/**
 * SQL: whether nothing more is known of a fact than it says itself: a sale of one person, to a client of whom nothing is told with a
 * deal, where no payments are entered and nothing is counted. Most deals of most companies are such.
 */
const isPlainSale = (fact: string) =>
  `${fact}.kind = 'deals' AND ${fact}.of_deal IS NULL AND ${fact}.content ? 'personId' AND NOT ${fact}.content ?| '{madeBy,collectedBy}'
       AND NOT (SELECT payments FROM tracks) AND NOT EXISTS (SELECT 1 FROM definitions) AND ${fact}.client_code IN (SELECT external_id FROM untold)`;

/** The parts of a statement with the facts that are asked for, and whose deals these are. */
interface FactsAsked {
  /** SQL: `entered`, behind `definitions` and `tracks`. */
  entered: string;
  /** SQL: `(person_id, external_id, deal)`, each deal as the text of its jsonb. */
  deals: string;
  /** SQL: what is counted of them. */
  counted: string;
}

const judgedDeals = 'SELECT c.person_id, t.external_id, t.deal FROM credited c JOIN written t ON t.id = c.id';

/** The facts of a month. Plain sales stand beside the others, which are copied from part to part; they are told of those who are asked for alone. */
const ofMonth = (asked: WhoIsAsked): FactsAsked => ({
  entered: `untold AS MATERIALIZED (
    SELECT c.external_id FROM facts c WHERE c.organisation_id = $1 AND c.kind = 'clients' AND c.key_month = '' AND ${holds('c')}
       AND NOT c.content ?| '{since,firstOrderOn,contractOn,handedOverOn,broughtBy}'
  ), plain AS (
    SELECT p.person_id, p.external_id, ${writtenPlain('p')} AS deal FROM (
      SELECT (f.content ->> 'personId')::uuid AS person_id, f.external_id, f.content
        FROM facts f WHERE f.organisation_id = $1 AND f.month = $2::bpchar AND ${holds('f')} AND ${isPlainSale('f')} OFFSET 0) AS p
     WHERE ${asked('p.person_id')}
  ), entered AS MATERIALIZED (
    SELECT ${columnsOf('f')} FROM facts f WHERE f.organisation_id = $1 AND f.month = $2::bpchar AND ${holds('f')} AND (${isPlainSale('f')}) IS NOT TRUE
  )`,
  deals: `SELECT * FROM plain UNION ALL ${judgedDeals}`,
  counted: makeCountedCtes(),
});

/**
 * What is about a few people, $3, in whatever month, and what refers to their deals; where something is counted of
 * departments, also what is about the others of theirs.
 */
const ofFew: FactsAsked = {
  entered: `asked AS MATERIALIZED (
    SELECT a.id FROM unnest($3::uuid[]) AS a (id)
    UNION
    SELECT t.person_id FROM placed p JOIN teams t USING (department_id) WHERE p.person_id = ANY ($3::uuid[])
  ), own AS MATERIALIZED (
    SELECT DISTINCT f.id, f.kind, f.external_id FROM fact_people p JOIN facts f ON f.id = p.fact_id
     WHERE p.person_id IN (SELECT id FROM asked) AND f.organisation_id = $1 AND ${holds('f')}
  ), brought AS MATERIALIZED (
    SELECT id, kind, external_id FROM own
    UNION
    SELECT d.id, d.kind, d.external_id FROM own c CROSS JOIN LATERAL (
      SELECT d.id, d.kind, d.external_id FROM facts d
       WHERE d.kind = 'deals' AND d.organisation_id = $1 AND d.client_code = c.external_id AND d.client_code IS NOT NULL AND ${holds('d')} OFFSET 0) AS d
     WHERE c.kind = 'clients'
  ), referring AS MATERIALIZED (
    SELECT r.id, r.kind, r.external_id FROM brought d JOIN facts r ON d.kind = 'deals' AND ${refersTo('r', '$1', 'd.external_id')}
  ), entered AS MATERIALIZED (
    SELECT ${columnsOf('f')} FROM facts f
     WHERE f.month = $2::bpchar AND f.id IN (
       SELECT id FROM brought UNION SELECT id FROM referring
       UNION SELECT p.id FROM referring r JOIN facts p ON r.kind = 'deals' AND ${refersTo('p', '$1', 'r.external_id')})
  )`,
  deals: judgedDeals,
  // What is counted of a few looks back at their own deals.
  counted: makeCountedCtes(
    'AND f.id IN (SELECT p.fact_id FROM fact_people p WHERE p.person_id IN (SELECT id FROM asked))',
  ),
};

/**
 * SQL: `(person_id, section, told, written, counted, counts)`, a row for each section of everybody about whom something was entered for a month;
 * $1 organisation, $2 month, $3 ids of people or null for all. One statement however many people there are, and the same bytes in whatever
 * order the facts came: lists go by the external id, objects by their keys. What a section is, is `told`; of deals, which are most of
 * all that is entered, it is `written`: the text of the same value. `counted` names, by the code of the value, by which
 * definition values were counted and from which deals and activities; null where none were. `counts` lists the codes of
 * the activities that stand behind counted values.
 *
 * A deal stands in the month of its day, and in every later month in which money came in on it. It is paid once
 * payments reach its amount; in an organisation that enters no payments nobody knows.
 */
export const makeSectionsOfMonth = (asked: WhoIsAsked): string => makeFactsSql(ofMonth(asked), sectionsOf(asked));

/** The same of the people $3. */
export const sectionsOfMonthSql = makeSectionsOfMonth(isAskedPerson);

/**
 * The same for a few people, $3: found by the facts that are about them, in whatever month, and by what refers to their
 * deals, so that it costs what they have and not what the organisation has.
 */
export const sectionsOfFewSql = makeFactsSql(ofFew, sectionsOf(isAskedPerson));

/** So few people are found by their own facts. */
const MOST_FEW = 20;

function makeFactsSql({ entered, deals, counted }: FactsAsked, read: string): string {
  return `
  WITH ${definitionCtes}, tracks AS (
    SELECT EXISTS (SELECT 1 FROM facts f WHERE f.organisation_id = $1 AND f.kind = 'payments' AND f.month <= $2::bpchar AND ${holds('f')}) AS payments
  ), ${entered}, paid_now AS MATERIALIZED (
    SELECT ${columnsOf('d')} FROM facts d
     WHERE d.id IN (SELECT p.id FROM entered f JOIN facts p ON f.kind = 'payments' AND ${isDeal('p', 'f', 'f.of_deal')})
       AND d.id NOT IN (SELECT f.id FROM entered f WHERE f.kind = 'deals')
  ), listed AS NOT MATERIALIZED (
    SELECT f.* FROM entered f WHERE f.kind = 'deals' UNION ALL SELECT d.* FROM paid_now d
  ), judged AS MATERIALIZED (
    SELECT d.*, s.id AS sale_id, COALESCE(s.id, d.id) AS root_id, s.external_id AS sale, s.content AS sale_content,
           CASE WHEN s.id IS NULL THEN false ELSE s.month = $2::bpchar OR s.id IN (SELECT id FROM paid_now) END AS sale_is_listed
      FROM listed d
      LEFT JOIN LATERAL (SELECT s.id, s.external_id, s.month, s.content FROM facts s WHERE d.of_deal IS NOT NULL AND ${isDeal('s', 'd', 'd.of_deal')} OFFSET 0) AS s ON true
  ), money AS (
    SELECT f.of_deal, ${sum("CASE WHEN f.month = $2::bpchar THEN f.content ->> 'amount' END")} AS now,
           ${sum("CASE WHEN f.month < $2::bpchar THEN f.content ->> 'amount' END")} AS before
      FROM facts f WHERE f.organisation_id = $1 AND f.kind = 'payments' AND f.month <= $2::bpchar AND ${holds('f')}
       AND f.of_deal IN (SELECT external_id FROM judged UNION ALL SELECT sale FROM judged)
     GROUP BY f.of_deal
  ), taken AS (
    SELECT f.of_deal, -${sum("f.content ->> 'amount'")} AS amount, -${sum("f.content ->> 'margin'")} AS margin, -sum(m.paid) AS collected
      FROM facts f LEFT JOIN LATERAL (
        SELECT ${sum("p.content ->> 'amount'")} AS paid FROM facts p
         WHERE p.organisation_id = $1 AND p.kind = 'payments' AND p.of_deal = f.external_id AND p.month < $2::bpchar AND ${holds('p')}) AS m ON true
     WHERE f.organisation_id = $1 AND f.kind = 'deals' AND f.month < $2::bpchar AND ${holds('f')}
       AND f.of_deal IN (SELECT sale FROM judged)
     GROUP BY f.of_deal
  ), known AS MATERIALIZED (
    SELECT c.external_id, jsonb_strip_nulls(jsonb_build_object(
             'clientSince', c.content -> 'since', 'firstOrderOn', c.content -> 'firstOrderOn', 'contractOn', c.content -> 'contractOn',
             'handedOverOn', c.content -> 'handedOverOn', 'broughtBy', c.content -> 'broughtBy')) AS client
      FROM facts c WHERE c.organisation_id = $1 AND c.kind = 'clients' AND c.key_month = '' AND ${holds('c')}
       AND c.external_id IN (SELECT client_code FROM judged)
  ), credited AS MATERIALIZED (
    SELECT d.id, p.person_id FROM judged d JOIN fact_people p ON p.fact_id = d.root_id
    UNION
    SELECT d.id, (k.client ->> 'broughtBy')::uuid FROM known k JOIN judged d ON d.client_code = k.external_id WHERE k.client ? 'broughtBy'
  ), alone AS (
    SELECT id FROM credited GROUP BY id HAVING count(*) = 1
  ), told AS MATERIALIZED (
    SELECT ${dealsOfMonth(toldDeal)} WHERE EXISTS (SELECT 1 FROM definitions)
  ), written AS (
    SELECT ${dealsOfMonth(writtenDeal)}
  ), ${counted}, counted_alone AS MATERIALIZED (
    SELECT c.* FROM counted c WHERE c.value IS NOT NULL AND NOT ${isEnteredOver('c')}
  ), found AS (
    SELECT person_id, 'deals' AS section, NULL::jsonb AS told, '[' || string_agg(deal, ', ' ORDER BY external_id COLLATE "C") || ']' AS written
      FROM (${deals}) AS deals GROUP BY person_id
    UNION ALL
    SELECT person_id, 'leftClients', jsonb_agg(jsonb_build_object('client', client, 'on', left_on) ORDER BY client COLLATE "C"), NULL FROM (
      SELECT p.person_id, c.external_id AS client, c.content ->> 'leftOn' AS left_on
        FROM facts c
        JOIN facts d ON d.organisation_id = $1 AND d.kind = 'deals' AND d.client_code = c.external_id AND d.client_code IS NOT NULL AND d.month <= $2::bpchar AND ${holds('d')}
        JOIN fact_people p ON p.fact_id = d.id
       WHERE ${hasLeft('c')}
      UNION
      SELECT p.person_id, c.external_id, c.content ->> 'leftOn' FROM facts c JOIN fact_people p ON p.fact_id = c.id AND p.part = 'brought-by' WHERE ${hasLeft('c')}) AS gone GROUP BY person_id
    UNION ALL
    SELECT person_id, 'receivables', list, NULL FROM (
      SELECT p.person_id, jsonb_agg((f.content - ARRAY['personId', 'month']) || jsonb_strip_nulls(jsonb_build_object(
               'limit', c.content -> 'limit', 'group', c.content -> 'group', 'groupLimit', c.content -> 'groupLimit', 'agreedDays', c.content -> 'agreedDays'))
               ORDER BY f.client_code COLLATE "C") AS list
        FROM entered f JOIN fact_people p ON p.fact_id = f.id AND p.part = 'earner' JOIN facts c ON ${isClient('c', 'f', 'f.client_code')}
       WHERE f.kind = 'receivables' GROUP BY p.person_id) AS receivables
    UNION ALL
    SELECT person_id, 'values', jsonb_object_agg(code, value), NULL FROM (
      SELECT p.person_id, f.content ->> 'code' AS code,
             CASE f.kind WHEN 'values' THEN min(f.content ->> 'value') ELSE sum((f.content ->> 'count')::bigint)::text END AS value
        FROM entered f JOIN fact_people p ON p.fact_id = f.id AND p.part = 'earner' WHERE f.kind IN ('values', 'activities')
       GROUP BY p.person_id, f.kind, f.content ->> 'code'
      UNION ALL
      SELECT person_id, code, value FROM counted_alone) AS numbers GROUP BY person_id
    UNION ALL
    SELECT person_id, 'employment', list -> 0, NULL FROM (${listOf('time-worked', "f.content - ARRAY['personId', 'month']")}) AS worked
    UNION ALL
    SELECT person_id, 'tasks', list, NULL FROM (${listOf('tasks', item('f', 'personId', 'month', 'reason'))}) AS tasks
    UNION ALL
    SELECT person_id, 'fines', list, NULL FROM (${listOf('fines', item('f', 'personId', 'month'))}) AS fines
    UNION ALL
    SELECT person_id, 'adjustments', list, NULL FROM (
      ${listOf('adjustments', `(${item('f', 'personId', 'month', 'ofMonth')}) || jsonb_build_object('month', f.content -> 'ofMonth')`)}) AS adjustments
  ), sections AS (
    SELECT * FROM found
    UNION ALL
    SELECT DISTINCT p.person_id, f.content ->> 'of', '[]'::jsonb, NULL FROM entered f JOIN fact_people p ON p.fact_id = f.id
     WHERE f.kind = 'nothing' AND f.content ->> 'of' <> 'activities' AND NOT EXISTS (SELECT 1 FROM found t WHERE t.person_id = p.person_id AND t.section = f.content ->> 'of')
  )
  ${read}`;
}

interface AskedFacts {
  organisationId: OrganisationId;
  month: string;
  personIds?: string[] | null;
  /** Whether somebody waits for them: for a few people the plan is then kept. Never where planning is told to go another way (`withoutNestedLoops`), which the plan would stay. */
  keepsPlan?: boolean;
}

/** The inputs of a month that were entered, by person; nobody about whom nothing was. */
export async function factsOfMonth(
  manager: EntityManager,
  { organisationId, month, personIds = null, keepsPlan = false }: AskedFacts,
): Promise<FactsOfPerson[]> {
  const values = [organisationId, month, personIds];
  if (personIds === null || personIds.length > MOST_FEW)
    return manager.query<FactsOfPerson[]>(inputsOf(ofMonth(isAskedPerson)), values);
  return keepsPlan
    ? queryPrepared<FactsOfPerson>(manager, factsOfFew, values)
    : manager.query<FactsOfPerson[]>(factsOfFew.text, values);
}

const inputsOf = (asked: FactsAsked) =>
  `SELECT person_id AS "personId", inputs::text AS inputs FROM (${makeFactsSql(asked, inputsOfPerson)}) AS facts ORDER BY person_id`;

/** Planning it takes twenty times as long as reading what a few people have. */
const factsOfFew: PreparedStatement = { name: 'facts-of-few', text: inputsOf(ofFew) };

/** A fact behind a counted value. */
interface FactBehind {
  externalId: string;
  on: string;
  personId: string | null;
  client: string | null;
  /** Whether the person who is asked for has a part in it. */
  isOwn: boolean;
}

/** What a definition comes to for somebody in a month, with the facts that count and what was entered over it. */
export interface CountedValue {
  code: string;
  name: string;
  unit: string;
  scope: Scope;
  definition: { documentId: string; version: number; sha256: string };
  /** Null where it would be divided by 0, or a deal that counts does not say what is asked. */
  counted: string | null;
  /** The number that was entered over it, and why. */
  entered: { externalId: string; value: string; reason: string | null; recordedBy: string } | null;
  deals: (FactBehind & { client: string; amount: string })[];
  activities: (FactBehind & { code: string; count: number; contact: string | null; file: string | null })[];
}

const factsBehind = (kind: string, ids: string, ...fields: string[]) =>
  `COALESCE((SELECT jsonb_agg(jsonb_build_object('externalId', d.external_id, 'on', d.on_day, 'client', d.client_code, 'personId', d.content -> 'personId',
            'isOwn', EXISTS (SELECT 1 FROM facts r JOIN fact_people p ON p.fact_id = r.id AND p.person_id = ANY ($3::uuid[]) WHERE r.id = d.id OR ${isDeal('r', 'd', 'd.of_deal')})${fields
              .map((field) => `, '${field}', d.content -> '${field}'`)
              .join('')}) ORDER BY d.on_day, d.external_id COLLATE "C")
            FROM facts d WHERE d.organisation_id = $1 AND d.kind = '${kind}' AND d.key_month = '' AND ${holds('d')} AND d.external_id = ANY (${ids})), '[]')`;

const countedOfPerson = `SELECT x.code, x.name, x.unit, x.scope, x.source AS definition, c.value AS counted,
         (SELECT jsonb_build_object('externalId', f.external_id, 'value', f.content ->> 'value', 'reason', f.content -> 'reason', 'recordedBy', f.recorded_by)
            FROM entered f JOIN fact_people p ON p.fact_id = f.id AND p.part = 'earner' AND p.person_id = ANY ($3::uuid[])
           WHERE f.kind = 'values' AND f.content ->> 'code' = x.code) AS entered,
         ${factsBehind('deals', 'c.deals', 'amount')} AS deals, ${factsBehind('activities', 'c.activities', 'code', 'count', 'contact', 'file')} AS activities
    FROM definitions x LEFT JOIN results c ON c.code = x.code
     AND c.holder = ANY (CASE x.scope WHEN 'person' THEN $3::uuid[] ELSE ARRAY(SELECT department_id FROM placed WHERE person_id = ANY ($3::uuid[])) END)
   ORDER BY x.code COLLATE "C"`;

const countedValuesSql = makeFactsSql(ofFew, countedOfPerson);

/** What the signed definitions in force in a month come to for one person, by code. */
export function countedValues(
  manager: EntityManager,
  { organisationId, month, personId }: { organisationId: OrganisationId; month: string; personId: PersonId },
): Promise<CountedValue[]> {
  return manager.query<CountedValue[]>(countedValuesSql, [organisationId, month, [personId]]);
}

const countedFurther = makeFactsSql(
  ofFew,
  `SELECT string_agg(c.person_id || ' ' || c.code || ' ' || COALESCE(c.value, '-'), E'\\n' ORDER BY c.person_id, c.code COLLATE "C") AS told
     FROM counted c JOIN definitions x ON x.code = c.code
    WHERE c.person_id = ANY ($3::uuid[]) AND ${reachesFurther("jsonb_build_object('how', x.how, 'scope', x.scope)")}`,
);

/**
 * What of the counted values of a department's people follows from more than the facts of their month, as text; null where
 * nothing does.
 */
export async function countedOfMoreThanTheMonth(
  manager: EntityManager,
  { organisationId, departmentId, month }: { organisationId: OrganisationId; departmentId: string; month: string },
): Promise<string | null> {
  const [asked] = await manager.query<{ people: string[] | null }[]>(
    `SELECT array_agg(p.id) AS people FROM people p
      WHERE p.organisation_id = $1 AND department_in_month(p.id, $3::text) = $2
        AND EXISTS (SELECT 1 FROM ${signedDefinitions('$1')} AND x.month <= $3::bpchar WHERE ${reachesFurther('y.content')})`,
    [organisationId, departmentId, month],
  );
  if (!asked?.people) return null;
  const [row] = await manager.query<{ told: string | null }[]>(countedFurther, [organisationId, month, asked.people]);
  return row?.told ?? null;
}
