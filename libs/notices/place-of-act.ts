import type { AwaitedActName } from './awaited-act.js';

/** A page of the web application: its address, and what stands after its question mark. */
export interface Place {
  to: string;
  search?: Readonly<Record<string, string>>;
}

/** What of an act decides where it is done, as a notice and the API have it alike. */
export interface PlacedAct {
  name: AwaitedActName;
  objectId: string;
  /** Absent where the department is not one's to see, or where the act is of none. */
  departmentId: string | undefined;
  month: string | null;
  /** Whether it waits for whoever is led there, and not for somebody else. */
  isMine: boolean;
}

/** The page on which an act is done or seen; nothing where its month or department is not known. */
export function placeOfAct({ name, objectId, departmentId, month, isMine }: PlacedAct): Place | undefined {
  const ofMonth = (screen: string): Place | undefined =>
    departmentId !== undefined && month !== null
      ? { to: `/monthly-cycles/${departmentId}/${month}/${screen}` }
      : undefined;
  const withMonth = (to: string): Place => (month === null ? { to } : { to, search: { month } });
  switch (name) {
    case 'decide-document':
    case 'redraft-document':
    case 'answer-question':
      return placeOfDocument(objectId);
    case 'submit-plans':
      return ofMonth('kpi-plans');
    case 'submit-tasks':
      return ofMonth('tasks');
    case 'submit-actuals':
      return ofMonth('actuals');
    case 'post-payroll':
      return withMonth('/payroll-runs');
    case 'acknowledge-plan':
      return isMine ? withMonth('/my-month') : placeOfDocument(objectId);
    case 'send-forecast':
      return withMonth('/forecasts');
    case 'answer-dispute':
      return { to: '/questions', search: { open: objectId } };
    case 'confirm-table':
      return { to: `/imports/${objectId}` };
    case 'confirm-staff-change':
      return { to: '/staff-changes' };
    case 'hold-review':
    case 'propose-to-part':
      return { to: `/retention/${objectId}` };
    case 'submit-annual-actuals':
      return { to: `/annual-cycles/${objectId}/actuals` };
    case 'submit-annual-plans':
    case 'post-annual-bonus':
      return { to: '/year', search: { cycle: objectId } };
  }
}

/** The page of a document, of whatever kind. */
export function placeOfDocument(documentId: string): Place {
  return { to: `/documents/${documentId}` };
}

/** A place as it stands in a link, below the address of the installation. */
export function addressOf({ to, search }: Place): string {
  return search === undefined ? to : `${to}?${new URLSearchParams(search).toString()}`;
}
