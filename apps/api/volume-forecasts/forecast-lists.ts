import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { DepartmentId, PersonId } from '#approvals/ids.js';
import { readersOfAllPay, type Role } from '#approvals/role.js';
import { dueByRule } from '#calendar/deadlines.js';
import type { Month } from '#calendar/month.js';
import { DomainError } from '#contracts/domain-error.js';
import { businessNow } from '#persistence/business-now.js';
import { countingFirst } from '#persistence/forecasts/volume-forecast.js';
import { organisationCalendar } from '#persistence/organisation-calendar.js';
import { keysetPage, type Page } from '../http/page.js';
import type { SignedInPerson } from '../http/signed-in.js';

interface Asked {
  limit: number;
  cursor?: string;
  personId?: PersonId;
  departmentId?: DepartmentId;
}

interface ForecastRow extends Record<string, unknown> {
  id: string;
  personId: PersonId;
  person: string;
  departmentId: DepartmentId | null;
  department: string | null;
  month: Month;
  code: string;
  version: number;
  unit: string;
  total: string;
  sentBy: PersonId;
  sentAt: Date;
  dueAt: Date;
  isLate: boolean;
  counts: boolean;
}

interface LineRow extends Record<string, unknown> {
  position: number;
  productLine: string | null;
  client: string | null;
  quantity: string;
  unit: string;
  isPreOrder: boolean;
  note: string | null;
}

interface LineOfForecast extends LineRow {
  key: string;
  forecastId: string;
  personId: PersonId;
  person: string;
  department: string | null;
  month: Month;
  code: string;
  sentAt: Date;
  isLate: boolean;
}

interface OwedRow extends Record<string, unknown> {
  personId: PersonId;
  person: string;
  departmentId: DepartmentId;
  department: string;
  month: Month;
  dueAt: Date;
  isOverdue: boolean;
}

/** Whom forecasts are for: those who buy and deliver, and those who see what people earn by them. */
const readers: readonly Role[] = [...readersOfAllPay, 'purchasing'];

/** Forecasts as people may see them. */
@Injectable()
export class ForecastLists {
  constructor(private readonly dataSource: DataSource) {}

  forecasts(
    viewer: SignedInPerson,
    query: Asked & { month?: Month; isLate?: boolean; history?: boolean },
  ): Promise<Page<ForecastRow>> {
    return keysetPage<ForecastRow>(this.dataSource, {
      sql: `SELECT * FROM (${selectForecasts}) AS f WHERE ${isSeen} AND ($7::text IS NULL OR f.month = $7)
              AND ($8::boolean IS NULL OR f."isLate" = $8) AND ($9 OR f."isLast")`,
      params: [...viewing(viewer, query), query.month ?? null, query.isLate ?? null, query.history ?? false],
      keys: [
        { expression: 'f.month', type: 'bpchar', column: 'month' },
        { expression: 'f.id', type: 'uuid', column: 'id' },
      ],
      direction: 'DESC',
      limit: query.limit,
      cursor: query.cursor,
    });
  }

  lines(viewer: SignedInPerson, query: Asked & { month: Month; isPreOrder?: boolean }): Promise<Page<LineOfForecast>> {
    return keysetPage<LineOfForecast>(this.dataSource, {
      sql: `SELECT * FROM (
              SELECT f.id || '/' || lpad(l.position::text, 4, '0') AS key, f.id AS "forecastId", f."personId", f.person, f."departmentId", f.department, f.month, f.code, f."sentAt", f."isLate",
                     ${lineFields} FROM (${selectForecasts}) AS f, ${unnestLines}
               WHERE f."isLast" AND f.month = $7) AS f
             WHERE ${isSeen} AND ($8::boolean IS NULL OR f."isPreOrder" = $8)`,
      params: [...viewing(viewer, query), query.month, query.isPreOrder ?? null],
      keys: [{ expression: 'f.key', type: 'text', column: 'key' }],
      direction: 'ASC',
      limit: query.limit,
      cursor: query.cursor,
    });
  }

