import { activity } from './activity.js';
import { agentAndOfficeManager } from './agent-and-office-manager.js';
import { headOfDepartment } from './head-of-department.js';
import { hunter } from './hunter.js';
import { kpi } from './kpi.js';
import type { LibraryScheme } from './library-scheme.js';
import { newAndRepeatBusiness } from './new-and-repeat-business.js';
import { orderTaker } from './order-taker.js';
import { percentage } from './percentage.js';
import { supportTeam } from './support-team.js';

/** The schemes to start from, in the order in which they are shown. A new one is its file and one line here. */
export const schemeLibrary: readonly LibraryScheme[] = [
  percentage,
  kpi,
  activity,
  newAndRepeatBusiness,
  agentAndOfficeManager,
  orderTaker,
  hunter,
  supportTeam,
  headOfDepartment,
];

/** The scheme of a name; undefined where the library has none of it. */
export function findLibraryScheme(name: string): LibraryScheme | undefined {
  return schemeLibrary.find(({ scheme }) => scheme.code === name);
}

/** The names in their order. */
export const libraryNames: readonly string[] = schemeLibrary.map(({ scheme }) => scheme.code);
