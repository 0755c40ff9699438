import { Anchor } from '@mantine/core';
import { Link, useParams, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api } from '../../shared/api/client.js';
import { EmptyNote } from '../../shared/components/empty-note.js';
import { Loading } from '../../shared/components/loading.js';
import { ScreenError } from '../../shared/components/screen-error.js';
import { TitleLine } from '../../shared/components/title-line.js';
import { useFormat } from '../../shared/format/use-format.js';
import { ActualsReopeningForm } from './components/actuals-reopening-form.js';

/** Approved actuals of a month, or of a year, are opened again; the month and the year lead here. */
export function NewActualsReopeningScreen() {
  const { t } = useTranslation('corrections');
  const { cycle, year } = useSearch({ from: '/frame/actuals-reopenings/new' });
  if (cycle !== undefined) return <OfMonth cycleId={cycle} />;
  if (year !== undefined) return <OfYear annualCycleId={year} />;
  return (
    <>
      <TitleLine title={t('actualsReopening')} />
      <EmptyNote title={t('noMonth')} says={t('noMonthSays')}>
        <Anchor component={Link} to="/months">
          {t('navigation.months')}
        </Anchor>
      </EmptyNote>
    </>
  );
}

function OfMonth({ cycleId }: { cycleId: string }) {
  const { t } = useTranslation('corrections');
  const format = useFormat();
  const cycle = api.useQuery('get', '/api/monthly-cycles/{id}', { params: { path: { id: cycleId } } });
  if (cycle.isPending) return <Loading />;
  if (cycle.isError) return <ScreenError error={cycle.error} retry={() => void cycle.refetch()} />;
  const { department, month } = cycle.data;
  return (
    <>
      <TitleLine
        title={t('actualsReopeningOf', { department, of: format.month(month) })}
        below={t('actualsReopeningSays')}
      />
      <ActualsReopeningForm of={{ cycleId }} />
    </>
  );
}

function OfYear({ annualCycleId }: { annualCycleId: string }) {
  const { t } = useTranslation('corrections');
  const cycle = api.useQuery('get', '/api/annual-cycles/{id}', { params: { path: { id: annualCycleId } } });
  if (cycle.isPending) return <Loading />;
  if (cycle.isError) return <ScreenError error={cycle.error} retry={() => void cycle.refetch()} />;
  const { department, year } = cycle.data;
  return (
    <>
      <TitleLine title={t('actualsReopeningOf', { department, of: String(year) })} below={t('actualsReopeningSays')} />
      <ActualsReopeningForm of={{ annualCycleId }} />
    </>
  );
}

/** Goes on with a draft, or with one that came back. */
export function ActualsReopeningDraftScreen() {
  const { t } = useTranslation('corrections');
  const format = useFormat();
  const { id } = useParams({ from: '/frame/actuals-reopenings/$id/draft' });
  const reopening = api.useQuery(
    'get',
    '/api/actuals-reopenings/{id}',
    { params: { path: { id } } },
    { refetchOnWindowFocus: false },
  );
  if (reopening.isPending) return <Loading />;
  if (reopening.isError) return <ScreenError error={reopening.error} retry={() => void reopening.refetch()} />;
  const { department, month, annualCycleId, latestVersion, version } = reopening.data;
  const of = annualCycleId === null ? format.month(month) : month.slice(0, 4);
  return (
    <>
      <TitleLine title={t('actualsReopeningOf', { department, of })} below={t('actualsReopeningSays')} />
      <ActualsReopeningForm of={{ id, version: latestVersion }} start={version.content.reason} />
    </>
  );
}
