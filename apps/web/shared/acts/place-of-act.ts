import type { components } from '../api/api-types.js';

export type Act = components['schemas']['AwaitedActsView']['acts'][number];

/** The address at which an act is done; nothing where no screen is for it. */
export function placeOf({ name, on, departments, month }: Act): string | undefined {
  const [department] = departments;
  switch (name) {
    case 'decide-document':
    case 'redraft-document':
    case 'answer-question':
      return `/documents/${on.id}`;
    case 'submit-plans':
    case 'submit-tasks':
    case 'submit-actuals':
      return department && month !== null ? `/monthly-cycles/${department.id}/${month}` : undefined;
    case 'hold-review':
    case 'propose-to-part':
      return `/retention/${on.id}`;
    default:
      return undefined;
  }
}
