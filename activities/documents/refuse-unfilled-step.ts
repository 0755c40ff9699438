import type { EntityManager } from 'typeorm';
import type { DepartmentId, PersonId } from '#approvals/ids.js';
import type { Route } from '#approvals/route.js';
import { findUnfilledStep, type UnfilledStep } from '#approvals/unfilled-step.js';
import { DomainError } from '#contracts/domain-error.js';
import type { Document } from '#persistence/entities/document.entity.js';
import { candidatesFor } from '#persistence/route-candidates.js';

/**
 * A document that nobody could sign does not go on its route: it would wait until somebody notices. Judged by who holds
 * the roles, who is away and who stands in for whom when it is submitted; it is judged again at each decision.
 */
export async function refuseIfNobodyCanSign(
  manager: EntityManager,
  { id: documentId, kind, organisationId }: Document,
  matter: {
    route: Route;
    departmentId: DepartmentId | null;
    authors: string[];
    beneficiaries: string[];
    keptFrom: PersonId[];
  },
): Promise<void> {
  const { route, departmentId, authors, beneficiaries, keptFrom } = matter;
  const roles = [...new Set(route.steps.flatMap((step) => step.roles))];
  const candidates = await candidatesFor(manager, { organisationId, kind, departmentId }, roles);
  const unfilled = findUnfilledStep({ kind, route, authors, beneficiaries, candidates, keptFrom });
  if (unfilled === undefined) return;
  const { step, position, holders, absent } = unfilled;
  throw new DomainError(
    'conflict',
    'nobody-can-sign',
    `${whoCannot(unfilled)} ${howToMend(unfilled)} Then submit again.`,
    {
      documentId,
      step: step.name,
      position,
      holders,
      authors: unfilled.authors,
      beneficiaries: unfilled.beneficiaries,
      absent,
    },
  );
}

/** Numbers and roles, never names: it stands in what a workflow keeps. */
function whoCannot({ step, holders, authors, beneficiaries, absent, neededElsewhere }: UnfilledStep): string {
  const nobody = `Nobody could sign the step "${step.name}" of this document, which takes ${step.roles.join(' or ')}`;
  if (neededElsewhere) return `${nobody}: whoever could is needed in another step, and each step takes another person.`;
  if (holders === 0) return `${nobody}: nobody on the staff holds the role.`;
  const why = [
    [authors, 'wrote or submitted it'],
    [beneficiaries, 'earn by it'],
    [absent, 'are away with no delegate who could sign'],
  ]
    .filter(([count]) => count !== 0)
    .map(([count, words]) => `${count} ${words}`);
  return `${nobody}. Of ${holders} who hold the role, ${why.join(', ')}.`;
}

function howToMend({ absent }: UnfilledStep): string {
  const holder = 'An administrator can have another holder of the role confirmed (POST /api/staff-changes)';
  const delegate =
    'who is away can name a delegate, or an administrator for them (POST /api/delegations); it holds once it is confirmed';
  return absent > 0
    ? `${holder}; ${delegate}.`
    : `${holder}, or change the route (PUT /api/organisation/routes/{kind}).`;
}
