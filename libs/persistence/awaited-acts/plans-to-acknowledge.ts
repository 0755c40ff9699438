import type { DocumentId, PersonId } from '#approvals/ids.js';
import type { Month } from '#calendar/month.js';
import { plansNotAcknowledged } from '../plan-acknowledgements.js';
import { dueOfDocument } from './document-due.js';
import type { SourceOfActs } from './source-of-acts.js';

const keyOf = ({ planId, documentId, version }: { planId: DocumentId; documentId: DocumentId; version: number }) =>
  `acknowledgement/${planId}/${documentId}/${version}`;

/** Plans that were signed and wait for their earner to say that they know them; the month waits for none. */
export const plansToAcknowledge: SourceOfActs = {
  async find(manager, { organisationId, basis }) {
    const plans = await plansNotAcknowledged(manager, { organisationId });
    return plans.map(({ departmentId, month, personId, signedAt, ...of }) => ({
      key: keyOf(of),
      name: 'acknowledge-plan',
      objectKind: 'kpi-plan',
      objectId: of.planId,
      documentKind: 'kpi-plan',
      month: month as Month,
      departmentIds: [departmentId],
      aboutId: personId,
      deadline: null,
      role: 'sales-manager',
      ...dueOfDocument(signedAt, null, basis),
    }));
  },

  async whom(manager, { organisationId }, acts) {
    const waiting = new Map<string, PersonId[]>(
      (await plansNotAcknowledged(manager, { organisationId })).map((plan) => [keyOf(plan), [plan.personId]]),
    );
    return new Map(acts.map(({ key }) => [key, waiting.get(key) ?? []]));
  },
};
