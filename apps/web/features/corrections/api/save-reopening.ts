import { useMutation } from '@tanstack/react-query';
import { fetchClient, ownKey } from '../../../shared/api/client.js';
import { useReadDraft } from '../../../shared/documents/use-read-draft.js';
import type { Draft } from '../model/draft.js';

/** Of a month, or of a year: its cycle. */
export type ReopenedActuals = { cycleId: string } | { annualCycleId: string };

interface ReopeningOfActuals {
  of: ReopenedActuals | Draft;
  reason: string;
}

interface ReopeningOfMonth {
  of: { cycleId: string } | Draft;
  reason: string;
  personIds: string[];
  actuals: boolean;
}

/** Saves why approved actuals are to be opened again, to be read on its page. */
export function useSaveReopeningOfActuals() {
  return useMutation({
    mutationFn: async ({ of, reason }: ReopeningOfActuals): Promise<{ documentId: string }> => {
      const { data, error } = await ('version' in of
        ? fetchClient.PUT('/api/actuals-reopenings/{id}/draft', {
            params: { path: { id: of.id }, header: ownKey },
            body: { basedOn: of.version, reason },
          })
        : fetchClient.POST('/api/actuals-reopenings', { params: { header: ownKey }, body: { ...of, reason } }));
      if (!data) throw error;
      return data;
    },
    ...useReadDraft(),
  });
}

/** Saves what of a month is to go back to its head, and why; it is read on its page then. */
export function useSaveReopeningOfMonth() {
  return useMutation({
    mutationFn: async ({ of, ...asked }: ReopeningOfMonth): Promise<{ documentId: string }> => {
      const { data, error } = await ('version' in of
        ? fetchClient.PUT('/api/cycle-reopenings/{id}/draft', {
            params: { path: { id: of.id }, header: ownKey },
            body: { basedOn: of.version, ...asked },
          })
        : fetchClient.POST('/api/cycle-reopenings', { params: { header: ownKey }, body: { ...of, ...asked } }));
      if (!data) throw error;
      return data;
    },
    ...useReadDraft(),
  });
}
