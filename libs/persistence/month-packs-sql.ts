import { makeSectionsOfMonth, sectionsOfFewSql, sectionsOfMonthSql } from './facts/facts-of-month.js';
import { lastCorrection } from './corrections/paid-lines.js';
import { isPaidFor } from './payroll-scope.js';
import { isAskedPerson, isInPortion, isOfPortion, type WhoIsAsked } from './portion-of-people.js';
import { documentsOfActuals, isSignedPlan, plansAndActuals } from './plans-and-actuals-sql.js';
import { signedRevisions, supposedRevisions } from './plans-in-force-sql.js';
import type { PreparedStatement } from './query-prepared.js';

/** The first and the last day of the month. */
const bounds = `bounds AS (
  SELECT ($2::text || '-01')::date AS first, (($2::text || '-01')::date + interval '1 month - 1 day')::date AS last
)`;

/**
 * The parts of a statement in which the people of a month have their places, periods and inputs. PostgreSQL cannot know
 * how many people come out of them, takes them for a few and would compare all with all: they are run without nested
 * loops where there is another way (`withoutNestedLoops`). Parameters: $1 the organisation, $2 the month, $3 ids of
 * the people who are asked for, or null for everybody, $4 the schemes in force as JSON, $5 the hash of the built-in scheme.
 * Days without a scheme are paid by signed plans, `planned` by those whose actuals are approved; where `actuals` are
 * those that are known, by all of them.
 */
function makeMonth(
  plansOfPeriods: 'planned' | 'plans',
  {
    actuals = documentsOfActuals.approved,
    revisions = signedRevisions,
    asked = isAskedPerson,
  }: { actuals?: string; revisions?: string; asked?: WhoIsAsked } = {},
): string {
  return `
${bounds},
schemes AS (
  SELECT * FROM json_to_recordset($4::json) AS s (code text, sha256 text, "from" date, "until" date, source jsonb, "readsPlan" boolean, "readsGrade" boolean, "readsSalary" boolean, "readsShare" boolean, "readsActuals" jsonb,
    reads jsonb, "readsWithinMonth" jsonb, uses jsonb)
),
${plansAndActuals(actuals, revisions, asked)},
${placesOfPeople(asked)},
${periodsOfPeople(plansOfPeriods)}`;
}

const month = makeMonth('planned');

/** SQL: a member of an object where there is one. */
const member = (name: string, value: string) =>
  `CASE WHEN ${value} IS NULL THEN '' ELSE ', "${name}": ' || to_jsonb(${value})::text END`;

/** SQL: the text of the inputs, of a row of `inputs`, with the deals, which come as text, put where a jsonb has them: behind the team alone, whose name is shorter. */
const inputsWithDeals = `CASE WHEN deals IS NULL THEN inputs::text WHEN inputs ? 'team' THEN (inputs || jsonb_build_object('deals', deals::jsonb))::text
           ELSE '{"deals": ' || deals || ', ' || right(inputs::text, -1) END`;

/**
 * SQL: the text of one person's pack, of a row of `inputs`, as that of a jsonb, which has its keys by their length and then by their letters:
 * to make one it would all be copied once more for each member.
 */
const pack = `('{"format": "month-pack/1", "inputs": ' || ${inputsWithDeals} || ${member('counted', 'counted')} || ', "periods": ' || periods::text
           || ${member('calendar', 'calendar')} || ${member('carriedState', 'carried_state')} || '}')`;

/**
 * SQL: whether a fact stands behind no counted value: counted ones nobody has entered, and what is read of them is counted from deals
 * and activities.
 */
const isBehindNothing = `CASE n.section WHEN 'values' THEN NOT COALESCE(n.counted ? n.code, false) AND NOT COALESCE(n.counts ? n.code, false)
           WHEN 'deals' THEN c.counted IS NULL ELSE true END`;

