import { useMemo } from 'react';
import { Anchor, Button, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { components } from '../../../shared/api/api-types.js';
import { api } from '../../../shared/api/client.js';
import { DataTable, type DataColumn } from '../../../shared/components/data-table.js';
import { MoneyText } from '../../../shared/components/money-text.js';
import { ScreenError } from '../../../shared/components/screen-error.js';
import { Section } from '../../../shared/components/section.js';
import { useComponentName } from './component-name.js';

type Compared = components['schemas']['ParallelPage']['items'][number];

/** What schemes that run beside would have paid in place of what the run pays; nothing where none runs. */
export function ParallelPay({ runId }: { runId: string }) {
  const { t } = useTranslation('payroll');
  const nameOf = useComponentName(runId);
  const { data, isError, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = api.useInfiniteQuery(
    'get',
    '/api/payroll-runs/{id}/parallel',
    { params: { path: { id: runId }, query: { limit: 200 } } },
    {
      pageParamName: 'cursor',
      // Not undefined: the first page would be asked for with a cursor of 0.
      initialPageParam: null as string | null,
      getNextPageParam: ({ nextCursor }: { nextCursor: string | null }) => nextCursor,
      retry: false,
    },
  );
  const columns = useMemo(
    (): DataColumn<Compared>[] => [
      { id: 'person', label: t('person'), value: ({ person }) => person },
      { id: 'scheme', label: t('parallel.scheme'), value: ({ scheme }) => scheme },
      {
        id: 'paid',
        label: t('parallel.paid'),
        isNumber: true,
        value: ({ paid }) => paid ?? '',
        cell: ({ paid }) => <MoneyText amount={paid} />,
      },
      {
        id: 'parallel',
        label: t('parallel.would'),
        isNumber: true,
        value: ({ parallel }) => parallel ?? '',
        cell: ({ parallel, problems }) =>
          problems === null || problems.length === 0 ? (
            <MoneyText amount={parallel} />
          ) : (
            <Text size="sm">{t('parallel.notCalculated')}</Text>
          ),
      },
      {
        id: 'difference',
        label: t('comparison.difference'),
        isNumber: true,
        value: ({ difference }) => difference ?? '',
        cell: ({ difference }) => <MoneyText amount={difference} isSigned />,
      },
      {
        id: 'components',
        label: t('comparison.because'),
        value: ({ components: parts }) =>
          parts.map(({ component, difference }) => `${nameOf(component)} ${difference ?? ''}`).join(', '),
        cell: ({ components: parts }) => (
          <Text size="sm">
            {parts.map(({ component, difference }, index) => (
              <span key={component}>
                {index > 0 && ', '}
                {nameOf(component)} <MoneyText amount={difference} isSigned />
              </span>
            ))}
          </Text>
        ),
      },
    ],
    [t, nameOf],
  );
  const rows = useMemo(() => data?.pages.flatMap(({ items }) => items) ?? [], [data]);
  if (isError) return <ScreenError error={error} retry={() => void refetch()} />;
  const parallels = data?.pages[0]?.parallels ?? [];
  if (parallels.length === 0) return null;
  return (
    <Section
      title={t('parallel.title')}
      beside={
        <Anchor href={`/api/payroll-runs/${runId}/parallel/export`} download size="sm" underline="always">
          {t('parallel.takeAway')}
        </Anchor>
      }
    >
      <Stack gap={4}>
        {parallels.map(({ id, scheme, people, paid, parallel, difference, problem, withProblems }) => (
          <Text key={id} size="sm">
            {scheme}: {t('peopleOf', { count: people })}
            {problem === null ? (
              <>
                {' · '}
                {t('parallel.paid')} <MoneyText amount={paid} /> · {t('parallel.would')} <MoneyText amount={parallel} />
                {' · '}
                <MoneyText amount={difference} isSigned />
                {withProblems > 0 && ` · ${t('parallel.withProblems', { count: withProblems })}`}
              </>
            ) : (
              ` · ${t(`parallel.problem.${problem}`)}`
            )}
          </Text>
        ))}
      </Stack>
      {rows.length > 0 && (
        <DataTable
          rows={rows}
          columns={columns}
          rowKey={({ personId, parallelId }) => `${personId} ${parallelId}`}
          label={t('parallel.title')}
          file={{ path: `/api/payroll-runs/${runId}/parallel`, query: {} }}
          acts={
            hasNextPage && (
              <Button size="xs" variant="default" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
                {t('comparison.more')}
              </Button>
            )
          }
        />
      )}
    </Section>
  );
}
