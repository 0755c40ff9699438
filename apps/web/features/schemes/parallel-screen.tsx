import { useMemo } from 'react';
import { Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { api, ownKey } from '../../shared/api/client.js';
import { queryClient } from '../../shared/api/query-client.js';
import { Chip } from '../../shared/components/chip.js';
import { DataTable, type DataColumn } from '../../shared/components/data-table.js';
import { DecisionButtons } from '../../shared/components/decision-buttons.js';
import { EmptyNote } from '../../shared/components/empty-note.js';
import { Loading } from '../../shared/components/loading.js';
import { ScreenError } from '../../shared/components/screen-error.js';
import { proposalTones } from '../../shared/components/state-tones.js';
import { TitleLine } from '../../shared/components/title-line.js';
import { useFormat } from '../../shared/format/use-format.js';
import { useSignedIn } from '../../shared/session/session.js';
import { ProposeParallel } from './components/propose-parallel.js';
import { decisionsOn, type Parallel } from './model/decisions-on-parallel.js';

/** Schemes that are calculated beside the ones that pay, and never paid: proposed by one, confirmed by another. */
export function ParallelScreen() {
  const { t } = useTranslation('schemes');
  const format = useFormat();
  const parallels = api.useQuery('get', '/api/parallel-schemes', { params: { query: { limit: 200 } } });
  const schemes = api.useQuery('get', '/api/pay-schemes', { params: { query: { limit: 200 } } });
  const names = useMemo(
    () => new Map((schemes.data?.items ?? []).map(({ code, name }) => [code, name])),
    [schemes.data],
  );
  const columns = useMemo<DataColumn<Parallel>[]>(
    () => [
      {
        id: 'scheme',
        label: t('scheme'),
        value: ({ scheme }) => names.get(scheme) ?? scheme,
      },
      {
        id: 'months',
        label: t('parallel.months'),
        value: ({ from }) => from,
        cell: ({ from, until }) =>
          from === until ? format.month(from) : `${format.monthAlone(from)} – ${format.month(until)}`,
      },
      { id: 'whom', label: t('parallel.whom'), value: (row) => whomOf(row, t) },
      {
        id: 'reason',
        label: t('parallel.reason'),
        value: ({ reason }) => reason,
        cell: ({ reason, proposedByName, proposedAt }) => (
          <>
            {reason}
            <Text size="sm" c="dimmed">
              {proposedByName}, {format.instant(proposedAt)}
            </Text>
          </>
        ),
      },
      {
        id: 'state',
        label: t('stateOf'),
        value: ({ status }) => t(`parallel.state.${status}`),
        cell: (row) => (
          <Group gap="xs">
            <Chip tone={proposalTones[row.status]} word={t(`parallel.state.${row.status}`)} />
            <Decisions parallel={row} />
          </Group>
        ),
      },
    ],
    [t, format, names],
  );
  if (parallels.isPending) return <Loading />;
  if (parallels.isError) return <ScreenError error={parallels.error} retry={() => void parallels.refetch()} />;
  const { items } = parallels.data;
  return (
    <>
      <TitleLine title={t('parallel.title')} below={t('parallel.says')} />
      <Stack>
        <ProposeParallel schemes={schemes.data?.items ?? []} />
        {items.length === 0 ? (
          <EmptyNote title={t('parallel.none')} says={t('parallel.noneSays')} />
        ) : (
          <DataTable
            view="parallel-schemes"
            label={t('parallel.title')}
            rows={items}
            columns={columns}
            rowKey={({ id }) => id}
            file={{ path: '/api/parallel-schemes', query: {} }}
          />
        )}
      </Stack>
    </>
  );
}

/** For whom it is calculated, as far as the list says it. */
function whomOf(
  { departmentIds, personIds }: Parallel,
  t: (key: 'parallel.everybody' | 'parallel.departmentsOf' | 'parallel.peopleOf', values?: { count: number }) => string,
): string {
  const parts = [
    ...(departmentIds === null ? [] : [t('parallel.departmentsOf', { count: departmentIds.length })]),
    ...(personIds === null ? [] : [t('parallel.peopleOf', { count: personIds.length })]),
  ];
  return parts.join(', ') || t('parallel.everybody');
}

function Decisions({ parallel }: { parallel: Parallel }) {
  const { t } = useTranslation('schemes');
  const me = useSignedIn();
  const decide = api.useMutation('post', '/api/parallel-schemes/{id}/decision', {
    onSuccess: () => queryClient.invalidateQueries(),
  });
  return (
    <DecisionButtons
      decisions={decisionsOn(parallel, me.id)}
      wordOf={(decision) => t(`parallel.decision.${decision}`)}
      decide={(decision) =>
        decide.mutate({ params: { path: { id: parallel.id }, header: ownKey }, body: { decision } })
      }
      isPending={decide.isPending}
      error={decide.error}
    />
  );
}
