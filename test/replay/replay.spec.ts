import { beforeAll, describe, expect, it } from '@jest/globals';
import { DefaultLogger, Runtime, Worker } from '@temporalio/worker';
import { DeterminismViolationError } from '@temporalio/workflow';
import { type HistoryEvent, type RecordedHistory, recordedHistories } from './recorded-histories.js';

const recordings = recordedHistories();
const byName = (name: string) => recordings.find((recording) => recording.name === name) as RecordedHistory;

/** The error of each replay; undefined where the workflows of this build do what was recorded. */
async function replay(histories: RecordedHistory[]): Promise<Map<string, unknown>> {
  const outcomes = new Map<string, unknown>();
  const results = Worker.runReplayHistories({ workflowBundle: { codePath: 'dist/workflow-bundle.js' } }, histories);
  for await (const { workflowId, error } of results) outcomes.set(workflowId, error);
  return outcomes;
}

/** A recording in which something else had happened. */
function altered(recording: RecordedHistory, change: (events: HistoryEvent[]) => void): RecordedHistory {
  const copy = structuredClone(recording);
  change(copy.history.events);
  return copy;
}

/** Names the last activity of a recording differently, whether a task of its own did it or the task that asked for it. */
function renameLastActivity(events: HistoryEvent[]): void {
  const last = events.findLast((event) => event.activityTaskScheduledEventAttributes ?? localActivityOf(event));
  const scheduled = last?.activityTaskScheduledEventAttributes;
  const local = last && localActivityOf(last);
  if (scheduled) scheduled.activityType.name = 'anotherActivity';
  else if (local) {
    const told = JSON.parse(atob(local.data)) as Record<string, unknown>;
    local.data = btoa(JSON.stringify({ ...told, activity_type: 'anotherActivity' }));
  } else throw new Error('The recording has no activity');
}

/** What the marker of a local activity says of it; undefined for any other event. */
function localActivityOf({ markerRecordedEventAttributes: marker }: HistoryEvent): { data: string } | undefined {
  return marker?.markerName === 'core_local_activity' ? marker.details.data?.payloads[0] : undefined;
}

beforeAll(() => {
  // Core and replay tell of every workflow at INFO, and of what the controls provoke as an error.
  Runtime.install({
    logger: new DefaultLogger('ERROR', () => undefined),
    telemetryOptions: { logging: { filter: 'OFF', forward: {} } },
  });
});

