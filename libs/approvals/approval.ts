import type { ApprovalStatus } from './approval-status.js';
import { type DocumentKind, documentKinds } from './document-kinds/document-kinds.js';
import type { DocumentId, PersonId } from './ids.js';
import { nextStepOf } from './next-step.js';
import type { Refusal, RefusalCode } from './refusal.js';
import type { Role } from './role.js';
import type { Route } from './route.js';
import { holdsOneOf, obstacleTo, type Seat, type SeatObstacle, type Signatory } from './seat.js';

export const decisionKinds = ['sign', 'return'] as const;
export type DecisionKind = (typeof decisionKinds)[number];

/** Where one document stands on its route. Ids, hashes and counts only: it travels in workflow payloads. */
export interface ApprovalState {
  documentId: DocumentId;
  kind: DocumentKind;
  route: Route;
  status: ApprovalStatus;
  version: number;
  sha256: string;
  /** Everyone who wrote or submitted any version so far: none of them may decide. */
  authors: string[];
  /** People whose pay the document decides and who could stand on its route. */
  beneficiaries: string[];
  /** Who signed the steps of the current version, in the order of the route. */
  signedBy: string[];
  /** For whom these signed as delegates; absent from what was recorded before there were any. */
  signedFor?: string[];
}

export interface Submission {
  actorId: PersonId;
  actorRoles: Role[];
  version: number;
  sha256: string;
  authors: string[];
  beneficiaries: string[];
  /** The route on which this version goes; without one, that of the version before. */
  route?: Route;
  /** Who signed the first steps of a version before, and need not sign them again, as `carrySignatures` says. */
  keptFrom?: readonly PersonId[];
}

export interface Decision {
  actorId: PersonId;
  actorRoles: Role[];
  version: number;
  sha256: string;
  decision: DecisionKind;
  /** Free text stays in the database; the route only needs to know that there is some. */
  hasComment: boolean;
  /** Whose delegate acts, with the roles by which the principal would decide. */
  onBehalfOf?: Signatory;
}

/** Whoever may submit a document takes a version of it back. */
export interface Withdrawal {
  actorRoles: Role[];
  version: number;
  sha256: string;
}

export type Outcome = { ok: true; state: ApprovalState } | { ok: false; refusal: Refusal };

/**
 * A document before a submission.
 *
 * @param version the last one that was submitted; 0 before the first
 */
export function draftedDocument(documentId: DocumentId, kind: DocumentKind, route: Route, version = 0): ApprovalState {
  return {
    documentId,
    kind,
    route,
    status: 'drafting',
    version,
    sha256: '',
    authors: [],
    beneficiaries: [],
    signedBy: [],
    signedFor: [],
  };
}

/** The step that waits for a decision, or undefined when nothing waits. */
export function currentStep(state: ApprovalState): Route['steps'][number] | undefined {
  return state.status === 'in-approval' ? state.route.steps[state.signedBy.length] : undefined;
}

/**
 * A submitted version starts the route from its first step: signatures name a version and its hash, so those of an earlier
 * version do not carry over, but for the steps whose scope did not change.
 */
export function submit(state: ApprovalState, submission: Submission): Outcome {
  const refuse = refusalFor(state);
  const { route = state.route } = submission;
  if (state.status === 'signed')
    return refuse('already-signed', `The document is signed. ${nextStepOf(state.kind, 'signed')}`);
  if (state.status === 'closed')
    return refuse('approval-closed', `The document is closed. ${nextStepOf(state.kind, 'closed')}`);
  if (state.status === 'in-approval') {
    return refuse(
      'already-in-approval',
      `Version ${state.version} is with those who sign it. Wait for their decision, or ask them to return it.`,
    );
  }
  if (!holdsOneOf(submission.actorRoles, route.submitters)) {
    return refuse('not-a-submitter', `Only ${route.submitters.join(' or ')} may submit this document.`);
  }
  if (submission.version <= state.version) {
    return refuse(
      'version-not-newer',
      `Version ${submission.version} was decided on already. Save a new version and submit that.`,
    );
  }
  return {
    ok: true,
    state: {
      ...state,
      route,
      status: 'in-approval',
      version: submission.version,
      sha256: submission.sha256,
      authors: [...new Set([...state.authors, ...submission.authors, submission.actorId])],
      beneficiaries: submission.beneficiaries,
      signedBy: [...(submission.keptFrom ?? [])],
      signedFor: [],
    },
  };
}

/** One person signs or returns the current step. Guards first, in the order in which a person would want to hear them. */
export function decide(state: ApprovalState, decision: Decision): Outcome {
  const refusal = decisionRefusal(state, decision);
  if (refusal) return { ok: false, refusal };
  if (decision.decision === 'return') return { ok: true, state: givenBack(state) };
  const { onBehalfOf } = decision;
  const signedBy = [...state.signedBy, decision.actorId];
  const signedFor = [...(state.signedFor ?? []), ...(onBehalfOf ? [onBehalfOf.personId] : [])];
  const isLast = signedBy.length === state.route.steps.length;
  return { ok: true, state: { ...state, signedBy, signedFor, status: isLast ? 'signed' : 'in-approval' } };
}