/** Who left and came back in the month was hired by the first employment and left by the last; those that had ended before count as service. */
const employmentOfMonth = `
of_month AS (
  SELECT m.person_id, m.from_on, m.until_on, jsonb_agg(jsonb_build_object('hiredOn', x.from_on, 'leftOn', x.until_on) ORDER BY x.from_on) FILTER (WHERE x.person_id IS NOT NULL) AS before
    FROM (SELECT person_id, min(from_on) AS from_on, NULLIF(max(COALESCE(until_on, 'infinity')), 'infinity') AS until_on FROM employed GROUP BY person_id) m
    LEFT JOIN employments x ON x.person_id = m.person_id AND x.superseded_at IS NULL AND x.until_on IS NOT NULL AND x.until_on < m.from_on
   GROUP BY m.person_id, m.from_on, m.until_on
)`;

/** The periods of people as their signed plans make them, whether or not their actuals are approved, and when they came and left. */
export const periodsOfMonth = `
WITH ${makeMonth('plans')},
${employmentOfMonth}
SELECT t.person_id AS "personId",
       json_agg(json_build_object('from', t.from_on, 'until', t.until_on, 'scheme', t.sha256) ORDER BY t.from_on) AS periods,
       e.from_on::text AS "hiredOn", e.until_on::text AS "leftOn", e.before
  FROM periods t JOIN of_month e USING (person_id) GROUP BY t.person_id, e.from_on, e.until_on, e.before ORDER BY t.person_id`;

/** Where the month of each person ends, in schemes by which several people or a whole year decide: $6 their hashes. */
export const endsOfMonth = `
WITH ${month},
ends AS (
  SELECT DISTINCT ON (t.person_id) t.person_id, t.sha256, t.until_on, p.department_id, p.grade, p.salary, p.share
    FROM parts t JOIN places p ON p.person_id = t.person_id AND t.until_on BETWEEN p.from_on AND p.until_on
   ORDER BY t.person_id, t.until_on DESC
)
SELECT e.person_id AS "personId", e.sha256, e.until_on::text AS "lastOn", e.grade, e.salary::text AS salary, NULLIF(trim_scale(e.share), 1)::text AS share,
       (SELECT jsonb_agg(jsonb_strip_nulls(jsonb_build_object('hiredOn', m.from_on, 'leftOn', m.until_on)) ORDER BY m.from_on)
          FROM employments m WHERE m.person_id = e.person_id AND m.superseded_at IS NULL AND m.from_on <= b.last) AS employments,
       ARRAY(SELECT d.id FROM (WITH RECURSIVE way AS (
         SELECT d.id, d.parent_id, 0 AS steps FROM departments d WHERE d.id = e.department_id
         UNION ALL SELECT d.id, d.parent_id, w.steps + 1 FROM departments d JOIN way w ON d.id = w.parent_id WHERE w.steps < 100)
         SELECT id, steps FROM way) d ORDER BY d.steps) AS departments
  FROM bounds b, ends e
 WHERE e.sha256 = ANY ($6::text[]) AND ($3::uuid[] IS NULL OR e.person_id = ANY ($3)) ORDER BY e.person_id`;

/** The packs of a month by person, with what of the facts no scheme of theirs reads; $6 the hash of the calendar, $7 the computed sections as JSON. */
export const packsOfMonth = `
WITH ${month},
${inputsOfPeople()},
packs AS (SELECT person_id, unread, ${pack} AS pack FROM inputs WHERE has_plan)`;

/**
 * The packs by which those would be paid who are not paid yet, also without the plan that their schemes read: what a run
 * would calculate, to be calculated before there is one.
 */
export const packsToProve = `
WITH ${month},
${inputsOfPeople()}
SELECT person_id AS "personId", ${pack} AS pack FROM inputs WHERE NOT ${isPaidFor('$2::text', 'inputs.person_id')} ORDER BY person_id`;

/**
 * The packs by which people would be paid if the month ended now: by signed plans with whatever is known of their
 * actuals, approved or not, whether or not they are paid already.
 */
export const packsSoFar = makePacksSoFar(documentsOfActuals.known, sectionsOfMonthSql);

/** The same for a few people, without reading what others have. */
export const packsOfFewSoFar = makePacksSoFar(documentsOfActuals.knownOfFew, sectionsOfFewSql);

