import { lazy, Suspense } from 'react';
import { Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { components } from '../../../shared/api/api-types.js';
import { api } from '../../../shared/api/client.js';
import { Loading } from '../../../shared/components/loading.js';
import { ScreenError } from '../../../shared/components/screen-error.js';
import { Section } from '../../../shared/components/section.js';
import { useFormat } from '../../../shared/format/use-format.js';
import { knownPay } from '../model/known-pay.js';
import { LevelsTable } from './levels-table.js';

const PayCurve = lazy(() =>
  import('../../../shared/charts/pay-curve.js').then((chart) => ({ default: chart.PayCurve })),
);

/** Whom a version of a scheme pays, and what: by attainment, and as in the last months where attainment says nothing. */
export function Pays({ id }: { id: string }) {
  const { t } = useTranslation('schemes');
  const pays = api.useQuery(
    'get',
    '/api/pay-schemes/{id}/pay-at-levels',
    { params: { path: { id } } },
    { retry: false },
  );
  return (
    <Section title={t('pays')}>
      {pays.isPending && <Loading rows={3} />}
      {pays.isError && <ScreenError error={pays.error} retry={() => void pays.refetch()} />}
      {pays.data && <Known pays={pays.data} />}
    </Section>
  );
}

function Known({ pays }: { pays: components['schemas']['PayAtLevelsView'] }) {
  const { t } = useTranslation('schemes');
  const format = useFormat();
  const { people, peopleInAll, totals, month } = pays;
  const nothing = (why: string) => (
    <Text size="sm" c="dimmed">
      {why}
    </Text>
  );
  if (peopleInAll === 0) return nothing(t('nobodyOnIt', { month: format.month(month) }));
  if (people.length === 0) return nothing(t('noneSeen', { count: peopleInAll }));
  const { reacts, byLately, unknown, levels } = knownPay(pays);
  const namesOf = (parts: readonly { name: string }[]) => parts.map(({ name }) => name).join(', ');
  return (
    <Stack>
      <Text size="sm">{placesOf(people).join(', ')}</Text>
      {people.length < peopleInAll && nothing(t('someSeen', { count: people.length, all: peopleInAll }))}
      {byLately.length > 0 && <Text size="sm">{t('asLately', { names: namesOf(byLately) })}</Text>}
      {unknown.length > 0 && <Text size="sm">{t('notKnown', { names: namesOf(unknown) })}</Text>}
      {totals.levels.length > 0 && !reacts && <Text size="sm">{t('doesNotReact')}</Text>}
      {totals.levels.length > 0 && reacts && (
        <Suspense fallback={<Loading rows={3} />}>
          <PayCurve levels={levels} name={t('pay')} says={t('curveSays')} />
        </Suspense>
      )}
      {totals.levels.length > 0 && <LevelsTable pays={pays} byLately={byLately} levels={levels} />}
    </Stack>
  );
}

/** Departments and positions with how many people of each: `Online sales, sales-manager: 4`. */
function placesOf(people: readonly { personId: string; department: string; position: string }[]): string[] {
  const found = new Map<string, Set<string>>();
  for (const { personId, department, position } of people) {
    const place = `${department} (${position})`;
    found.set(place, (found.get(place) ?? new Set()).add(personId));
  }
  return [...found].map(([place, of]) => `${place}: ${of.size}`);
}
