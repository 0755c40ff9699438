import { useNavigate } from '@tanstack/react-router';
import { queryClient } from '../api/query-client.js';

/** What follows once a draft is saved: it is read whole on its page, and sent from there. */
export function useReadDraft() {
  const navigate = useNavigate();
  return {
    onSuccess: ({ documentId }: { documentId: string }) => {
      void queryClient.invalidateQueries();
      void navigate({ to: '/documents/$id', params: { id: documentId } });
    },
  };
}