  /** Who earns in the month and has sent nothing. */
  async owed(viewer: SignedInPerson, query: Asked & { month: Month }): Promise<Page<OwedRow>> {
    const { organisationId } = viewer;
    const { organisation, basis } = await organisationCalendar(this.dataSource.manager, organisationId);
    const dueAt = new Date(dueByRule(organisation.forecastRule, query.month, basis).dueAt);
    const isOverdue = (await businessNow(this.dataSource.manager, organisationId)) >= dueAt;
    const page = await keysetPage<Omit<OwedRow, 'dueAt' | 'isOverdue'>>(this.dataSource, {
      sql: `SELECT * FROM (
              SELECT DISTINCT p.id AS "personId", p.name AS person, d.id AS "departmentId", d.name AS department, $7::text AS month
                FROM earners_of_month($1, $7::text) e JOIN people p ON p.id = e.person_id JOIN departments d ON d.id = department_in_month(p.id, $7::text)
               WHERE NOT EXISTS (SELECT 1 FROM volume_forecasts v WHERE v.person_id = p.id AND v.month = $7::bpchar)) AS f
             WHERE ${isSeen}`,
      params: [...viewing(viewer, query), query.month],
      keys: [
        { expression: 'f.person', type: 'text', column: 'person' },
        { expression: 'f."personId"', type: 'uuid', column: 'personId' },
      ],
      direction: 'ASC',
      limit: query.limit,
      cursor: query.cursor,
    });
    return { ...page, items: page.items.map((row) => ({ ...row, dueAt, isOverdue }) as OwedRow) };
  }

  async detail(
    viewer: SignedInPerson,
    id: string,
    manager: EntityManager = this.dataSource.manager,
  ): Promise<ForecastRow & { lines: LineRow[] }> {
    const [forecast] = await manager.query<ForecastRow[]>(
      `SELECT * FROM (${selectForecasts}) AS f WHERE ${isSeen} AND f.id = $7`,
      [...viewing(viewer, {}), id],
    );
    if (!forecast)
      throw new DomainError(
        'not-found',
        'no-such-forecast',
        'There is no such forecast, or it is not yours to see. GET /api/volume-forecasts lists those that you see.',
        { forecastId: id },
      );
    const lines = await manager.query<LineRow[]>(
      `SELECT ${lineFields} FROM volume_forecasts f, ${unnestLines} WHERE f.id = $1 ORDER BY l.position`,
      [id],
    );
    return { ...forecast, lines };
  }
}

/** The first six parameters: the organisation, who looks, and whom they ask about. */
function viewing(
  viewer: SignedInPerson,
  { personId, departmentId }: Pick<Asked, 'personId' | 'departmentId'>,
): unknown[] {
  const { departmentRoles, headedDepartmentIds } = viewer;
  const departments = departmentRoles
    .filter(({ role }) => readers.includes(role))
    .flatMap((each) => each.departmentIds);
  return [
    viewer.organisationId,
    readers.some((role) => viewer.roles.includes(role)),
    viewer.id,
    [...headedDepartmentIds, ...departments],
    personId ?? null,
    departmentId ?? null,
  ];
}

const isSeen = `($2::boolean OR f."personId" = $3 OR f."departmentId" = ANY ($4::uuid[]))
  AND ($5::uuid IS NULL OR f."personId" = $5) AND ($6::uuid IS NULL OR f."departmentId" = $6)`;

const selectForecasts = `SELECT v.id, v.person_id AS "personId", p.name AS person, d.id AS "departmentId", d.name AS department, v.month, v.code, v.version, v.unit,
  trim_scale(v.total)::text AS total, v.lines, v.sent_by AS "sentBy", v.sent_at AS "sentAt", v.due_at AS "dueAt", v.is_late AS "isLate",
  row_number() OVER (PARTITION BY v.person_id, v.month, v.code ORDER BY ${countingFirst('v')}) = 1 AS counts,
  row_number() OVER (PARTITION BY v.person_id, v.month, v.code ORDER BY v.version DESC) = 1 AS "isLast"
  FROM volume_forecasts v JOIN people p ON p.id = v.person_id LEFT JOIN departments d ON d.id = department_in_month(v.person_id, v.month)
 WHERE v.organisation_id = $1`;

const unnestLines = 'jsonb_array_elements(f.lines) WITH ORDINALITY AS l (line, position)';

const lineFields = `l.position::int AS position, l.line ->> 'productLine' AS "productLine", l.line ->> 'client' AS client, l.line ->> 'quantity' AS quantity,
  f.unit, (l.line ->> 'isPreOrder')::boolean AS "isPreOrder", l.line ->> 'note' AS note`;