describe('The recorded processes', () => {
  it('go the ways that a month and a year can go', () => {
    expect(recordings.map((recording) => recording.name).toSorted()).toEqual([
      'actuals-approval-again-of-one-task-each',
      'actuals-approval-begun-with-its-draft',
      'actuals-approval-made-anew',
      'actuals-approval-of-one-task-each',
      'actuals-approval-signed',
      'actuals-approval-signed-again',
      'actuals-reopening-of-one-task-each',
      'actuals-reopening-signed',
      'annual-cycle-closed',
      'annual-cycle-closed-looking-at-once',
      'annual-cycle-closed-told-when-due',
      'annual-cycle-open-looking-at-once',
      'annual-cycle-open-with-a-missed-deadline',
      'business-clock-advanced-over-a-year',
      'business-clock-advanced-over-two-months',
      'business-clock-asking-at-once',
      'business-clock-asking-at-once-over-a-year',
      'business-clock-asking-at-once-that-escalates',
      'business-clock-telling-what-fell-due',
      'business-clock-telling-what-fell-due-over-a-year',
      'business-clock-telling-what-fell-due-that-escalates',
      'business-clock-that-escalates',
      'cycle-opener',
      'cycle-reopening-signed',
      'mail-outbox-of-a-server-that-is-away',
      'monthly-cycle-closed',
      'monthly-cycle-closed-gathering-news',
      'monthly-cycle-closed-looking-at-once',
      'monthly-cycle-closed-told-when-due',
      'monthly-cycle-escalated',
      'monthly-cycle-escalated-looking-at-once',
      'monthly-cycle-open-gathering-news',
      'monthly-cycle-open-looking-at-once',
      'monthly-cycle-open-with-missed-deadlines',
      'monthly-cycle-with-a-look-at-once-skipped',
      'monthly-cycle-with-a-look-skipped',
      'payroll-file-made',
      'payroll-run-ended-by-a-reopening',
      'payroll-run-ended-by-a-reopening-after-a-start-at-once',
      'payroll-run-given-up',
      'payroll-run-held-and-mended',
      'payroll-run-made-anew-with-its-register',
      'payroll-run-of-an-annual-bonus',
      'payroll-run-posted',
      'payroll-run-posted-after-a-start-at-once',
      'payroll-run-posted-by-the-ordinary-route',
      'payroll-run-refused',
      'payroll-run-refused-at-once',
      'payroll-run-returned',
      'payroll-run-returned-after-a-start-at-once',
      'payroll-run-returned-by-the-ordinary-route',
      'plan-approval-again-after-a-reopening',
      'plan-approval-begun-with-its-draft',
      'plan-approval-by-a-delegate-and-reassigned',
      'plan-approval-of-one-task-each',
      'plan-approval-over-a-kept-signature',
      'plan-approval-returned-once-then-signed',
      'plan-approval-with-a-decision-given-up',
      'plan-revision-signed',
      'register-approval-closed-by-a-reopening',
      'register-approval-closed-of-one-task-each',
      'register-approval-of-one-task-each',
      'register-approval-sent-by-its-run',
      'register-approval-signed',
      'register-approval-with-a-longest-draft',
      'reminders',
      'table-import-brought-in',
      'table-import-read',
    ]);
  });

  it.each(recordings.map((recording) => [recording.name, recording] as const))(
    '%s goes on with the workflows of this build',
    async (_name, recording) => {
      expect([...(await replay([recording]))]).toEqual([[recording.workflowId, undefined]]);
    },
  );
});

describe('A decision', () => {
  it.each(
    recordings
      .filter(({ name }) => name.endsWith('of-one-task-each') || name.endsWith('draft'))
      .map((recording) => [recording.name, recording] as const),
  )('of %s is one workflow task, transaction and telling included', (_name, { history: { events } }) => {
    const count = (suffix: string) => events.filter(({ eventType }) => eventType.endsWith(suffix)).length;
    // The recording of a register that was closed tells its run by the route itself: a signal, and the task after it.
    const closing = count('_WORKFLOW_EXECUTION_SIGNALED') + count('_EXTERNAL_WORKFLOW_EXECUTION_SIGNALED');
    expect(count('_UPDATE_COMPLETED')).toBeGreaterThan(0);
    // A route that was begun with its draft has had a task before the submission.
    const waiting = events.findIndex(({ eventType }) => eventType.endsWith('_TIMER_STARTED'));
    const submitted = events.findIndex(({ eventType }) => eventType.endsWith('_UPDATE_ACCEPTED'));
    const begun = waiting !== -1 && waiting < submitted ? 1 : 0;
    expect(count('_WORKFLOW_TASK_COMPLETED') - count('_UPDATE_COMPLETED')).toBe(closing === 0 ? begun : 2);
    expect(count('_ACTIVITY_TASK_SCHEDULED')).toBe(0);
  });
});

describe('A process that went another way', () => {
  it.each(recordings.map((recording) => [recording.name, recording] as const))(
    '%s is refused when one of its activities is another',
    async (_name, recording) => {
      const other = altered(recording, renameLastActivity);
      const error = (await replay([other])).get(recording.workflowId);
      expect(error).toBeInstanceOf(DeterminismViolationError);
    },
  );

  it('is refused when it belongs to another workflow', async () => {
    const other = altered(byName('cycle-opener'), (events) => {
      const { workflowType } = events[0]?.workflowExecutionStartedEventAttributes as { workflowType: { name: string } };
      workflowType.name = 'documentApproval';
    });
    expect((await replay([other])).get(other.workflowId)).toBeDefined();
  });
});