/**
 * Whoever may submit the document takes the version back from those who sign it: it goes where a returned one goes, and
 * what was signed of it does not count.
 */
export function withdraw(state: ApprovalState, withdrawal: Withdrawal): Outcome {
  const refuse = refusalFor(state);
  const { neverWithdrawn } = documentKinds[state.kind];
  if (neverWithdrawn !== undefined) return refuse('never-withdrawn', neverWithdrawn);
  const refusal = notInQuestion(state, withdrawal, 'withdrawal');
  if (refusal) return { ok: false, refusal };
  const { submitters } = state.route;
  if (!holdsOneOf(withdrawal.actorRoles, submitters))
    return refuse('not-a-submitter', `Only ${submitters.join(' or ')} may withdraw this document.`);
  return { ok: true, state: givenBack(state) };
}

/** Something else has ended the route: no version of the document is decided any more. */
export function close(state: ApprovalState): ApprovalState {
  return { ...state, status: 'closed', ...unsigned };
}

const unsigned = { signedBy: [], signedFor: [] };

function givenBack(state: ApprovalState): ApprovalState {
  return { ...state, status: state.route.afterReturn === 'close' ? 'closed' : 'returned', ...unsigned };
}

/** What is said of another version, of another content, or of a document that no step of waits for anybody. */
function notInQuestion(
  state: ApprovalState,
  { version, sha256 }: { version: number; sha256: string },
  what: 'decision' | 'withdrawal',
): Refusal | undefined {
  const refuse = (code: RefusalCode, message: string) => refusalFor(state)(code, message).refusal;
  if (version !== state.version && state.version > 0) {
    return refuse(
      'version-superseded',
      `The ${what} is on version ${version}, but the version in question is ${state.version}. Read that one and decide again.`,
    );
  }
  if (!currentStep(state))
    return refuse(
      'nothing-to-decide',
      `The document is ${state.status}: no step waits for a decision. Read it again before you decide.`,
    );
  if (sha256 === state.sha256) return undefined;
  return refuse(
    'content-changed',
    `The ${what} names another content than version ${state.version} has. Read the version again and decide with its hash.`,
  );
}

function decisionRefusal(state: ApprovalState, decision: Decision): Refusal | undefined {
  const refuse = (code: RefusalCode, message: string) => refusalFor(state)(code, message).refusal;
  const refusal = notInQuestion(state, decision, 'decision');
  const step = currentStep(state);
  if (refusal || !step) return refusal;
  const obstacle = obstacleTo(seatOf(decision), {
    step,
    authors: state.authors,
    beneficiaries: state.beneficiaries,
    taken: [...state.signedBy, ...(state.signedFor ?? [])],
  });
  if (obstacle) return refuse(obstacle, wordsOf(obstacle, step));
  if (decision.decision === 'return' && !decision.hasComment) {
    return refuse('comment-required', 'Say in a comment what has to change before you return the document.');
  }
  return undefined;
}

function seatOf({ actorId, actorRoles, onBehalfOf }: Decision): Seat {
  return { actor: { personId: actorId, roles: actorRoles }, principal: onBehalfOf };
}

function wordsOf(obstacle: SeatObstacle, step: Route['steps'][number]): string {
  switch (obstacle) {
    case 'drafted-by-you':
      return 'You wrote or submitted a version of this document. Nobody approves what they drafted; another holder of the role must decide.';
    case 'drafted-by-principal':
      return 'The person on whose behalf you act wrote or submitted a version of this document. Nobody approves what they drafted, nor through a delegate; another holder of the role must decide.';
    case 'decides-your-pay':
      return 'This document decides your own pay. Another holder of the role must decide.';
    case 'decides-pay-of-principal':
      return 'This document decides the pay of the person on whose behalf you act. Another holder of the role must decide.';
    case 'administrator-has-no-say':
      return 'An administrator has no say over money and acts on behalf of nobody. Have another delegate named.';
    case 'not-your-step':
      return `The step "${step.name}" waits for ${step.roles.join(' or ')}.`;
    case 'already-decided-by-you':
      return 'You have signed an earlier step of this version, or it was signed on your behalf. Each step needs another person.';
    case 'already-decided-by-principal':
      return 'The person on whose behalf you act has signed an earlier step of this version, or it was signed on their behalf. Each step needs another person.';
  }
}

function refusalFor(state: ApprovalState) {
  return (code: RefusalCode, message: string): { ok: false; refusal: Refusal } => ({
    ok: false,
    refusal: { code, message, context: { documentId: state.documentId, version: state.version } },
  });
}
