import type { LinkProps } from '@tanstack/react-router';
import { holds } from '../shared/session/roles.js';
import type { Role, SignedIn } from '../shared/session/session.js';

/** What entries of the side bar are about; the first ones are of nothing but the day itself. */
export const groupsOfPlaces = ['today', 'pay', 'sales', 'rules', 'company'] as const;

/** One entry of the side bar: its address, the key of its word in `navigation`, and whose it is; everybody's without roles. */
export interface Destination {
  to: NonNullable<LinkProps['to']>;
  word: string;
  group: (typeof groupsOfPlaces)[number];
  roles?: readonly Role[];
  /** Where the addresses of screens begin that lie below it, besides its own. */
  below?: readonly string[];
}

/** In the order of the side bar; the first three of somebody are the tabs of their phone. */
export const destinations: readonly Destination[] = [
  { to: '/my-month', word: 'myMonth', group: 'today', below: ['/documents'], roles: ['sales-manager'] },
  {
    to: '/inbox',
    word: 'inbox',
    group: 'today',
    below: ['/documents'],
    roles: [
      'head-of-department',
      'commercial-director',
      'general-director',
      'accounting',
      'administrator',
      'purchasing',
    ],
  },
  { to: '/dashboard', word: 'dashboard', group: 'today', roles: ['commercial-director', 'general-director'] },
  { to: '/months', word: 'months', group: 'pay', below: ['/monthly-cycles'] },
  {
    to: '/payroll-runs',
    word: 'payroll',
    group: 'pay',
    roles: ['accounting', 'commercial-director', 'general-director'],
  },
  {
    to: '/memos',
    word: 'memos',
    group: 'pay',
    below: [
      '/fines',
      '/weight-memos',
      '/plan-revisions',
      '/adjustments',
      '/write-offs',
      '/actuals-reopenings',
      '/cycle-reopenings',
    ],
    roles: ['head-of-department', 'commercial-director', 'general-director', 'accounting'],
  },
  { to: '/statements', word: 'statements', group: 'pay' },
  { to: '/questions', word: 'questions', group: 'pay' },
  {
    to: '/forecasts',
    word: 'forecasts',
    group: 'sales',
    roles: ['sales-manager', 'head-of-department', 'purchasing', 'commercial-director', 'general-director'],
  },
  {
    to: '/sales-plans',
    word: 'salesPlans',
    group: 'sales',
    roles: ['head-of-department', 'commercial-director', 'general-director', 'accounting'],
  },
  {
    to: '/retention',
    word: 'retention',
    group: 'sales',
    roles: ['head-of-department', 'commercial-director', 'general-director', 'accounting'],
  },
  {
    to: '/facts',
    word: 'facts',
    group: 'sales',
    roles: ['head-of-department', 'commercial-director', 'general-director', 'accounting'],
  },
  { to: '/contests', word: 'contests', group: 'sales' },
  {
    to: '/schemes',
    word: 'schemes',
    group: 'rules',
    below: ['/value-definitions'],
    roles: ['head-of-department', 'commercial-director', 'general-director', 'accounting'],
  },
  {
    to: '/year',
    word: 'year',
    group: 'rules',
    below: ['/annual-cycles'],
    roles: ['head-of-department', 'commercial-director', 'general-director', 'accounting'],
  },
  {
    to: '/regulation',
    word: 'regulation',
    group: 'rules',
    below: ['/regulation-changes'],
    roles: ['administrator', 'head-of-department', 'commercial-director', 'general-director', 'accounting'],
  },
  {
    to: '/people',
    word: 'people',
    group: 'company',
    below: ['/salary-orders', '/assignment-orders'],
    roles: ['administrator', 'head-of-department', 'commercial-director', 'general-director', 'accounting'],
  },
  { to: '/staff-changes', word: 'staffChanges', group: 'company', roles: ['administrator', 'general-director'] },
  {
    to: '/delegations',
    word: 'delegations',
    group: 'company',
    below: ['/delegation-orders'],
    roles: ['administrator', 'head-of-department', 'commercial-director', 'general-director', 'accounting'],
  },
  { to: '/departments', word: 'departments', group: 'company', roles: ['administrator'] },
  {
    to: '/imports',
    word: 'imports',
    group: 'company',
    roles: ['head-of-department', 'accounting', 'administrator', 'commercial-director', 'general-director'],
  },
  { to: '/settings', word: 'settings', group: 'company', roles: ['administrator', 'accounting'] },
  { to: '/incidents', word: 'incidents', group: 'company', roles: ['administrator'] },
  {
    to: '/audit-events',
    word: 'audit',
    group: 'company',
    roles: ['administrator', 'commercial-director', 'general-director', 'accounting'],
  },
];

/** Where somebody can go. */
export function destinationsOf(person: SignedIn): Destination[] {
  return destinations.filter(({ roles }) => roles === undefined || holds(person, ...roles));
}

/** Where somebody begins the day: the first place that is theirs. */
export function homeOf(person: SignedIn): Destination['to'] {
  return destinationsOf(person)[0]?.to ?? '/profile';
}

/** The entry that an address belongs to: its own, or the one that it lies below. */
export function placeOfAddress<Each extends Pick<Destination, 'to' | 'below'>>(
  pathname: string,
  places: readonly Each[],
): Each | undefined {
  const isBelow = (start: string) => pathname === start || pathname.startsWith(`${start}/`);
  return places.find(({ to }) => isBelow(to)) ?? places.find(({ below = [] }) => below.some(isBelow));
}
