import { sandboxDepartment } from '../company/company.js';
import type { AssignmentOfCase, Handle, PersonOfCase } from '../company/company-case.js';
import { deputy } from '../year/year-case.js';

/** What somebody is paid by. */
export type SchemeOfDemo = 'account-managers' | 'online-sales' | 'service-desk';

export interface EarnerOfDemo extends PersonOfCase {
  readonly handle: Handle;
  readonly scheme: SchemeOfDemo;
  /** What an account manager sells in an ordinary month, in thousands; of online sales the size of an order. */
  readonly size: number;
}

export const online = 'online';
export const service = 'service';

/** The departments besides the one that a sandbox begins with, which is called Wholesale. */
export const departmentsOfDemo = { [online]: { name: 'Online sales' }, [service]: { name: 'Service' } };

const longAgo = '2024-02-05';

const handleOf = (name: string): Handle => name.toLowerCase().replace(' ', '.');

function earner(
  scheme: SchemeOfDemo,
  department: string,
  position: string,
  [name, size, own, life = {}]: readonly [string, number, Partial<AssignmentOfCase>, Partial<PersonOfCase>?],
): EarnerOfDemo {
  const joinedOn = life.joinedOn ?? longAgo;
  const assignment = { from: joinedOn, department, position, scheme, ...own };
  return { handle: handleOf(name), name, scheme, size, joinedOn, assignments: [assignment], ...life };
}

const accountManager = { grade: '2' };
const newcomer = { grade: '1' };

/** Everybody who earns in the year. */
export const earnersOfDemo: readonly EarnerOfDemo[] = [
  ...(
    [
      ['Alexey Smirnov', 5200, accountManager],
      ['Maria Popova', 4400, accountManager],
      ['Ivan Vasiliev', 3900, accountManager],
      ['Olga Petrova', 4800, accountManager],
      ['Nikita Fedorov', 2600, newcomer],
      ['Anna Mikhailova', 3600, accountManager],
      ['Roman Novikov', 2900, newcomer],
      ['Ksenia Pavlova', 4100, accountManager],
    ] as const
  ).map((person) => earner('account-managers', sandboxDepartment, 'sales-manager', person)),
  ...(
    [
      ['Timur Akhmetov', 2800, accountManager],
      ['Yulia Semenova', 2300, newcomer],
      ['Artem Golubev', 2500, accountManager],
      ['Vera Vinogradova', 1900, newcomer],
    ] as const
  ).map((person) => earner('account-managers', online, 'sales-manager', person)),
  ...(
    [
      ['Kirill Zaitsev', 95, { salary: '38000.00' }],
      ['Polina Bogdanova', 80, { salary: '35000.00' }],
      ['Maxim Vorobyov', 70, { salary: '34000.00' }],
      ['Sofia Frolova', 75, { salary: '33000.00' }],
      ['Denis Karpov', 60, { salary: '32000.00' }, { leftOn: '2026-06-17' }],
    ] as const
  ).map((person) => earner('online-sales', online, 'agent', person)),
  ...(
    [
      ['Darya Romanova', 0, {}],
      ['Oleg Makarov', 0, {}],
      ['Galina Nikitina', 0, {}],
      ['Viktor Zakharov', 0, {}],
      ['Larisa Stepanova', 0, {}],
      ['Stepan Kovalev', 0, {}, { joinedOn: '2026-03-16' }],
    ] as const
  ).map((person) => earner('service-desk', service, 'support', person)),
];

/** Who heads the other departments, and who signs for the commercial director while they are away. */
export const othersOfDemo: Readonly<Record<Handle, PersonOfCase>> = {
  'online.head': headOf('Dmitry Lebedev', online),
  'service.head': headOf('Tatiana Sokolova', service),
  [deputy]: { name: 'Pavel Egorov', joinedOn: longAgo, roles: ['purchasing'], assignments: [] },
};

function headOf(name: string, department: string): PersonOfCase {
  return {
    name,
    joinedOn: longAgo,
    heads: department,
    assignments: [{ from: longAgo, department, position: 'head' }],
  };
}
