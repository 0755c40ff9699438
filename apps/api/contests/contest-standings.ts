import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { PersonId } from '#approvals/ids.js';
import type { Month } from '#calendar/month.js';
import type { SignedInPerson } from '../http/signed-in.js';
import { isHeadOf } from '../http/visibility.js';
import { contestDetail, type ContestRow } from './contests.js';

export interface Standing {
  place: number;
  personId: PersonId;
  person: string;
  value: string;
}

interface Standings {
  figure: { code: string; name: string; unit: string } | null;
  months: Month[];
  participants: number;
  items: Standing[];
}

/** Who is ahead in a contest, by the approved results of its months; and by which figures one can be won. */
@Injectable()
export class ContestStandings {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * The places with a prize, and one's own; of all who take part for those who announce and pay contests. Nobody reads who
   * of the others is last. The same result is the same place.
   */
  async of(viewer: SignedInPerson, id: string): Promise<Standings> {
    const contest = await contestDetail(this.dataSource.manager, viewer, id);
    const { figure, fromMonth, untilMonth, departmentId } = contest;
    if (figure === null) return { figure: null, months: [], participants: 0, items: [] };
    const params = [viewer.organisationId, figure, fromMonth, untilMonth, departmentId];
    const all = await this.dataSource.query<Standing[]>(
      `SELECT rank() OVER (ORDER BY sum(r.value) DESC)::int AS place, p.id AS "personId", p.name AS person, trim_scale(sum(r.value))::text AS value
         FROM (${results}) AS r JOIN people p ON p.id = r."personId"
        GROUP BY p.id, p.name ORDER BY place, p.name, p.id`,
      params,
    );
    const months = await this.dataSource.query<{ month: Month }[]>(
      `SELECT DISTINCT r.month FROM (${results}) AS r ORDER BY r.month`,
      params,
    );
    const [named] = await this.dataSource.query<{ name: string; unit: string }[]>(
      `SELECT f.name, f.unit FROM (${figures}) AS f WHERE f.code = $2 AND f.month BETWEEN $3 AND $4 ORDER BY f.month DESC, f.name LIMIT 1`,
      [viewer.organisationId, figure, fromMonth, untilMonth],
    );
    const isSeen = ({ place, personId }: Standing) =>
      seesAll(viewer, contest) || place <= contest.prizes.length || personId === viewer.id;
    return {
      figure: { code: figure, name: named?.name ?? figure, unit: named?.unit ?? '' },
      months: months.map(({ month }) => month),
      participants: all.length,
      items: all.filter(isSeen),
    };
  }

  /** The figures of signed plans of a year until a month, by name: more of each of them is better. */
  async figures({
    organisationId,
  }: SignedInPerson): Promise<{ items: { code: string; name: string; unit: string }[] }> {
    const items = await this.dataSource.query<{ code: string; name: string; unit: string }[]>(
      `SELECT f.code, f.name, f.unit FROM (
         SELECT DISTINCT ON (code) code, name, unit FROM (${figures}) AS known ORDER BY code, month DESC, name) AS f
        ORDER BY f.name, f.code LIMIT 200`,
      [organisationId],
    );
    return { items };
  }
}

function seesAll(viewer: SignedInPerson, { departmentId }: ContestRow): boolean {
  const isOfAll = (['commercial-director', 'general-director', 'accounting'] as const).some((role) =>
    viewer.roles.includes(role),
  );
  return isOfAll || isHeadOf(viewer, departmentId);
}

/** What each person's figure came to in each month whose results are approved. $1 organisation, $2 figure, $3 and $4 months, $5 department or null. */
const results = `SELECT d.month, e.key::uuid AS "personId", (e.value -> $2::text ->> 'value')::numeric AS value
  FROM documents d JOIN document_versions v ON v.document_id = d.id AND v.version = d.submitted_version
  JOIN monthly_cycles c ON c.id = d.cycle_id CROSS JOIN LATERAL jsonb_each(v.content -> 'people') e
 WHERE d.organisation_id = $1 AND d.kind = 'actuals' AND d.status = 'signed' AND d.month BETWEEN $3::bpchar AND $4::bpchar
   AND ($5::uuid IS NULL OR c.department_id IN (SELECT departments_below($5::uuid))) AND e.value -> $2::text ? 'value'`;

/** The figures of signed plans of which more is better, as they are called there. $1 organisation. */
const figures = `SELECT d.month, i.indicator ->> 'code' AS code, i.indicator ->> 'name' AS name, i.indicator ->> 'unit' AS unit
  FROM documents d JOIN document_versions v ON v.document_id = d.id AND v.version = d.submitted_version
  CROSS JOIN LATERAL jsonb_array_elements(v.content -> 'indicators') AS i (indicator)
 WHERE d.organisation_id = $1 AND d.kind = 'kpi-plan' AND d.status = 'signed' AND i.indicator ->> 'kind' = 'higher-is-better'`;
