import type { EntityManager } from 'typeorm';
import type { DepartmentId, OrganisationId, PersonId } from '#approvals/ids.js';
import type { Month } from '#calendar/month.js';

/** What somebody is to sell of a product line, and by which indicator of their KPI plan that is measured. */
export interface SalesTargetOfPerson {
  personId: PersonId;
  productLine: string;
  indicator: string;
  amount: string;
}

export interface SalesPlanContent {
  /** What the amounts are counted in: a currency, pieces, tonnes. */
  unit: string;
  /** What the department is to sell, each product line once. */
  targets: { productLine: string; amount: string }[];
  /** How it is given to people; what is not given stays open. */
  people: SalesTargetOfPerson[];
}

/** What a sales plan is about: the month of a department, and the how manieth plan of it this is. */
export const salesPlanKey = (departmentId: DepartmentId, month: Month, number: number): string =>
  `${departmentId}/${month}/${number}`;

interface About {
  organisationId: OrganisationId;
  departmentId: DepartmentId;
  month: Month;
}

/** What the people of a department are given of each product line, and what of it stays open. */
export interface GivenOfLine {
  productLine: string;
  target: string;
  given: string;
  leftOpen: string;
}

/** By product line what the department is to sell, what its people are given of that, and what stays open. */
export function givenOfLines(manager: EntityManager, { targets, people }: SalesPlanContent): Promise<GivenOfLine[]> {
  return manager.query<GivenOfLine[]>(
    `SELECT t."productLine", t.amount::text AS target, COALESCE(sum(p.amount), 0)::text AS given,
            (t.amount - COALESCE(sum(p.amount), 0))::text AS "leftOpen"
       FROM ROWS FROM (jsonb_to_recordset($1::jsonb) AS ("productLine" text, amount numeric)) WITH ORDINALITY AS t ("productLine", amount, number)
       LEFT JOIN jsonb_to_recordset($2::jsonb) AS p ("productLine" text, amount numeric) ON p."productLine" = t."productLine"
      GROUP BY t."productLine", t.amount, t.number ORDER BY t.number`,
    [JSON.stringify(targets), JSON.stringify(people)],
  );
}

/** Why a sales plan does not go together, with the fields that it is about; empty where it does. */
export async function findProblemsOfSalesPlan(
  manager: EntityManager,
  about: About,
  content: SalesPlanContent,
): Promise<{ path: string; message: string }[]> {
  const { organisationId, departmentId, month } = about;
  const lines = content.targets.map(({ productLine }) => productLine);
  const twice = lines.flatMap((line, index) =>
    lines.indexOf(line) === index
      ? []
      : [{ path: `targets.${index}.productLine`, message: 'stands there twice: each product line has one target' }],
  );
  const here = await manager.query<{ id: PersonId }[]>(
    `SELECT DISTINCT e.person_id AS id FROM earners_of_month($1, $2::text) e
      WHERE e.person_id = ANY ($4::uuid[]) AND department_in_month(e.person_id, $2::text) IN (SELECT departments_below($3))`,
    [organisationId, month, departmentId, content.people.map(({ personId }) => personId)],
  );
  const known = new Set(here.map(({ id }) => id));
  const keyOf = ({ personId, productLine, indicator }: SalesTargetOfPerson) =>
    `${personId}/${productLine}/${indicator}`;
  const keys = content.people.map(keyOf);
  const ofPeople = content.people.flatMap((target, index) => [
    ...(known.has(target.personId)
      ? []
      : [{ path: `people.${index}.personId`, message: `is nobody who earns in the department in ${month}` }]),
    ...(lines.includes(target.productLine)
      ? []
      : [{ path: `people.${index}.productLine`, message: 'is no product line of the targets' }]),
    ...(keys.indexOf(keyOf(target)) === index
      ? []
      : [
          {
            path: `people.${index}`,
            message: 'stands there twice: a person has one target of a product line and an indicator',
          },
        ]),
  ]);
  const over = (await givenOfLines(manager, content)).flatMap(({ productLine, leftOpen }) =>
    leftOpen.startsWith('-')
      ? [
          {
            path: `targets.${lines.indexOf(productLine)}.amount`,
            message: 'is less than the targets of people add up to',
          },
        ]
      : [],
  );
  return [...twice, ...ofPeople, ...over];
}
