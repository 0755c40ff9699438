import { type DocumentKind, documentKinds } from './document-kinds/document-kinds.js';
import type { PersonId } from './ids.js';
import type { Route } from './route.js';
import { obstacleTo, type Seat } from './seat.js';
import type { Candidate } from './unfilled-step.js';

interface AwaitingStep {
  kind: DocumentKind;
  step: Route['steps'][number];
  authors: readonly string[];
  beneficiaries: readonly string[];
  /** Who fills another step of the same version. */
  taken: readonly string[];
  /** To whom an administrator has reassigned it. */
  assignedTo: PersonId | null;
  candidates: readonly Candidate[];
}

/**
 * For whom a step waits at this moment: whoever may fill it themselves and is here, and for those who are away their
 * delegates. Where all are away and nobody acts for them, it waits for them all the same.
 */
export function whomStepAwaits({ candidates, assignedTo, ...rules }: AwaitingStep): PersonId[] {
  const seats = seatsIn(candidates)
    .filter(
      ({ seat }) =>
        obstacleTo(seat, { ...rules, earningRoles: documentKinds[rules.kind].neverDecidedBy ?? [] }) === undefined,
    )
    .filter(({ seat }) => assignedTo === null || isOf(seat, assignedTo));
  const here = seats.filter(
    ({ seat, isAbsent, principalIsAbsent }) => !isAbsent && (!seat.principal || principalIsAbsent),
  );
  const awaited = here.length > 0 ? here : seats.filter(({ seat }) => !seat.principal);
  return [...new Set(awaited.map(({ seat }) => seat.actor.personId))];
}

function seatsIn(candidates: readonly Candidate[]): { seat: Seat; isAbsent: boolean; principalIsAbsent: boolean }[] {
  const byId = new Map(candidates.map((candidate) => [candidate.personId, candidate]));
  return candidates.flatMap((actor) => {
    const { isAbsent } = actor;
    const principals = actor.standsInFor.flatMap((id) => byId.get(id) ?? []);
    const asDelegate = principals.map((principal) => ({
      seat: { actor, principal },
      isAbsent,
      principalIsAbsent: principal.isAbsent,
    }));
    return [{ seat: { actor }, isAbsent, principalIsAbsent: false }, ...asDelegate];
  });
}

function isOf({ actor, principal }: Seat, personId: PersonId): boolean {
  return actor.personId === personId || principal?.personId === personId;
}
