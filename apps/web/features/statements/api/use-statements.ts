import { keepPreviousData } from '@tanstack/react-query';
import type { operations } from '../../../shared/api/api-types.js';
import { api } from '../../../shared/api/client.js';

export type StatementsQuery = NonNullable<operations['statementsList']['parameters']['query']>;

/** Statements that the person may see, in the order that is asked for. */
export function useStatements(query: StatementsQuery, enabled = true) {
  return api.useQuery(
    'get',
    '/api/statements',
    { params: { query: { limit: 200, ...query } } },
    { placeholderData: keepPreviousData, enabled },
  );
}
