import { placeOfAct, type Place } from '#notices/place-of-act.js';
import type { components } from '../api/api-types.js';

export type Act = components['schemas']['AwaitedActsView']['acts'][number];

/** The address at which an act of the API's list is done or seen, as notices and mails lead there. */
export function placeOf({ name, on, departments, month }: Act, isMine: boolean): Place | undefined {
  return placeOfAct({ name, objectId: on.id, departmentId: departments[0]?.id, month, isMine });
}
