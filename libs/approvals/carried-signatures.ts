import { allChangedFields, changedFields } from './changed-fields.js';
import type { PersonId } from './ids.js';
import type { Route } from './route.js';

type Step = Route['steps'][number];

/** Why a signature of the version before does not count for the next one. */
export const voidReasons = [
  'reopened',
  'step-changed',
  'whole-document',
  'scope-changed',
  'wrote-it',
  'earns-by-it',
  'by-delegate',
  'earlier-step',
] as const;
export type VoidReason = (typeof voidReasons)[number];

/** A signature of the version that was on its route before. */
export interface EarlierSignature {
  personId: PersonId;
  onBehalfOf: PersonId | null;
  /** The version that they had before their eyes: that one, or an earlier one whose signature it has kept. */
  signedIn: number;
}

export interface VoidedSignature {
  step: string;
  personId: PersonId;
  because: VoidReason;
  /** What has changed of what was signed, by the names of the fields; empty where that is not why. */
  fields: string[];
}

export interface CarriedSignatures {
  /** Of the first steps of the route, in its order: they are not asked again. */
  kept: EarlierSignature[];
  voided: VoidedSignature[];
}

/** Two versions of a document, and who may sign the second. */
export interface NextVersion {
  before: { route: Route; content: unknown; signatures: readonly EarlierSignature[] };
  now: { route: Route; content: unknown };
  authors: readonly string[];
  beneficiaries: readonly string[];
}

/**
 * What becomes of the signatures of a version when the next one goes on its route. A step keeps its signature where the
 * route names what the step is about (`scope`) and nothing of that has changed; the step itself has to be the same, whoever
 * signed must still be neither author nor earner, and a delegate, who acted for some days, signs anew. The signatures that
 * count are those of the first steps without a gap: a later step is signed over what the earlier ones have signed. A
 * version that was signed whole and sent back keeps none.
 */
export function carrySignatures({ before, now, authors, beneficiaries }: NextVersion): CarriedSignatures {
  const carried: CarriedSignatures = { kept: [], voided: [] };
  for (const [position, signature] of before.signatures.entries()) {
    const was = before.route.steps[position]!;
    const why = reasonToVoid(position);
    if (why === undefined) carried.kept.push(signature);
    else carried.voided.push({ step: was.name, personId: signature.personId, ...why });
  }
  return carried;

  function reasonToVoid(position: number): { because: VoidReason; fields: string[] } | undefined {
    const was = before.route.steps[position]!;
    const { personId, onBehalfOf } = before.signatures[position]!;
    const because = (reason: VoidReason, fields: string[] = []) => ({ because: reason, fields });
    if (before.signatures.length === before.route.steps.length) return because('reopened');
    // The last step is never kept: whoever fills it sees what becomes binding.
    const isLast = position + 1 >= now.route.steps.length;
    if (isLast || !isSameStep(was, now.route.steps[position])) return because('step-changed');
    if (was.scope === undefined) return because('whole-document', allChangedFields(before.content, now.content));
    const fields = changedFields(was.scope, before.content, now.content);
    if (fields.length > 0) return because('scope-changed', fields);
    if (authors.includes(personId)) return because('wrote-it');
    if (beneficiaries.includes(personId)) return because('earns-by-it');
    if (onBehalfOf !== null) return because('by-delegate');
    return carried.voided.length > 0 ? because('earlier-step') : undefined;
  }
}

function isSameStep(was: Step, is: Step | undefined): boolean {
  const together = (step: Step) => JSON.stringify([step.name, step.roles.toSorted(), step.scope?.toSorted() ?? null]);
  return is !== undefined && together(was) === together(is);
}
