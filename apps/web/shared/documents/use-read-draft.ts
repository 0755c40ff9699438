import { useNavigate } from '@tanstack/react-router';
import { queryClient } from '../api/query-client.js';

/** What its page reads of a document. */
const readOnPage = ['/api/documents/{id}', '/api/documents/{id}/comparison'];

/** What follows once a draft is saved: it is read whole on its page, and sent from there. What was read of it before is forgotten, so that nobody sends an older version. */
export function useReadDraft() {
  const navigate = useNavigate();
  return {
    onSuccess: ({ documentId }: { documentId: string }) => {
      for (const path of readOnPage)
        queryClient.removeQueries({ queryKey: ['get', path, { params: { path: { id: documentId } } }] });
      void queryClient.invalidateQueries();
      void navigate({ to: '/documents/$id', params: { id: documentId } });
    },
  };
}