/**
 * The same for whoever waits for it: planning it takes twenty times as long as reading what one person has. A plan that is
 * kept is made without the people who are asked for, and would read everybody for the sake of those who ask for all.
 */
export const keptPacksOfFewSoFar: PreparedStatement = {
  name: 'packs-of-few-so-far',
  text: packsOfFewSoFar.replaceAll('$3::uuid[] IS NULL OR ', ''),
};

/** The same with other revisions of their plans than those that are signed: $8 as JSON. */
export const packsOfFewRevised = makePacksSoFar(documentsOfActuals.knownOfFew, sectionsOfFewSql, supposedRevisions);

function makePacksSoFar(actuals: string, facts: string, revisions = signedRevisions): string {
  return `
WITH ${makeMonth('planned', { actuals, revisions })},
${inputsOfPeople(facts)}
SELECT person_id AS "personId", ${pack} AS pack FROM inputs ORDER BY person_id`;
}

/** Whose grade or salary by order, which their scheme reads, ends within the month without another after it: in the inputs the former would hold to its end. */
export const endedWithinMonth = `
WITH ${month}
SELECT p.person_id AS "personId", array_agg(DISTINCT f.name) AS names
  FROM (SELECT person_id, scheme_code, grade, salary, lag(grade) OVER w AS grade_before, lag(salary) OVER w AS salary_before
          FROM places WINDOW w AS (PARTITION BY person_id ORDER BY from_on)) p
  JOIN schemes s ON s.code = p.scheme_code
  CROSS JOIN LATERAL (VALUES ('employment.grade', s."readsGrade" AND p.grade IS NULL AND p.grade_before IS NOT NULL),
                             ('employment.salary', s."readsSalary" AND p.salary IS NULL AND p.salary_before IS NOT NULL)) AS f (name, has_ended)
 WHERE f.has_ended GROUP BY p.person_id ORDER BY p.person_id`;

/** The packs that a run freezes: with what the statements of some correct, $11 as JSON, and without the people $10. */
function makeFrozenPacks(asked: WhoIsAsked): string {
  return `
WITH ${makeMonth('planned', { asked })},
${inputsOfPeople(makeSectionsOfMonth(asked))},
packs AS (SELECT person_id, unread, ${pack} AS pack FROM inputs WHERE has_plan),
corrections AS (SELECT * FROM json_to_recordset($11::json) AS c ("personId" uuid, corrections jsonb)),
corrected AS (
  SELECT p.person_id, p.unread,
         CASE WHEN c."personId" IS NULL THEN p.pack ELSE (p.pack::jsonb || jsonb_build_object('corrections', c.corrections))::text END AS pack
    FROM packs p LEFT JOIN corrections c ON c."personId" = p.person_id OFFSET 0
)
SELECT $8::uuid AS run_id, person_id, width_bucket(person_id, $9::uuid[]) AS range_number, pack, encode(sha256(convert_to(pack, 'UTF8')), 'hex') AS pack_sha256, unread
  FROM corrected WHERE person_id <> ALL ($10::uuid[])`;
}

/** What is kept of a pack, in the order in which the statements that freeze have it. */
export const columnsOfPacks = 'payroll_inputs (run_id, person_id, range_number, pack, pack_sha256, unread)';

/** Freezes packs for the run $8, in ranges that begin with the people $9, the first with anybody before them. */
export const freezePacks = `INSERT INTO ${columnsOfPacks} ${makeFrozenPacks(isAskedPerson)}`;

/** The same packs of the people of a portion, to be read by a connection and written by another: $12 and $13 its borders. */
export const packsOfPortion = `${makeFrozenPacks(isOfPortion)} AND ${isInPortion('person_id')}`;

/**
 * With whom ranges begin, but for the first: everybody who can have a pack, in the order of their ids, $4 at a time and without the people $5. Told
 * by staff and documents alone, at a tenth of what it takes to tell who will have one: a range is never larger.
 */
