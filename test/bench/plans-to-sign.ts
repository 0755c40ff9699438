import { alphaPlan } from '#apps/rehearsal/alpha-july.js';
import { insertPerson } from '#persistence/insert-person.js';
import { setUpStaff } from '#persistence/set-up-staff.js';
import type { ApiSession } from '#platform/api-session.js';
import { hashPassword } from '#platform/password.js';
import type { AlphaMonth, DocumentReference } from '../support/alpha-month.js';
import { withDataSource } from '../support/data-source.js';
import type { TestStack } from '../support/test-stack.js';

/** Drafts made side by side: drafting is not what is measured. */
const draftsAtOnce = 10;

/** Puts sales managers into the demo's department and drafts a plan for each: all that is left is to submit and to sign. */
export async function draftPlans(stack: TestStack, alpha: AlphaMonth, count: number): Promise<DocumentReference[]> {
  const { organisationId, departmentId } = alpha.people.head.person;
  const passwordHash = await hashPassword('nobody signs in with this');
  const people = await withDataSource(stack.database.url, (dataSource) =>
    dataSource.transaction(async (manager) => {
      const ids: string[] = [];
      for (let number = 1; number <= count; number += 1) {
        const login = `benchmark-${number}@alpha.demo`;
        const id = await insertPerson(manager, { name: `Manager ${number}`, login, passwordHash, organisationId });
        await setUpStaff(manager, { organisationId, personId: id, departmentId, roles: ['sales-manager'] });
        ids.push(id);
      }
      return ids;
    }),
  );
  const plans: DocumentReference[] = [];
  for (let from = 0; from < people.length; from += draftsAtOnce) {
    const some = people.slice(from, from + draftsAtOnce);
    plans.push(...(await Promise.all(some.map((personId) => draftPlan(alpha.people.head, personId, alpha.month)))));
  }
  return plans;
}

function draftPlan(head: ApiSession, personId: string, month: string): Promise<DocumentReference> {
  return head.post<DocumentReference>('/api/kpi-plans', { personId, month, terms: alphaPlan });
}
