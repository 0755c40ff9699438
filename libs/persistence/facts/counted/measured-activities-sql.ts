import { isClient } from '../people-of-facts.js';
import { isOfClients, withTeams } from './definitions-sql.js';

/** SQL: whether an activity is of the codes that a part asks for, and says what it needs. */
const isMeant = `((p.spec -> 'codes' IS NULL OR p.spec -> 'codes' ? (a.content ->> 'code')) AND ${isOfClients('a', 'p')}
    AND NOT EXISTS (SELECT 1 FROM jsonb_array_elements_text(p.spec -> 'needs') AS n (need) WHERE NOT a.content ? n.need)) IS TRUE`;

/**
 * SQL: `measured_activities (code, part, scope, holder, number, facts)`: how many activities there were. Whose activities
 * nobody has told of has no number.
 */
export const measuredActivitiesCtes = `done AS MATERIALIZED (
    SELECT p.person_id, f.external_id, f.content, k.content ->> 'segment' AS segment, k.content ->> 'territory' AS territory
      FROM entered f JOIN fact_people p ON p.fact_id = f.id AND p.part = 'earner' LEFT JOIN facts k ON ${isClient('k', 'f', 'f.client_code')}
     WHERE f.kind = 'activities' AND EXISTS (SELECT 1 FROM parts WHERE number = 'activities')
  ), done_of AS MATERIALIZED (
    ${withTeams(', r.external_id, r.content, r.segment, r.territory', 'done')}
  ), people_with_activities AS (
    SELECT person_id FROM done
    UNION
    SELECT p.person_id FROM entered f JOIN fact_people p ON p.fact_id = f.id WHERE f.kind = 'nothing' AND f.content ->> 'of' = 'activities'
  ), activities_known AS (
    SELECT DISTINCT scope, holder FROM (${withTeams('', 'people_with_activities')}) k
  ), measured_activities AS (
    SELECT p.code, p.part, p.scope, w.holder, COALESCE(sum((a.content ->> 'count')::bigint) FILTER (WHERE m.is_meant), 0) AS number,
           array_agg(a.external_id) FILTER (WHERE m.is_meant) AS facts
      FROM parts p JOIN activities_known w ON w.scope = p.scope
      LEFT JOIN done_of a ON a.scope = w.scope AND a.holder = w.holder CROSS JOIN LATERAL (SELECT ${isMeant} AS is_meant) m
     WHERE p.number = 'activities' GROUP BY p.code, p.part, p.scope, w.holder
  )`;