export const beginningsOfRanges = `
WITH ${bounds},
${placesOfPeople(isAskedPerson)},
possible AS (
  SELECT person_id FROM employed
  UNION SELECT d.person_id FROM documents d WHERE ${isSignedPlan} AND ${isAskedPerson('d.person_id')}
),
numbered AS (SELECT person_id, row_number() OVER (ORDER BY person_id) - 1 AS number FROM possible WHERE person_id <> ALL ($5::uuid[]))
SELECT person_id AS id FROM numbered WHERE number > 0 AND number % $4::int = 0 ORDER BY number`;

/** Which people get a pack, in their order: those of `packs`, told from their periods and plans without what the packs would hold; $1 to $5. */
export const whoHasPack = `
WITH ${month}
SELECT t.person_id AS id FROM periods t JOIN paying y USING (sha256) LEFT JOIN planned p USING (person_id)
 GROUP BY t.person_id HAVING NOT bool_or(y.reads_plan) OR bool_or(p.person_id IS NOT NULL) ORDER BY t.person_id`;

/**
 * Where people with a scheme were in the month: assignments inside employments, day by day. The days before somebody was
 * hired and after they left are of the place where they began and ended: what is paid for days on the staff is less by
 * them, and what is paid for results is not. Who left and came back in the month was hired by the first employment and left
 * by the last; the days between belong to nothing.
 */
function placesOfPeople(asked: WhoIsAsked): string {
  return `
employed AS MATERIALIZED (
  SELECT e.person_id, e.from_on, e.until_on,
         CASE WHEN lag(e.from_on) OVER w IS NULL THEN b.first ELSE e.from_on END AS covers_from,
         CASE WHEN lead(e.from_on) OVER w IS NULL THEN b.last ELSE e.until_on END AS covers_until
    FROM bounds b, employments e
   WHERE e.organisation_id = $1 AND e.superseded_at IS NULL AND e.from_on <= b.last AND COALESCE(e.until_on, b.first) >= b.first
     AND ${asked('e.person_id')}
     AND EXISTS (SELECT 1 FROM assignments a
                  WHERE a.person_id = e.person_id AND a.scheme_code IS NOT NULL AND a.superseded_at IS NULL
                    AND a.from_on <= b.last AND COALESCE(a.until_on, b.first) >= b.first)
  WINDOW w AS (PARTITION BY e.person_id ORDER BY e.from_on)
),
places AS MATERIALIZED (
  SELECT a.person_id, a.department_id, a.scheme_code, a.grade, a.salary, a.full_time_share AS share, a.from_on AS holds_from, GREATEST(a.from_on, e.from_on) AS began_on,
         GREATEST(CASE WHEN a.from_on > e.from_on THEN a.from_on ELSE e.covers_from END, b.first) AS from_on,
         LEAST(CASE WHEN a.until_on < COALESCE(e.until_on, 'infinity') THEN a.until_on ELSE e.covers_until END, b.last) AS until_on
    FROM bounds b, assignments a JOIN employed e ON e.person_id = a.person_id
   WHERE a.superseded_at IS NULL AND GREATEST(a.from_on, e.from_on, b.first) <= LEAST(a.until_on, e.until_on, b.last)
),
with_scheme AS MATERIALIZED (SELECT DISTINCT person_id FROM places WHERE scheme_code IS NOT NULL)`;
}

/**
 * The periods of each person: places and versions of schemes, neighbours under one version as one. The days before somebody
 * was hired are of the version that was in force on them, or of the first, where the scheme itself began in the month. Days without a scheme
 * are paid by the built-in one where there is a plan, and people without any scheme have it for the whole month.
 */
