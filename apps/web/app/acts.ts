import type { LinkProps } from '@tanstack/react-router';
import { holds } from '../shared/session/roles.js';
import type { Role, SignedIn } from '../shared/session/session.js';

/** Something that somebody begins on a screen of its own: its address, the key of its word in `palette.act`, whose it is. */
interface Begun {
  to: NonNullable<LinkProps['to']>;
  word: string;
  roles: readonly Role[];
}

const begun: readonly Begun[] = [
  { to: '/memos/revision', word: 'revise', roles: ['head-of-department'] },
  { to: '/memos/weights', word: 'weights', roles: ['head-of-department'] },
  { to: '/memos/fine', word: 'fine', roles: ['head-of-department'] },
  { to: '/adjustments/new', word: 'adjust', roles: ['head-of-department', 'accounting'] },
  { to: '/write-offs/new', word: 'writeOff', roles: ['accounting'] },
  { to: '/sales-plans/new', word: 'salesPlan', roles: ['head-of-department'] },
  { to: '/schemes/new', word: 'scheme', roles: ['head-of-department'] },
  {
    to: '/contests/new',
    word: 'contest',
    roles: ['head-of-department', 'commercial-director', 'general-director'],
  },
  { to: '/regulation/change', word: 'regulation', roles: ['administrator'] },
  {
    to: '/delegations/order',
    word: 'delegate',
    roles: ['administrator', 'head-of-department', 'commercial-director', 'general-director', 'accounting'],
  },
];

/** What somebody can begin from anywhere. */
export function actsOf(person: Pick<SignedIn, 'roles'>): Begun[] {
  return begun.filter(({ roles }) => holds(person, ...roles));
}
