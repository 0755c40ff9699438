import type { EntityManager } from 'typeorm';
import type { OrganisationId, PersonId } from '#approvals/ids.js';
import type { Day } from '#calendar/day.js';
import type { AwaitedAct } from '#notices/awaited-act.js';
import type { LadderBasis } from '#notices/reminder-ladder.js';

/** Of which organisation it is asked, and when. */
export interface Asked {
  organisationId: OrganisationId;
  today: Day;
  basis: LadderBasis;
}

/** One source of what waits for people. */
export interface SourceOfActs {
  /** All that waits, without asking for whom. */
  find: (manager: EntityManager, asked: Asked) => Promise<AwaitedAct[]>;
  /** For whom each of these waits at this moment, by its key; whoever has done it already is not among them. */
  whom: (manager: EntityManager, asked: Asked, acts: readonly AwaitedAct[]) => Promise<Map<string, PersonId[]>>;
}