function periodsOfPeople(plans: 'planned' | 'plans'): string {
  return `
paying AS MATERIALIZED (
  SELECT DISTINCT ON (sha256) sha256, source, "readsPlan" AS reads_plan, "readsGrade" AS reads_grade, "readsSalary" AS reads_salary, "readsShare" AS reads_share, "readsActuals" AS reads_actuals,
         reads, "readsWithinMonth" AS reads_within, uses
    FROM schemes
  UNION ALL SELECT $5::text, NULL, true, false, false, false, '[]', '[]', '[]', '[]'
),
parts AS (
  SELECT p.person_id, s.sha256,
         CASE WHEN s."from" <= p.began_on AND NOT EXISTS (SELECT 1 FROM schemes x WHERE x.code = s.code AND x."from" < s."from") THEN p.from_on ELSE GREATEST(p.from_on, s."from") END AS from_on,
         LEAST(p.until_on, s."until") AS until_on
    FROM places p JOIN schemes s ON s.code = p.scheme_code AND s."from" <= p.until_on AND COALESCE(s."until", p.until_on) >= p.from_on
  UNION ALL
  SELECT p.person_id, $5::text, p.from_on, p.until_on
    FROM places p JOIN ${plans} USING (person_id) WHERE p.scheme_code IS NULL
  UNION ALL
  SELECT p.person_id, $5::text, b.first, b.last
    FROM bounds b, ${plans} p WHERE NOT EXISTS (SELECT 1 FROM with_scheme w WHERE w.person_id = p.person_id)
),
changes AS (
  SELECT *, CASE WHEN lag(sha256) OVER w = sha256 AND lag(until_on) OVER w = from_on - 1 THEN 0 ELSE 1 END AS changed
    FROM parts WINDOW w AS (PARTITION BY person_id ORDER BY from_on)
),
numbered AS (SELECT *, sum(changed) OVER (PARTITION BY person_id ORDER BY from_on) AS number FROM changes),
periods AS MATERIALIZED (
  SELECT person_id, number, sha256, min(from_on) AS from_on, max(until_on) AS until_on FROM numbered GROUP BY person_id, number, sha256
)`;
}

/**
 * The inputs of each person, joined from where they come from: plan and actuals, staff, facts, and what is carried. Grade and salary are given where a scheme of the person reads them, the share of full time where it is not all of it,
 * and what is carried where a statement was posted before; months between that had none are named. Of the facts those
 * are given that a scheme of the person is paid by; the others are named in `unread`, so that nobody's pay fails by them,
 * but for clients who have left: that is known of a client, and entered for nobody.
 * So is a signed plan that no scheme of the person reads, with what the actuals say of it.
 * Where a plan was revised from a day on, a period is divided there, and the part before has the plan of its days.
 * What is computed of several people comes with the statement. Who is paid by no signed plan, and a scheme that reads actuals, has
 * them from the department in which they first are in the month.
 */
