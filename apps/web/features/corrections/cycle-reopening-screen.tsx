import { Anchor } from '@mantine/core';
import { Link, useParams, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api } from '../../shared/api/client.js';
import { EmptyNote } from '../../shared/components/empty-note.js';
import { Loading } from '../../shared/components/loading.js';
import { ScreenError } from '../../shared/components/screen-error.js';
import { TitleLine } from '../../shared/components/title-line.js';
import { useFormat } from '../../shared/format/use-format.js';
import { CycleReopeningForm } from './components/cycle-reopening-form.js';
import { canGoBack } from '../../shared/months/can-go-back.js';

/** What was signed by mistake in a month goes back to its head; the month leads here. */
export function NewCycleReopeningScreen() {
  const { t } = useTranslation('corrections');
  const { cycle } = useSearch({ from: '/frame/cycle-reopenings/new' });
  if (cycle !== undefined) return <OfCycle cycleId={cycle} />;
  return (
    <>
      <TitleLine title={t('cycleReopening')} />
      <EmptyNote title={t('noMonth')} says={t('noMonthSays')}>
        <Anchor component={Link} to="/months">
          {t('navigation.months')}
        </Anchor>
      </EmptyNote>
    </>
  );
}

/** Goes on with a draft, or with one that came back. */
export function CycleReopeningDraftScreen() {
  const { id } = useParams({ from: '/frame/cycle-reopenings/$id/draft' });
  const reopening = api.useQuery(
    'get',
    '/api/cycle-reopenings/{id}',
    { params: { path: { id } } },
    { refetchOnWindowFocus: false },
  );
  if (reopening.isPending) return <Loading />;
  if (reopening.isError) return <ScreenError error={reopening.error} retry={() => void reopening.refetch()} />;
  const { cycleId, latestVersion, version } = reopening.data;
  const { reason, reopens } = version.content;
  return (
    <OfCycle
      cycleId={cycleId}
      draft={{
        id,
        version: latestVersion,
        reason,
        personIds: reopens.flatMap(({ kind, personId }) =>
          kind === 'kpi-plan' && personId !== null ? [personId] : [],
        ),
        hasActuals: reopens.some(({ kind }) => kind === 'actuals'),
      }}
    />
  );
}

interface OfCycleProps {
  cycleId: string;
  draft?: { id: string; version: number; reason: string; personIds: string[]; hasActuals: boolean };
}

function OfCycle({ cycleId, draft }: OfCycleProps) {
  const { t } = useTranslation('corrections');
  const format = useFormat();
  const cycle = api.useQuery('get', '/api/monthly-cycles/{id}', { params: { path: { id: cycleId } } });
  if (cycle.isPending) return <Loading />;
  if (cycle.isError) return <ScreenError error={cycle.error} retry={() => void cycle.refetch()} />;
  const { department, month, documents } = cycle.data;
  const possible = canGoBack(documents);
  return (
    <>
      <TitleLine
        title={t('cycleReopeningOf', { department, month: format.month(month) })}
        below={t('cycleReopeningSays')}
      />
      {draft === undefined ? (
        <CycleReopeningForm of={{ cycleId }} possible={possible} />
      ) : (
        <CycleReopeningForm
          of={{ id: draft.id, version: draft.version }}
          possible={possible}
          // Approved actuals go back with the plans by themselves; only closed ones are asked for.
          start={{
            personIds: draft.personIds,
            actuals: draft.hasActuals && possible.actuals === 'closed',
            reason: draft.reason,
          }}
        />
      )}
    </>
  );
}
