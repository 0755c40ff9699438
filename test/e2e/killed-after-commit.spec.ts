import { afterAll } from '@jest/globals';
import { july } from '#apps/rehearsal/july.js';
import { CommitGate } from '../support/commit-gate.js';
import { describeKilledJuly } from '../support/describe-killed-july.js';
import { effectOfStep } from '../support/july-effects.js';
import { playJulyKilledAfterCommits } from '../support/killed-july.js';
import { startStackOfProcesses } from '../support/test-stack.js';

let gate: CommitGate;

describeKilledJuly({
  subject: 'July with a worker that is killed between each commit and its news',
  steps: july.map((step) => step.what).filter((what) => effectOfStep[what] !== undefined),
  start: async () => {
    gate = await CommitGate.open(process.env.DATABASE_URL ?? '');
    return startStackOfProcesses({ workerDatabaseUrl: (url) => gate.addressOf(url) });
  },
  play: (stack) => playJulyKilledAfterCommits(stack, gate),
});

afterAll(() => gate.close());
