import {
  allHandlersFinished,
  condition,
  continueAsNew,
  proxyActivities,
  setHandler,
  workflowInfo,
} from '@temporalio/workflow';
import {
  close,
  currentStep,
  decide,
  submit,
  withdraw,
  type ApprovalState,
  type Decision,
  type Outcome,
  type Submission,
} from '#approvals/approval.js';
import {
  decideVersionUpdate,
  documentClosedSignal,
  documentMovedSignal,
  followDocumentSignal,
  submitVersionUpdate,
  withdrawVersionUpdate,
  type ApprovalActivities,
  type DecideVersion,
  type DecisionReceipt,
  type DocumentApprovalInput,
  type DocumentPosition,
  type SubmissionReceipt,
  type SubmitVersion,
  type WithdrawalReceipt,
  type WithdrawVersion,
} from '#contracts/document-approval.contract.js';
import { workflowIds } from '#contracts/workflow-ids.js';
import { transaction } from '../shared/activity-options.js';
import { Mutex } from '../shared/mutex.js';
import { notify } from '../shared/notify.js';
import { requireOutcome } from '../shared/require-outcome.js';
import { transactionsAtOnce } from '../shared/transactions.js';

/**
 * The route of one document, of whatever kind: versions are submitted, each step signs or returns,
 * and whoever waits for the document is told. Ends when the document is signed, returned for good, closed
 * by something else, or not submitted for long: the next draft or submission then begins it anew.
 *
 * Order inside a message: the validator refuses what the state alone can refuse; one activity writes
 * the facts in one transaction and tells who waits; only then does the state change. The database is ahead of the
 * route where a transaction was committed and both the worker and the server forgot its message: the route follows it.
 */
export async function documentApproval(input: DocumentApprovalInput): Promise<ApprovalState['status']> {
  const isShort = input.decidesAtOnce === true;
  const { recordSubmission, recordDecision, recordWithdrawal, readRoute } = isShort
    ? transactionsAtOnce<ApprovalActivities>()
    : proxyActivities<ApprovalActivities>(transaction);
  const told = isShort ? { tell: input.notifyWorkflowId } : {};

  let state = input.state;
  const { documentId } = state;
  const moveTo = (next: ApprovalState): void => {
    state = next;
  };
  const tellWhoWaits = async (): Promise<void> => {
    if (input.notifyWorkflowId !== null)
      await notify(input.notifyWorkflowId, documentMovedSignal, { documentId, status: state.status });
  };
  const turn = new Mutex();
  /** While another message is being written the state is about to change: the handler decides when its turn comes. */
  const refuseEarly = (position: DocumentPosition | undefined, transition: () => Outcome): void => {
    if (!turn.isTaken && !isBehind(state, position)) requireOutcome(transition());
  };
  const follow = async (): Promise<void> => {
    const facts = await readRoute({ documentId });
    if (!isBehind(state, { ...facts, signatures: facts.signedBy.length })) return;
    moveTo({ ...state, ...facts });
    await tellWhoWaits();
  };
  const hasEnded = () => state.status === 'signed' || state.status === 'closed';

  setHandler(
    submitVersionUpdate,
    (submission: SubmitVersion): Promise<SubmissionReceipt> =>
      turn.runExclusive(async () => {
        if (isBehind(state, submission.recorded)) await follow();
        requireOutcome(submit(state, asSubmission(submission)));
        const { authors, beneficiaries, route, keptFrom, ...receipt } = await recordSubmission({
          ...submission,
          documentId,
          ...told,
        });
        const recorded = {
          authors: authors ?? submission.authors,
          beneficiaries: beneficiaries ?? submission.beneficiaries,
          ...(route ? { route } : {}),
          ...(keptFrom ? { keptFrom } : {}),
        };
        moveTo(requireOutcome(submit(state, { ...asSubmission(submission), ...recorded })));
        if (!isShort) await tellWhoWaits();
        return receipt;
      }),
    {
      validator: (submission) => refuseEarly(submission.recorded, () => submit(state, asSubmission(submission))),
      description: 'A version starts its route',
    },
  );

  setHandler(
    decideVersionUpdate,
    (decision: DecideVersion): Promise<DecisionReceipt> =>
      turn.runExclusive(async () => {
        if (isBehind(state, decision.recorded)) await follow();
        const position = state.signedBy.length;
        const step = currentStep(state);
        const next = requireOutcome(decide(state, asDecision(decision)));
        const { closedDocuments = [], ...receipt } = await recordDecision({
          ...decision,
          documentId,
          position,
          step: step?.name ?? '',
          stepRoles: step?.roles ?? [],
          statusAfter: next.status,
          ...told,
        });
        moveTo(next);
        if (isShort) return receipt;
        await tellWhoWaits();
        for (const closed of closedDocuments) await notify(workflowIds.documentApproval(closed), documentClosedSignal);
        return receipt;
      }),
    {
      validator: (decision) => refuseEarly(decision.recorded, () => decide(state, asDecision(decision))),
      description: 'A person signs or returns',
    },
  );

  setHandler(
    withdrawVersionUpdate,
    (withdrawal: WithdrawVersion): Promise<WithdrawalReceipt> =>
      turn.runExclusive(async () => {
        if (isBehind(state, withdrawal.recorded)) await follow();
        const next = requireOutcome(withdraw(state, withdrawal));
        const receipt = await recordWithdrawal({ ...withdrawal, documentId, statusAfter: next.status, ...told });
        moveTo(next);
        if (!isShort) await tellWhoWaits();
        return receipt;
      }),
    {
      validator: (withdrawal) => refuseEarly(withdrawal.recorded, () => withdraw(state, withdrawal)),
      description: 'A version is taken back by whoever may submit it',
    },
  );

  setHandler(documentClosedSignal, () =>
    turn.runExclusive(async () => {
      if (hasEnded()) return;
      moveTo(close(state));
      await tellWhoWaits();
    }),
  );

  setHandler(followDocumentSignal, () => turn.runExclusive(follow));

  const mustGoOn = () => hasEnded() || workflowInfo().continueAsNewSuggested;
  const isUntouched = () => state.status === 'drafting' && !turn.isTaken;
  while (input.longestDraft && state.status === 'drafting' && !mustGoOn()) {
    const isTouched = await condition(() => !isUntouched() || mustGoOn(), input.longestDraft);
    if (!isTouched) return state.status;
    await condition(() => !turn.isTaken);
  }
  await condition(mustGoOn);
  await condition(allHandlersFinished);
  if (!hasEnded()) await continueAsNew<typeof documentApproval>({ ...input, state });
  return state.status;
}

/** Whether something was recorded that the route has not heard of. What it knows itself can only be newer. */
function isBehind(state: ApprovalState, position: DocumentPosition | undefined): boolean {
  if (!position || position.version < state.version) return false;
  if (position.version > state.version) return position.status !== 'drafting';
  if (state.status !== 'in-approval') return false;
  return position.status !== 'in-approval' || position.signatures > state.signedBy.length;
}

function asSubmission(message: SubmitVersion): Submission {
  return { ...message, actorId: message.request.actorId };
}

function asDecision(message: DecideVersion): Decision {
  return { ...message, actorId: message.request.actorId, hasComment: message.commentId !== null };
}
