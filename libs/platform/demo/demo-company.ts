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

/**
 * Meridian, a trading company of thirty people with a year behind it: three departments, each with its scheme. It was played
 * through the API, and is put up by `demo restore` as it stood then.
 */
export const companyWithAYear = {
  name: 'Meridian',
  department: 'Wholesale',
  /** Everybody's password there; an example, refused in production as Alpha's is. */
  password: 'example-password-of-a-year',
  suffix: 'meridian.demo',
  /** Where the year is kept that was played. */
  dump: 'apps/operator/demo/meridian.gz',
  /** The business day before its first plans are drafted. */
  startsOn: '2025-12-26',
  /** Who is there from the beginning; the others are hired by the administrator. */
  people: [
    { handle: 'admin', name: 'Irina Belova', roles: ['administrator'], inDepartment: false },
    { handle: 'head', name: 'Sergey Volkov', roles: ['head-of-department'], inDepartment: true },
    { handle: 'commercial', name: 'Andrey Morozov', roles: ['commercial-director'], inDepartment: false },
    { handle: 'general', name: 'Natalia Orlova', roles: ['general-director'], inDepartment: false },
    { handle: 'accounting', name: 'Elena Kuznetsova', roles: ['accounting'], inDepartment: false },
  ] satisfies DemoPerson[],
  /** As whom one can look around, in this order. */
  offered: [
    'general',
    'commercial',
    'accounting',
    'head',
    'online.head',
    'service.head',
    'maria.popova',
    'kirill.zaitsev',
    'darya.romanova',
    'admin',
  ],
} as const;
