import { api } from '../../../shared/api/client.js';

/** Raises a question about a line or a result; whoever owns the figure answers by a day that the receipt names. */
export function useQuestionLine() {
  return api.useMutation('post', '/api/disputes');
}

/** The question about a line that is open; null where there is none, nothing while that is not known. */
export function useOpenQuestion(
  statementId: string,
  { component, code }: { component: string; code: string },
  isAsked: boolean,
) {
  const { data, isError } = api.useQuery(
    'get',
    '/api/disputes',
    { params: { query: { status: 'open', limit: 200 } } },
    { enabled: isAsked },
  );
  if (isError) return null;
  return (
    data &&
    (data.items.find(
      (each) => each.statementId === statementId && each.component === component && each.code === code,
    ) ??
      null)
  );
}
