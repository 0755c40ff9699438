import { useMemo } from 'react';
import { Anchor, Button } from '@mantine/core';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { components } from '../../shared/api/api-types.js';
import { api } from '../../shared/api/client.js';
import { DataTable, type DataColumn } from '../../shared/components/data-table.js';
import { EmptyNote } from '../../shared/components/empty-note.js';
import { Loading } from '../../shared/components/loading.js';
import { MonthFilter } from '../../shared/components/month-filter.js';
import { ScreenError } from '../../shared/components/screen-error.js';
import { StatusChip } from '../../shared/components/status-chip.js';
import { TitleLine } from '../../shared/components/title-line.js';
import { useFormat } from '../../shared/format/use-format.js';
import { holds } from '../../shared/session/roles.js';
import { useSignedIn } from '../../shared/session/session.js';

type Plan = components['schemas']['SalesPlansPage']['items'][number];

/** What departments are to sell, month by month: signed before the KPI plans whose targets are taken from it. */
export function SalesPlansScreen() {
  const { t } = useTranslation('sales-plans');
  const format = useFormat();
  const navigate = useNavigate();
  const { month } = useSearch({ from: '/frame/sales-plans' });
  const isHead = holds(useSignedIn(), 'head-of-department');
  const plans = api.useQuery('get', '/api/sales-plans', {
    params: { query: { limit: 200, ...(month === undefined ? {} : { month }) } },
  });
  const columns = useMemo<DataColumn<Plan>[]>(
    () => [
      {
        id: 'month',
        label: t('month.choose'),
        value: ({ month: of }) => of,
        cell: ({ id, month: of }) => (
          <Anchor component={Link} to="/sales-plans/$id" params={{ id } as never} underline="always">
            {format.monthAlone(of)}
          </Anchor>
        ),
      },
      { id: 'department', label: t('department'), value: ({ department }) => department },
      {
        id: 'status',
        label: t('stateOf'),
        value: ({ status }) => t(`state.document.${status}`),
        cell: ({ status }) => <StatusChip kind="document" state={status} />,
      },
      { id: 'version', label: t('version'), isNumber: true, value: ({ latestVersion }) => String(latestVersion) },
    ],
    [t, format],
  );
  if (plans.isPending) return <Loading />;
  if (plans.isError) return <ScreenError error={plans.error} retry={() => void plans.refetch()} />;
  return (
    <>
      <TitleLine
        title={t('title')}
        acts={
          <>
            <MonthFilter
              month={month}
              onChange={(chosen) =>
                void navigate({ to: '/sales-plans', search: chosen === undefined ? {} : { month: chosen } })
              }
            />
            {isHead && (
              <Button component={Link} to="/sales-plans/new">
                {t('draftIt')}
              </Button>
            )}
          </>
        }
      />
      {plans.data.items.length === 0 ? (
        <EmptyNote title={t('none')} says={t(isHead ? 'noneHead' : 'noneSays')} />
      ) : (
        <DataTable
          view="sales-plans"
          label={t('title')}
          rows={plans.data.items}
          columns={columns}
          rowKey={({ id }) => id}
          file={{ path: '/api/sales-plans', query: { month } }}
        />
      )}
    </>
  );
}
