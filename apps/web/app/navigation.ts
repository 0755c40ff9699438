import type { LinkProps } from '@tanstack/react-router';
import { holds } from '../shared/session/roles.js';
import type { Role, SignedIn } from '../shared/session/session.js';

/** One entry of the side bar: its address, the key of its word in `navigation`, and whose it is; everybody's without roles. */
export interface Destination {
  to: NonNullable<LinkProps['to']>;
  word: string;
  roles?: readonly Role[];
}

/** In the order of the side bar; the first three of somebody are the tabs of their phone. */
export const destinations: readonly Destination[] = [
  { to: '/my-month', word: 'myMonth', roles: ['sales-manager'] },
  {
    to: '/inbox',
    word: 'inbox',
    roles: [
      'head-of-department',
      'commercial-director',
      'general-director',
      'accounting',
      'administrator',
      'purchasing',
    ],
  },
  { to: '/dashboard', word: 'dashboard', roles: ['commercial-director', 'general-director'] },
  { to: '/months', word: 'months' },
  {
    to: '/payroll-runs',
    word: 'payroll',
    roles: ['accounting', 'commercial-director', 'general-director'],
  },
  {
    to: '/memos',
    word: 'memos',
    roles: ['head-of-department', 'commercial-director', 'general-director', 'accounting'],
  },
  { to: '/statements', word: 'statements' },
  { to: '/questions', word: 'questions' },
  {
    to: '/forecasts',
    word: 'forecasts',
    roles: ['sales-manager', 'head-of-department', 'purchasing', 'commercial-director', 'general-director'],
  },
  {
    to: '/sales-plans',
    word: 'salesPlans',
    roles: ['head-of-department', 'commercial-director', 'general-director', 'accounting'],
  },
  {
    to: '/retention',
    word: 'retention',
    roles: ['head-of-department', 'commercial-director', 'general-director', 'accounting'],
  },
  { to: '/contests', word: 'contests' },
  {
    to: '/schemes',
    word: 'schemes',
    roles: ['head-of-department', 'commercial-director', 'general-director', 'accounting'],
  },
  {
    to: '/year',
    word: 'year',
    roles: ['head-of-department', 'commercial-director', 'general-director', 'accounting'],
  },
  {
    to: '/imports',
    word: 'imports',
    roles: ['head-of-department', 'accounting', 'administrator', 'commercial-director', 'general-director'],
  },
  { to: '/incidents', word: 'incidents', roles: ['administrator'] },
  {
    to: '/people',
    word: 'people',
    roles: ['administrator', 'head-of-department', 'commercial-director', 'general-director', 'accounting'],
  },
  { to: '/staff-changes', word: 'staffChanges', roles: ['administrator', 'general-director'] },
  {
    to: '/delegations',
    word: 'delegations',
    roles: ['administrator', 'head-of-department', 'commercial-director', 'general-director', 'accounting'],
  },
  {
    to: '/regulation',
    word: 'regulation',
    roles: ['administrator', 'head-of-department', 'commercial-director', 'general-director', 'accounting'],
  },
  { to: '/departments', word: 'departments', roles: ['administrator'] },
  {
    to: '/audit-events',
    word: 'audit',
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