function inputsOfPeople(entered = sectionsOfMonthSql): string {
  return `
facts AS MATERIALIZED (${entered}),
computed AS (
  SELECT p.person_id, jsonb_object_agg(c.section, c.content) AS sections
    FROM jsonb_to_recordset($7::jsonb) AS c (section text, people uuid[], content jsonb) CROSS JOIN LATERAL unnest(c.people) AS p (person_id) GROUP BY p.person_id
),
staff AS (
  SELECT p.person_id,
         jsonb_agg(jsonb_build_object('from', p.holds_from, 'value', CASE WHEN p.grade ~ '^[0-9]{1,2}$' THEN to_jsonb(p.grade::int) ELSE to_jsonb(p.grade) END) ORDER BY p.from_on)
           FILTER (WHERE p.grade IS NOT NULL) AS grades,
         jsonb_agg(jsonb_build_object('from', p.holds_from, 'value', p.salary::text) ORDER BY p.from_on) FILTER (WHERE p.salary IS NOT NULL) AS salaries,
         CASE WHEN bool_or(p.share <> 1) THEN jsonb_agg(jsonb_build_object('from', p.holds_from, 'value', trim_scale(p.share)::text) ORDER BY p.from_on) END AS shares
    FROM (SELECT person_id, holds_from, grade, salary, share, min(from_on) AS from_on FROM places GROUP BY 1, 2, 3, 4, 5) p GROUP BY p.person_id
),
${employmentOfMonth},
schemes_of_people AS MATERIALIZED (SELECT person_id, array_agg(sha256 ORDER BY number) AS schemes FROM periods GROUP BY person_id),
read_by_schemes AS MATERIALIZED (
  SELECT k.schemes, jsonb_path_query_array(jsonb_agg(CASE WHEN s.number = cardinality(k.schemes) THEN p.reads ELSE p.reads_within END), '$[*][*]') AS reads,
         jsonb_path_query_array(jsonb_agg(p.uses), '$[*][*]') AS uses, jsonb_path_query_array(jsonb_agg(p.reads_actuals), '$[*][*]') AS reads_actuals,
         bool_or(p.reads_plan) AS reads_plan, bool_or(p.reads_grade) AS reads_grade, bool_or(p.reads_salary) AS reads_salary, bool_or(p.reads_share) AS reads_share
    FROM (SELECT DISTINCT schemes FROM schemes_of_people) k CROSS JOIN LATERAL unnest(k.schemes) WITH ORDINALITY AS s (sha256, number) JOIN paying p USING (sha256)
   GROUP BY k.schemes
),
readers AS MATERIALIZED (
  SELECT p.person_id, r.reads, r.uses, r.reads_actuals, r.reads_plan, r.reads_grade, r.reads_salary, r.reads_share, s.person_id IS NOT NULL AS is_planned
    FROM schemes_of_people p JOIN read_by_schemes r USING (schemes) LEFT JOIN plans s USING (person_id)
),
read_plans AS MATERIALIZED (SELECT p.* FROM planned p JOIN readers USING (person_id) WHERE reads_plan),
own_actuals AS MATERIALIZED (
  SELECT t.person_id, a.source, CASE WHEN NOT t.is_planned THEN r.actuals ELSE (
           SELECT COALESCE(jsonb_object_agg(e.key, e.value), '{}') FROM jsonb_each(r.actuals) e WHERE t.reads_actuals ? e.key) END AS actuals
    FROM readers t
    JOIN monthly_cycles c ON c.organisation_id = $1 AND c.month = $2::text AND c.department_id = department_in_month(t.person_id, $2::text)
    JOIN approved a ON a.cycle_id = c.id
    JOIN reported r ON r.cycle_id = c.id AND r.person_id = t.person_id::text
   WHERE t.reads_actuals <> '[]' AND NOT (t.is_planned AND t.reads_plan)
),
paid AS (
  SELECT t.person_id, jsonb_agg(jsonb_strip_nulls(jsonb_build_object('from', GREATEST(t.from_on, s.from_on), 'until', CASE WHEN LEAST(t.until_on, s.until_on) < b.last THEN LEAST(t.until_on, s.until_on) END, 'scheme', t.sha256,
           'sources', COALESCE(p.sources, jsonb_build_object('actuals', o.source)) || jsonb_strip_nulls(jsonb_build_object('plan', s.source)) || jsonb_build_object('scheme', y.source)))
           || CASE WHEN NOT s.is_last THEN jsonb_build_object('kpiPlan', s.terms) ELSE '{}' END ORDER BY GREATEST(t.from_on, s.from_on)) AS periods
    FROM bounds b, periods t JOIN paying y USING (sha256) LEFT JOIN read_plans p USING (person_id) LEFT JOIN own_actuals o USING (person_id)
    LEFT JOIN plan_parts s ON s.person_id = t.person_id AND p.person_id IS NOT NULL AND y.reads_plan AND s.from_on <= t.until_on AND s.until_on >= t.from_on
   GROUP BY t.person_id
),
carried AS (
  SELECT r.person_id, l.month, NULLIF(l.carried_state, '{}') AS carried_state
    FROM readers r CROSS JOIN LATERAL (
      SELECT s.month, COALESCE((SELECT c.carried_state FROM ${lastCorrection('s')} c), s.carried_state) AS carried_state FROM statements s
       WHERE s.person_id = r.person_id AND s.posted_at IS NOT NULL AND s.pays_month AND s.month < $2::text ORDER BY s.month DESC LIMIT 1) l
),
named_facts AS (
  SELECT person_id, section, NULL AS code, section AS name, told AS value, written, counted, counts FROM facts WHERE section NOT IN ('values', 'employment')
  UNION ALL
  SELECT f.person_id, f.section, v.key, f.section || '.' || v.key, v.value, NULL, f.counted, f.counts FROM facts f CROSS JOIN LATERAL jsonb_each(f.told) v WHERE f.section IN ('values', 'employment')
),
read_counted AS (
  SELECT f.person_id, jsonb_object_agg(c.key, c.value) AS counted
    FROM (SELECT DISTINCT person_id, counted FROM facts WHERE counted IS NOT NULL) f JOIN readers r USING (person_id) CROSS JOIN LATERAL jsonb_each(f.counted) c WHERE r.reads ? ('values.' || c.key) GROUP BY f.person_id
),
read_facts AS (
  SELECT n.person_id,
         COALESCE(jsonb_object_agg(n.section, n.value) FILTER (WHERE n.code IS NULL AND n.written IS NULL AND r.reads ? n.name), '{}')
         || jsonb_strip_nulls(jsonb_build_object('values', jsonb_object_agg(n.code, n.value) FILTER (WHERE n.section = 'values' AND r.reads ? n.name))) AS sections,
         max(n.written) FILTER (WHERE r.reads ? n.name) AS deals,
         jsonb_object_agg(n.code, n.value) FILTER (WHERE n.section = 'employment' AND r.reads ? n.name) AS employment,
         jsonb_agg(n.name ORDER BY n.name COLLATE "C") FILTER (WHERE NOT r.reads ? n.name AND NOT r.uses ? n.name AND ${isBehindNothing} AND n.name <> 'leftClients') AS unread
    FROM named_facts n JOIN readers r USING (person_id) LEFT JOIN read_counted c USING (person_id) GROUP BY n.person_id
),
inputs AS (
  SELECT paid.person_id, paid.periods, c.carried_state, n.counted, f.deals, CASE WHEN w.person_id IS NOT NULL THEN $6::text END AS calendar,
         CASE WHEN r.is_planned AND NOT r.reads_plan THEN '["kpiPlan"]' || COALESCE(f.unread, '[]') ELSE f.unread END AS unread,
         jsonb_strip_nulls(jsonb_build_object(
           'person', paid.person_id, 'month', $2::text,
           'employment', NULLIF(jsonb_strip_nulls(jsonb_build_object(
             'hiredOn', e.from_on, 'leftOn', e.until_on, 'before', e.before,
             'grade', CASE WHEN r.reads_grade THEN s.grades END, 'salary', CASE WHEN r.reads_salary THEN s.salaries END, 'fullTimeShare', CASE WHEN r.reads_share THEN s.shares END))
             || COALESCE(f.employment, '{}'), '{}'),
           'skippedMonths', CASE WHEN c.carried_state IS NOT NULL THEN (
             SELECT jsonb_agg(jsonb_build_object('month', to_char(m, 'YYYY-MM'), 'reason', 'no statement') ORDER BY m)
               FROM generate_series((c.month || '-01')::timestamp + interval '1 month', ($2::text || '-01')::timestamp - interval '1 month', interval '1 month') m) END))
         || COALESCE(f.sections, '{}') || COALESCE(k.sections, '{}')
         || CASE WHEN p.person_id IS NOT NULL THEN jsonb_build_object('kpiPlan', p.terms, 'actuals', p.actuals)
                 WHEN o.person_id IS NOT NULL THEN jsonb_build_object('actuals', o.actuals) ELSE '{}' END AS inputs,
         NOT r.reads_plan OR p.person_id IS NOT NULL AS has_plan
    FROM paid JOIN readers r USING (person_id)
    LEFT JOIN read_plans p USING (person_id) LEFT JOIN own_actuals o USING (person_id) LEFT JOIN with_scheme w USING (person_id) LEFT JOIN staff s USING (person_id)
    LEFT JOIN of_month e USING (person_id) LEFT JOIN carried c USING (person_id) LEFT JOIN read_facts f USING (person_id) LEFT JOIN computed k USING (person_id) LEFT JOIN read_counted n USING (person_id)
  -- Made once, however often a pack speaks of it.
  OFFSET 0
)`;
}
