import type { Cell, ColumnKind } from '#tables/table.js';
import type { FileLanguage } from '../file-kinds.js';

/** A component as a column of a register. */
export interface RegisterComponent {
  readonly component: string;
  readonly name: string;
}

/** One person of a register, and what each component pays. */
export interface RegisteredPerson {
  readonly person: string;
  readonly department: string | null;
  readonly position: string | null;
  readonly total: string;
  readonly components: Readonly<Record<string, string>>;
}

export interface WrittenTable {
  readonly columns: readonly { readonly title: string; readonly kind: ColumnKind; readonly width: number }[];
  readonly rows: AsyncGenerator<readonly Cell[]>;
}

const words = {
  en: {
    number: 'No.',
    person: 'Person',
    department: 'Department',
    position: 'Position',
    total: 'Total',
    people: 'People',
  },
  ru: { number: '№', person: 'Сотрудник', department: 'Отдел', position: 'Должность', total: 'Итого', people: 'Людей' },
} as const satisfies Record<FileLanguage, unknown>;

const text = (value: string | null): Cell => (value === null || value === '' ? null : { kind: 'text', text: value });
const number = (value: string | undefined): Cell => (value === undefined ? null : { kind: 'number', text: value });

/** The register of a run: a row a person with a column a component, and their sum in the last row. */
export function registerTable(
  language: FileLanguage,
  components: readonly RegisterComponent[],
  people: AsyncIterable<RegisteredPerson>,
  sums: { readonly total: string; readonly components: Readonly<Record<string, string>> },
): WrittenTable {
  const said = words[language];
  return {
    columns: [
      { title: said.number, kind: 'text', width: 6 },
      { title: said.person, kind: 'text', width: 32 },
      { title: said.department, kind: 'text', width: 24 },
      { title: said.position, kind: 'text', width: 24 },
      ...components.map(({ name }) => ({ title: name, kind: 'money' as const, width: 18 })),
      { title: said.total, kind: 'money', width: 18 },
    ],
    rows: registerRows(said.total, components, people, sums),
  };
}

async function* registerRows(
  totalName: string,
  components: readonly RegisterComponent[],
  people: AsyncIterable<RegisteredPerson>,
  sums: { readonly total: string; readonly components: Readonly<Record<string, string>> },
): AsyncGenerator<readonly Cell[]> {
  const amountsOf = (amounts: Readonly<Record<string, string>>) =>
    components.map(({ component }) => number(amounts[component]));
  let row = 0;
  for await (const { person, department, position, total, components: amounts } of people) {
    row += 1;
    yield [number(String(row)), text(person), text(department), text(position), ...amountsOf(amounts), number(total)];
  }
  yield [null, text(totalName), null, null, ...amountsOf(sums.components), number(sums.total)];
}

/** What the departments of a run come to. */
export interface SummedDepartment {
  readonly department: string | null;
  readonly people: number;
  readonly total: string;
  readonly components: Readonly<Record<string, string>>;
}

/** A run by departments: how many people each pays, by which components, and all together. */
export function departmentTable(
  language: FileLanguage,
  components: readonly RegisterComponent[],
  departments: readonly SummedDepartment[],
  sums: Omit<SummedDepartment, 'department'>,
): WrittenTable {
  const said = words[language];
  const cells = ({ department, people, total, components: amounts }: SummedDepartment): Cell[] => [
    text(department),
    number(String(people)),
    ...components.map(({ component }) => number(amounts[component])),
    number(total),
  ];
  return {
    columns: [
      { title: said.department, kind: 'text', width: 32 },
      { title: said.people, kind: 'text', width: 10 },
      ...components.map(({ name }) => ({ title: name, kind: 'money' as const, width: 18 })),
      { title: said.total, kind: 'money', width: 18 },
    ],
    rows: each([...departments, { ...sums, department: said.total }].map(cells)),
  };
}

/** Some rows as they are asked for. */
export async function* each<Row>(rows: Iterable<Row>): AsyncGenerator<Row> {
  yield* rows;
}
