import { useQuery } from '@tanstack/react-query';
import { fetchClient } from '../api/client.js';
import { templateOfScheme } from './template-of-scheme.js';
import type { Terms } from './terms.js';

export interface Template {
  name: string;
  terms: Terms;
}

/** The plans that the signed schemes amount to. */
export function useTemplates() {
  return useQuery({ queryKey: ['plan-templates'], queryFn: readTemplates, staleTime: 300_000 });
}

async function readTemplates(): Promise<Template[]> {
  const { data, error } = await fetchClient.GET('/api/pay-schemes', {
    params: { query: { status: 'signed', limit: 200 } },
  });
  if (!data) throw error;
  const schemes = await Promise.all(
    data.items.map(({ id }) => fetchClient.GET('/api/pay-schemes/{id}', { params: { path: { id } } })),
  );
  return schemes.flatMap(({ data: scheme }) => {
    const terms = scheme && templateOfScheme(scheme.version.content);
    return terms ? [{ name: scheme.name, terms }] : [];
  });
}
