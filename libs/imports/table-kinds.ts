import { FACT_KINDS, type FactKindName } from '#facts/fact-kinds.js';
import { factTable } from './kinds/fact-table.js';
import { actuals, plans } from './kinds/month-tables.js';
import { assignments, departments, people } from './kinds/staff-tables.js';
import type { TableKind } from './kinds/table-kind.js';

const factTables = Object.fromEntries(FACT_KINDS.map((kind) => [kind, factTable(kind)])) as Record<
  FactKindName,
  TableKind
>;

/** What a company is made of and plans for, brought by tables besides its facts. */
export const companyTables = { people, departments, assignments, plans, actuals } as const satisfies Record<
  string,
  TableKind
>;

const tableKinds = { ...companyTables, ...factTables };

/** Every kind of table that is brought, by the name that addresses have for it. */
export type TableKindName = keyof typeof tableKinds;
export type CompanyTableName = keyof typeof companyTables;

export const TABLE_KINDS = Object.keys(tableKinds) as TableKindName[];
export const COMPANY_TABLES = Object.keys(companyTables) as CompanyTableName[];

export function tableKindOf(name: TableKindName): TableKind {
  return tableKinds[name];
}

export function isFactTable(name: TableKindName): name is FactKindName {
  return !(name in companyTables);
}
