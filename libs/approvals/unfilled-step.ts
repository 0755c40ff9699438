import { type DocumentKind, documentKinds } from './document-kinds/document-kinds.js';
import type { PersonId } from './ids.js';
import type { Route } from './route.js';
import { holdsOneOf, obstacleTo, peopleIn, type Seat, type SeatRules, type Signatory } from './seat.js';

/** Somebody on the staff who holds a role of the route, or is the delegate of somebody who does. */
export interface Candidate extends Signatory {
  isAbsent: boolean;
  /** Whose delegate they are for documents of this kind. */
  standsInFor: readonly PersonId[];
}

/** Who could stand on the route of one document. */
export interface RouteCandidates {
  kind: DocumentKind;
  route: Route;
  authors: readonly string[];
  beneficiaries: readonly string[];
  candidates: readonly Candidate[];
  /** Whose signatures of an earlier version the first steps keep: these are filled. */
  keptFrom?: readonly PersonId[];
}

/** A step that nobody could fill, and what stands in the way of those who hold its roles. */
export interface UnfilledStep {
  step: Route['steps'][number];
  position: number;
  holders: number;
  authors: number;
  beneficiaries: number;
  /** Of the others: away, and none of their delegates could act for them. */
  absent: number;
  /** Those who could fill it are all needed in other steps: each step takes another person. */
  neededElsewhere: boolean;
}

/**
 * The first step that nobody could sign as things stand, or undefined where every step can be filled by people of its own.
 * Whoever is absent is not counted; their delegate is.
 */
export function findUnfilledStep(document: RouteCandidates): UnfilledStep | undefined {
  const { route, keptFrom = [] } = document;
  const ways = route.steps.map((step, position) => {
    const personId = keptFrom[position];
    return personId === undefined ? seatsOf(document, step) : [{ actor: { personId, roles: step.roles } }];
  });
  const empty = ways.findIndex((seats) => seats.length === 0);
  if (empty !== -1) return describe(document, empty, false);
  const crowded = findCrowdedStep(ways);
  return crowded === undefined ? undefined : describe(document, crowded, true);
}

/** Every way in which one step could be filled. */
function seatsOf(document: RouteCandidates, step: Route['steps'][number]): Seat[] {
  const { candidates } = document;
  const rules = rulesOf(document, step);
  const byId = new Map(candidates.map((candidate) => [candidate.personId, candidate]));
  return candidates
    .filter(({ isAbsent }) => !isAbsent)
    .flatMap((actor): Seat[] => {
      const principals = actor.standsInFor.flatMap((id) => byId.get(id) ?? []);
      return [{ actor }, ...principals.map((principal) => ({ actor, principal }))];
    })
    .filter((seat) => obstacleTo(seat, rules) === undefined);
}

function rulesOf({ kind, authors, beneficiaries }: RouteCandidates, step: Route['steps'][number]): SeatRules {
  return { step, authors, beneficiaries, taken: [], earningRoles: documentKinds[kind].neverDecidedBy ?? [] };
}

/** The step with the fewest ways, where no choice gives every step people of its own. */
function findCrowdedStep(ways: readonly Seat[][]): number | undefined {
  // Each of the other steps takes two people at the most: a step with more who act for themselves finds one of them left.
  const most = 2 * (ways.length - 1);
  const isFree = (seats: Seat[]) => seats.filter(({ principal }) => !principal).length > most;
  const scarce = ways
    .map((seats, position) => ({ position, seats: seats.map(peopleIn), isFree: isFree(seats) }))
    .filter((step) => !step.isFree)
    .toSorted((one, other) => one.seats.length - other.seats.length || one.position - other.position);
  const canFill = (from: number, taken: readonly PersonId[]): boolean => {
    const step = scarce[from];
    if (!step) return true;
    return step.seats.some(
      (people) => !people.some((person) => taken.includes(person)) && canFill(from + 1, [...taken, ...people]),
    );
  };
  return canFill(0, []) ? undefined : scarce[0]?.position;
}

function describe(document: RouteCandidates, position: number, neededElsewhere: boolean): UnfilledStep {
  const step = document.route.steps[position]!;
  const rules = rulesOf(document, step);
  const holders = document.candidates.filter(({ roles }) => holdsOneOf(roles, step.roles));
  const kept = holders.map((actor) => obstacleTo({ actor }, rules));
  return {
    step,
    position,
    holders: holders.length,
    authors: kept.filter((obstacle) => obstacle === 'drafted-by-you').length,
    beneficiaries: kept.filter((obstacle) => obstacle === 'decides-your-pay').length,
    absent: holders.filter(({ isAbsent }, index) => isAbsent && kept[index] === undefined).length,
    neededElsewhere,
  };
}
