import { useState } from 'react';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { queryClient } from '../../../shared/api/query-client.js';
import { ProblemSummary } from '../../../shared/components/problem-summary.js';
import { Section } from '../../../shared/components/section.js';
import { saveRoutes } from '../api/save-rule.js';
import { changedRoutes, type Routes } from '../../../shared/regulation/rules.js';
import { RouteFields } from './route-fields.js';
import { SaveChanges } from './save-changes.js';

/** The routes of documents, said at once while nobody is paid by them. */
export function RouteSection({ routes: before }: { routes: Routes }) {
  const { t } = useTranslation('regulation');
  const [changed, change] = useState<Routes | null>(null);
  const save = useMutation({
    mutationFn: (routes: Routes) => saveRoutes(changedRoutes(before, routes)),
    onSuccess: () => change(null),
    // Some may have been taken before one was refused.
    onSettled: () => queryClient.invalidateQueries(),
  });
  return (
    <Section title={t('routes')} gap="sm">
      <ProblemSummary error={save.error} />
      <RouteFields routes={changed ?? before} onChange={change} />
      <SaveChanges
        title={t('routes')}
        isChanged={changed !== null}
        save={save}
        send={() => changed !== null && save.mutate(changed)}
      />
    </Section>
  );
}
