import type { components } from '../api/api-types.js';

export type Act = components['schemas']['AwaitedActsView']['acts'][number];

/** Where on the screens something is done. */
export interface Place {
  to: string;
  search?: Readonly<Record<string, string>>;
}

/** The address at which an act is done; nothing where its month or department is not known. */
export function placeOf({ name, on, departments, month }: Act): Place | undefined {
  const [department] = departments;
  const ofMonth = (screen: string): Place | undefined =>
    department && month !== null ? { to: `/monthly-cycles/${department.id}/${month}/${screen}` } : undefined;
  const withMonth = (to: string): Place => (month === null ? { to } : { to, search: { month } });
  switch (name) {
    case 'decide-document':
    case 'redraft-document':
    case 'answer-question':
      return { to: `/documents/${on.id}` };
    case 'submit-plans':
      return ofMonth('kpi-plans');
    case 'submit-tasks':
      return ofMonth('tasks');
    case 'submit-actuals':
      return ofMonth('actuals');
    case 'post-payroll':
      return withMonth('/payroll-runs');
    case 'acknowledge-plan':
      return withMonth('/my-month');
    case 'send-forecast':
      return withMonth('/forecasts');
    case 'answer-dispute':
      return { to: '/questions', search: { open: on.id } };
    case 'confirm-table':
      return { to: `/imports/${on.id}` };
    case 'confirm-staff-change':
      return { to: '/staff-changes' };
    case 'hold-review':
    case 'propose-to-part':
      return { to: `/retention/${on.id}` };
    case 'submit-annual-plans':
    case 'submit-annual-actuals':
    case 'post-annual-bonus':
      return { to: '/year' };
  }
}
