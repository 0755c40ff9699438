import type { components } from '../../../shared/api/api-types.js';
import { api } from '../../../shared/api/client.js';
import { useLanguage } from '../../../shared/language/use-language.js';
import { unbrokenStep } from '../model/unbroken-step.js';

export type Statement = components['schemas']['StatementDetail'];
export type StatementLine = Statement['lines'][number];
export type Step = components['schemas']['StatementStep'];

/** One statement with every step of its calculation. */
export function useStatement(id: string) {
  const language = useLanguage();
  return api.useQuery(
    'get',
    '/api/statements/{id}',
    { params: { path: { id }, query: { language } } },
    { select: withUnbrokenSteps },
  );
}

function withUnbrokenSteps(statement: Statement): Statement {
  return { ...statement, trace: unbrokenStep(statement.trace) };
}
