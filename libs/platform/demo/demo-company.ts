import type { Role } from '#approvals/role.js';

export interface DemoPerson {
  /** The part of the login before the company's own. */
  handle: string;
  name: string;
  roles: Role[];
  inDepartment: boolean;
}

/** Alpha, the wholesale company of the examples: one department, one of each role. */
export const demoCompany = {
  name: 'Alpha',
  timeZone: 'Europe/Moscow',
  currency: 'RUB',
  department: 'Wholesale',
  /** Everybody's password in the demo; an example, refused by the demo's own set-up in production. */
  password: 'example-password-of-alpha',
  /** What the demo's logins end in. */
  suffix: 'alpha.demo',
  /** The business day on which the demo begins: the day before July's drafting opens. */
  startsOn: '2026-06-27',
  /** Statutory days off of the years that a demo reaches; an organisation keeps its own. */
  daysOff: [
    '01-01',
    '01-02',
    '01-03',
    '01-04',
    '01-05',
    '01-06',
    '01-07',
    '01-08',
    '02-23',
    '03-08',
    '05-01',
    '05-09',
    '06-12',
    '11-04',
  ],
  years: [2026, 2027, 2028],
  people: [
    { handle: 'admin', name: 'Alla Adminova', roles: ['administrator'], inDepartment: false },
    { handle: 'manager', name: 'Maxim Prodazhin', roles: ['sales-manager'], inDepartment: true },
    { handle: 'head', name: 'Galina Otdelova', roles: ['head-of-department'], inDepartment: true },
    { handle: 'commercial', name: 'Konstantin Torgov', roles: ['commercial-director'], inDepartment: false },
    { handle: 'general', name: 'Olga Glavnaya', roles: ['general-director'], inDepartment: false },
    { handle: 'accounting', name: 'Boris Schetov', roles: ['accounting'], inDepartment: false },
  ] satisfies DemoPerson[],
} as const;
