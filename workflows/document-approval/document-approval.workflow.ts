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
  type ApprovalState,
  type Decision,
  type Outcome,
  type Submission,
} from '#approvals/approval.js';
import {
  decideVersionUpdate,
  documentClosedSignal,
  documentMovedSignal,
  submitVersionUpdate,
  type ApprovalActivities,
  type DecideVersion,
  type DecisionReceipt,
  type DocumentApprovalInput,
  type SubmissionReceipt,
  type SubmitVersion,
} from '#contracts/document-approval.contract.js';
import { workflowIds } from '#contracts/workflow-ids.js';
import { transaction } from '../shared/activity-options.js';
import { Mutex } from '../shared/mutex.js';
import { notify } from '../shared/notify.js';
import { requireOutcome } from '../shared/require-outcome.js';

const { recordSubmission, recordDecision } = proxyActivities<ApprovalActivities>(transaction);

/**
 * The route of one document, of whatever kind: versions are submitted, each step signs or returns,
 * and whoever waits for the document is told. Ends when the document is signed, returned for good, or closed
 * by something else.
 *
 * Order inside a message: the validator refuses what the state alone can refuse; one activity writes
 * the facts in one transaction; only then does the state change.
 */
export async function documentApproval(input: DocumentApprovalInput): Promise<ApprovalState['status']> {
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
  const refuseEarly = (transition: () => Outcome): void => {
    if (!turn.isTaken) requireOutcome(transition());
  };
  const hasEnded = () => state.status === 'signed' || state.status === 'closed';

  setHandler(
    submitVersionUpdate,
    (submission: SubmitVersion): Promise<SubmissionReceipt> =>
      turn.runExclusive(async () => {
        requireOutcome(submit(state, asSubmission(submission)));
        const { authors, beneficiaries, ...receipt } = await recordSubmission({ ...submission, documentId });
        const people = {
          authors: authors ?? submission.authors,
          beneficiaries: beneficiaries ?? submission.beneficiaries,
        };
        moveTo(requireOutcome(submit(state, { ...asSubmission(submission), ...people })));
        await tellWhoWaits();
        return receipt;
      }),
    {
      validator: (submission) => refuseEarly(() => submit(state, asSubmission(submission))),
      description: 'A version starts its route',
    },
  );

  setHandler(
    decideVersionUpdate,
    (decision: DecideVersion): Promise<DecisionReceipt> =>
      turn.runExclusive(async () => {
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
        });
        moveTo(next);
        await tellWhoWaits();
        for (const closed of closedDocuments) await notify(workflowIds.documentApproval(closed), documentClosedSignal);
        return receipt;
      }),
    {
      validator: (decision) => refuseEarly(() => decide(state, asDecision(decision))),
      description: 'A person signs or returns',
    },
  );

  setHandler(documentClosedSignal, () =>
    turn.runExclusive(async () => {
      if (hasEnded()) return;
      moveTo(close(state));
      await tellWhoWaits();
    }),
  );

  await condition(() => hasEnded() || workflowInfo().continueAsNewSuggested);
  await condition(allHandlersFinished);
  if (!hasEnded()) await continueAsNew<typeof documentApproval>({ ...input, state });
  return state.status;
}

function asSubmission(message: SubmitVersion): Submission {
  return { ...message, actorId: message.request.actorId };
}

function asDecision(message: DecideVersion): Decision {
  return { ...message, actorId: message.request.actorId, hasComment: message.commentId !== null };
}
