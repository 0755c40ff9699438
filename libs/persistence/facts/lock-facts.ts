import type { EntityManager } from 'typeorm';
import type { OrganisationId } from '#approvals/ids.js';
import { takeTurn } from '../take-turn.js';

/**
 * Takes the facts of an organisation for the rest of the transaction. Whoever enters facts, and whoever freezes them,
 * holds this before anything else: what is checked together stays true together, and nobody waits for each other.
 */
export async function lockFacts(manager: EntityManager, organisationId: OrganisationId): Promise<void> {
  await takeTurn(manager, `facts/${organisationId}`);
}
