import { useMemo } from 'react';
import { Anchor, Button, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { DataTable, type DataColumn } from '../../../shared/components/data-table.js';
import { MoneyText } from '../../../shared/components/money-text.js';
import { ScreenError } from '../../../shared/components/screen-error.js';
import { useComparison, type Compared } from '../api/use-comparison.js';
import { largestFirst } from '../model/changes-of-components.js';
import { useComponentName } from './component-name.js';
import { peopleOfRun } from './people-of-run.js';

/** Everybody of the run beside the month before, the component that changed most named with each. */
export function Comparison({ runId }: { runId: string }) {
  const { t } = useTranslation('payroll');
  const nameOf = useComponentName(runId);
  const { data, isError, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useComparison(runId, true);
  const columns = useMemo(
    (): DataColumn<Compared>[] => [
      {
        id: 'person',
        label: t('person'),
        // Who joined or left is found by that as well.
        value: ({ person, change }) => (change === 'both' ? person : `${person}, ${t(`comparison.${change}`)}`),
        cell: ({ person, statementId, change }) => (
          <>
            {statementId === null ? (
              person
            ) : (
              <Anchor component={Link} to="/statements/$id" params={{ id: statementId } as never}>
                {person}
              </Anchor>
            )}
            {change !== 'both' && (
              <Text size="xs" c="dimmed">
                {t(`comparison.${change}`)}
              </Text>
            )}
          </>
        ),
      },
      { id: 'department', label: t('comparison.department'), value: ({ department }) => department ?? '' },
      {
        id: 'before',
        label: t('comparison.before'),
        isNumber: true,
        value: ({ before }) => before ?? '',
        cell: ({ before }) => <MoneyText amount={before} />,
      },
      {
        id: 'now',
        label: t('comparison.now'),
        isNumber: true,
        value: ({ now }) => now ?? '',
        cell: ({ now }) => <MoneyText amount={now} />,
      },
      {
        id: 'difference',
        label: t('comparison.difference'),
        isNumber: true,
        value: ({ difference }) => difference,
        cell: ({ difference }) => <MoneyText amount={difference} isSigned />,
      },
      {
        id: 'components',
        label: t('comparison.because'),
        // Whom a component pays is found by it, also where it pays what it did before.
        value: ({ components }) =>
          components.map(({ component, difference }) => `${nameOf(component)} ${difference}`).join(', '),
        cell: ({ components }) => (
          <Text size="sm">
            {largestFirst(components, ({ difference }) => difference).map(({ component, difference }, index) => (
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
  if (rows.length === 0) return null;
  return (
    <div id={peopleOfRun}>
      <Title order={2} size="h5" mb="xs">
        {t('comparison.title')}
      </Title>
      <DataTable
        rows={rows}
        columns={columns}
        rowKey={({ personId }) => personId}
        view="payroll-comparison"
        label={t('comparison.title')}
        acts={
          hasNextPage && (
            <Button size="xs" variant="default" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
              {t('comparison.more')}
            </Button>
          )
        }
      />
    </div>
  );
}
