import type { DataSource } from 'typeorm';
import type { DocumentKind } from '#approvals/document-kinds/document-kinds.js';
import { delegationsOf } from '#persistence/delegations.js';
import { readSignedIn } from '../http/read-signed-in.js';
import type { SignedInPerson } from '../http/signed-in.js';

/** For whom somebody may act today, and for which kinds of documents. */
export interface StandingIn {
  principal: SignedInPerson;
  kinds: DocumentKind[];
}

/** The principals on whose behalf somebody may act today, each as they are right now; an administrator acts for nobody. */
export async function standingInOf(dataSource: DataSource, person: SignedInPerson): Promise<StandingIn[]> {
  if (person.roles.includes('administrator')) return [];
  const delegations = await delegationsOf(dataSource.manager, person.id);
  const principals = await Promise.all(
    delegations.map(async ({ principalId, kinds }) => {
      const principal = await readSignedIn(dataSource, principalId);
      return principal ? [{ principal, kinds }] : [];
    }),
  );
  return principals.flat();
}
