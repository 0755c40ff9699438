import { useSyncExternalStore } from 'react';
import { fetchClient, newKey } from '../api/client.js';
import { isPassing, isProblem } from '../api/problem.js';
import { queryClient } from '../api/query-client.js';
import { heldBack } from '../session/held-back.js';
import { DecisionQueue } from './decision-queue.js';

/** The decisions of this page, whatever screen they were made on. */
export const decisions = new DecisionQueue(
  {
    send: async (key, decided, isLeaving) => {
      const { data, error } = await fetchClient.POST('/api/decisions', {
        body: { decisions: [...decided] },
        params: { header: { 'Idempotency-Key': key } },
        keepalive: isLeaving,
      });
      if (!data) throw error;
      return data;
    },
    isPassing,
    problemOf: (error) => (isProblem(error) ? error : undefined),
  },
  // Whatever waited for it looks different now.
  () => void queryClient.invalidateQueries(),
  newKey,
  (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
);

const second = 1000;
setInterval(() => decisions.tick(), second);
addEventListener('pagehide', () => decisions.leave());
heldBack.add(() => decisions.sendAll());

/** What is decided on this page and not read yet. */
export function useDecisions() {
  return useSyncExternalStore(decisions.subscribe, decisions.all);
}
