import { type ApprovalState, decide, type Outcome, submit, withdraw } from '#approvals/approval.js';
import { carrySignatures, type EarlierSignature } from '#approvals/carried-signatures.js';
import type { Role } from '#approvals/role.js';

/** Who acts on a plan. The earner, whose plan it is, is a commercial director as well; the deputy holds no role of the route. */
export const actors = ['head', 'commercial', 'general', 'accounting', 'earner', 'deputy'] as const;
export type Actor = (typeof actors)[number];

const rolesOf: Readonly<Record<Actor, Role[]>> = {
  head: ['head-of-department'],
  commercial: ['commercial-director'],
  general: ['general-director'],
  accounting: ['accounting'],
  earner: ['sales-manager', 'commercial-director'],
  deputy: ['purchasing'],
};

/** What is known of one plan without asking the product: the state of its route, and the drafts beside it. */
export interface PlanModel {
  state: ApprovalState;
  /** The hash of every version that was saved, in their order. */
  readonly hashes: string[];
  /** What each of them says. */
  readonly contents: unknown[];
  /** Who has signed the version that went on its route last, also after it has come back. */
  signatures: EarlierSignature[];
  /** Whether the deputy may sign plans for the commercial director now. */
  isDelegated: boolean;
  /** Whether they ever could: whoever never stood in for anybody is not told that there is such a plan. */
  hasStoodIn: boolean;
}

/** What somebody sends about the plan; people are told by their parts. */
export interface SentDraft {
  readonly basedOn: number;
}
export interface SentSubmission {
  readonly actor: Actor;
  readonly version: number;
}
export interface SentWithdrawal {
  readonly actor: Exclude<Actor, 'deputy'>;
  readonly version: number;
  readonly sha256: string;
}
export interface SentDecision {
  readonly actor: Actor;
  readonly onBehalfOf?: Actor;
  readonly version: number;
  readonly sha256: string;
  readonly decision: 'sign' | 'return';
}

/** What the product is to answer: that it was done, or the code of the refusal. */
export type Answer = 'accepted' | string;

/** The answer to a draft of something that no version has said before. */
export function answerDraft({ state, hashes }: PlanModel, { basedOn }: SentDraft): Answer {
  if (state.status !== 'drafting' && state.status !== 'returned') return 'not-a-draft';
  return basedOn === hashes.length ? 'accepted' : 'saved-meanwhile';
}

/** The answer to a submission. Moves the model where it is accepted. */
export function answerSubmission(model: PlanModel, { actor, version }: SentSubmission): Answer {
  const { state, hashes } = model;
  if (actor !== 'head') return actor === 'earner' ? 'your-own-plan' : 'not-your-department';
  const sha256 = hashes[version - 1];
  if (sha256 === undefined) return 'no-such-version';
  const people = { authors: ['head'], beneficiaries: ['earner'] };
  const { contents, signatures } = model;
  const { route } = state;
  const { kept } = carrySignatures({
    before: { route, content: contents[state.version - 1], signatures },
    now: { route, content: contents[version - 1] },
    ...people,
  });
  const keptFrom = kept.map(({ personId }) => personId);
  const outcome = submit(state, { actorId: actor, actorRoles: rolesOf[actor], version, sha256, ...people, keptFrom });
  // The machine knows what was submitted, and not that a later draft was saved.
  if (outcome.ok && version !== hashes.length) return 'version-superseded';
  if (outcome.ok) model.signatures = kept;
  return follow(model, outcome);
}

/** The answer to a decision. Moves the model where it is accepted. */
export function answerDecision(model: PlanModel, sent: SentDecision): Answer {
  const { actor, onBehalfOf, version, sha256, decision } = sent;
  const standsIn = actor === 'deputy' && onBehalfOf === 'commercial';
  // Of a plan that somebody neither reads nor decides there is none.
  if (actor === 'deputy' && !(standsIn && model.hasStoodIn)) return 'no-such-document';
  if (onBehalfOf !== undefined && !(standsIn && model.isDelegated)) return 'not-a-delegate';
  const principal =
    onBehalfOf === undefined ? {} : { onBehalfOf: { personId: onBehalfOf, roles: rolesOf[onBehalfOf] } };
  const seat = { actorId: actor, actorRoles: rolesOf[actor], ...principal };
  const outcome = decide(model.state, { ...seat, version, sha256, decision, hasComment: decision === 'return' });
  if (outcome.ok && decision === 'sign')
    model.signatures.push({ personId: actor, onBehalfOf: onBehalfOf ?? null, signedIn: version });
  return follow(model, outcome);
}

/** The answer to a withdrawal by somebody who reads the plan. Moves the model where it is accepted. */
export function answerWithdrawal(model: PlanModel, { actor, version, sha256 }: SentWithdrawal): Answer {
  return follow(model, withdraw(model.state, { actorRoles: rolesOf[actor], version, sha256 }));
}

function follow(model: PlanModel, outcome: Outcome): Answer {
  if (!outcome.ok) return outcome.refusal.code;
  model.state = outcome.state;
  return 'accepted';
}
