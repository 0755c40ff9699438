import { holds } from '../../../shared/session/roles.js';
import type { SignedIn } from '../../../shared/session/session.js';

type Viewer = Pick<SignedIn, 'id' | 'roles'>;

/** What somebody sees and does on the page of a person; the API has the last word. */
export function actsOn(personId: string, viewer: Viewer) {
  const isOwn = viewer.id === personId;
  return {
    seesAbsences: isOwn || holds(viewer, 'administrator', 'general-director'),
    entersAbsences: isOwn || holds(viewer, 'administrator'),
    /** Where pay goes is between the person and accounting. */
    seesAccounts: isOwn || holds(viewer, 'accounting'),
    /** Nobody orders what they themselves are or have. */
    ordersSalary: !isOwn && holds(viewer, 'head-of-department'),
    changesEntries: !isOwn && holds(viewer, 'administrator'),
    ordersAssignment: !isOwn && holds(viewer, 'administrator'),
    seesChanges: holds(viewer, 'administrator', 'general-director'),
    resetsPassword: !isOwn && holds(viewer, 'administrator'),
    confirmsReset: !isOwn && holds(viewer, 'administrator', 'general-director'),
  };
}

type AccountDecision = 'confirm' | 'refuse' | 'withdraw';

/** What of a proposed account somebody may decide: it takes a second person. */
export function decisionsOnAccount(
  account: { status: string; personId: string; proposedBy: string },
  viewer: Viewer,
): AccountDecision[] {
  if (account.status !== 'proposed') return [];
  if (account.proposedBy === viewer.id) return ['withdraw'];
  return account.personId === viewer.id || holds(viewer, 'accounting') ? ['confirm', 'refuse'] : [];
}
