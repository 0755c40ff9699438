import { useMemo } from 'react';
import { Anchor, Group, Stack, Text } from '@mantine/core';
import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { components } from '../../shared/api/api-types.js';
import { api } from '../../shared/api/client.js';
import { DataTable, type DataColumn } from '../../shared/components/data-table.js';
import { EmptyNote } from '../../shared/components/empty-note.js';
import { Loading } from '../../shared/components/loading.js';
import { MoneyText } from '../../shared/components/money-text.js';
import { ScreenError } from '../../shared/components/screen-error.js';
import type { Cycle } from './api/use-cycles.js';
import { MonthHead } from './components/month-head.js';
import { OfMonth } from './components/of-month.js';

type Paid = components['schemas']['PaySoFarPage']['items'][number];

/** What a department's month pays by what is known now, person by person, and what is still missing of each. */
export function MonthPayScreen() {
  const { department, month } = useParams({ from: '/frame/monthly-cycles/$department/$month/pay' });
  return (
    <OfMonth department={department} month={month}>
      {(cycle) => (
        <>
          <MonthHead cycle={cycle} part="/pay" />
          <PaySoFar cycle={cycle} />
        </>
      )}
    </OfMonth>
  );
}

function PaySoFar({ cycle: { departmentId, month } }: { cycle: Cycle }) {
  const { t } = useTranslation('months');
  const paid = api.useQuery('get', '/api/pay-so-far', { params: { query: { departmentId, month, limit: 200 } } });
  const columns = useMemo<DataColumn<Paid>[]>(
    () => [
      {
        id: 'person',
        label: t('paySoFar.person'),
        value: ({ name }) => name,
        cell: ({ name, statementId }) =>
          statementId === null ? (
            name
          ) : (
            <Anchor component={Link} to="/statements/$id" params={{ id: statementId } as never} underline="always">
              {name}
            </Anchor>
          ),
      },
      {
        id: 'total',
        label: t('paySoFar.total'),
        isNumber: true,
        value: ({ total }) => total ?? '',
        cell: ({ total, currency }) => <MoneyText amount={total} currency={currency} />,
      },
      {
        id: 'missing',
        label: t('paySoFar.missing'),
        value: ({ missing }) =>
          missing.map(({ name, what }) => [name, t(`paySoFar.of.${what}`)].filter(Boolean).join(': ')).join('; '),
      },
    ],
    [t],
  );
  if (paid.isPending) return <Loading />;
  if (paid.isError) return <ScreenError error={paid.error} retry={() => void paid.refetch()} />;
  const { items, totals, incomplete } = paid.data;
  if (items.length === 0) return <EmptyNote title={t('paySoFar.none')} says={t('paySoFar.noneSays')} />;
  return (
    <Stack>
      <Group gap="md">
        {totals.map(({ currency, total, people }) => (
          <Text key={currency}>
            <MoneyText amount={total} currency={currency} fw={700} /> · {t('people', { count: people })}
          </Text>
        ))}
        {incomplete > 0 && <Text c="dimmed">{t('paySoFar.incomplete', { count: incomplete })}</Text>}
      </Group>
      <DataTable
        view="month-pay"
        label={t('paySoFar.label')}
        rows={items}
        columns={columns}
        rowKey={({ personId }) => personId}
      />
    </Stack>
  );
}
