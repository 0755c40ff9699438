import { useMemo } from 'react';
import { api } from '../api/client.js';
import { libraryOf } from './indicator-library.js';
import { useTemplates } from './use-templates.js';

export interface KnownIndicator {
  code: string;
  name: string;
  unit: string;
}

/** The indicators by which something can be planned, by name: those of signed plans, and of plans that schemes offer. */
export function useKnownIndicators(): readonly KnownIndicator[] {
  const { data: figures } = api.useQuery('get', '/api/contest-figures');
  const { data: templates } = useTemplates();
  return useMemo(() => {
    const offered = libraryOf((templates ?? []).map(({ terms }) => terms));
    const signed = figures?.items ?? [];
    const others = offered.filter(
      ({ code, kind }) => kind === 'higher-is-better' && !signed.some((each) => each.code === code),
    );
    return [...signed, ...others];
  }, [figures, templates]);
}

/** What an indicator is called; one that no plan has by its code. */
export function nameOfIndicator(code: string, known: readonly KnownIndicator[]): string {
  return known.find((each) => each.code === code)?.name ?? code;
}
