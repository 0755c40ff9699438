import { useMemo } from 'react';
import { Anchor, Text } from '@mantine/core';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { DataTable, type DataColumn } from '../../shared/components/data-table.js';
import { EmptyNote } from '../../shared/components/empty-note.js';
import { Loading } from '../../shared/components/loading.js';
import { MoneyText } from '../../shared/components/money-text.js';
import { MonthFilter } from '../../shared/components/month-filter.js';
import { ScreenError } from '../../shared/components/screen-error.js';
import { StatusChip } from '../../shared/components/status-chip.js';
import { TitleLine } from '../../shared/components/title-line.js';
import { useFormat } from '../../shared/format/use-format.js';
import { useStatements, type StatementsQuery } from './api/use-statements.js';

type Listed = NonNullable<ReturnType<typeof useStatements>['data']>['items'][number];

/** The statements that one may read: one's own, those of the department, or all. */
export function StatementsScreen() {
  const { t } = useTranslation('statements');
  const navigate = useNavigate();
  const { month } = useSearch({ from: '/frame/statements' });
  const query: StatementsQuery = { sort: '-month', ...(isMonth(month) ? { month } : {}) };
  const { data, isPending, isError, error, refetch } = useStatements(query);
  if (isPending) return <Loading />;
  if (isError) return <ScreenError error={error} retry={() => void refetch()} />;
  return (
    <>
      <TitleLine
        title={t('title')}
        acts={
          <MonthFilter
            month={month}
            onChange={(chosen) =>
              void navigate({ to: '/statements', search: chosen === undefined ? {} : { month: chosen } })
            }
          />
        }
      />
      {data.items.length === 0 ? (
        <EmptyNote title={t('none.title')} says={t('none.says')} />
      ) : (
        <Statements items={data.items} query={query} />
      )}
      {data.nextCursor !== null && (
        <Text size="sm" c="dimmed" mt="xs">
          {t('first', { count: data.items.length })}
        </Text>
      )}
    </>
  );
}

function Statements({ items, query }: { items: readonly Listed[]; query: StatementsQuery }) {
  const { t } = useTranslation('statements');
  const format = useFormat();
  const isOfSeveral = new Set(items.map(({ personId }) => personId)).size > 1;
  const columns = useMemo<DataColumn<Listed>[]>(
    () => [
      ...(isOfSeveral
        ? [
            {
              id: 'person',
              label: t('person'),
              value: ({ person }: Listed) => person,
              cell: ({ id, person }: Listed) => <StatementLink id={id}>{person}</StatementLink>,
            },
          ]
        : []),
      {
        id: 'month',
        label: t('month'),
        value: ({ month }) => month,
        cell: ({ id, month, runPurpose }) => (
          <>
            {isOfSeveral ? format.monthAlone(month) : <StatementLink id={id}>{format.monthAlone(month)}</StatementLink>}
            {runPurpose !== null && (
              <Text size="xs" c="dimmed">
                {t(`purpose.${runPurpose}`)}
              </Text>
            )}
          </>
        ),
      },
      {
        id: 'status',
        label: t('stateOf'),
        value: ({ runStatus }) => t(`state.run.${runStatus}`),
        cell: ({ runStatus }) => <StatusChip kind="run" state={runStatus} />,
      },
      {
        id: 'total',
        label: t('total'),
        isNumber: true,
        value: ({ total }) => total,
        cell: ({ total, currency }) => <MoneyText amount={total} currency={currency} />,
      },
    ],
    [t, format, isOfSeveral],
  );
  return (
    <DataTable
      view="statements"
      label={t('title')}
      rows={items}
      columns={columns}
      rowKey={({ id }) => id}
      file={{ path: '/api/statements', query: query as never }}
    />
  );
}

function StatementLink({ id, children }: { id: string; children: string }) {
  return (
    <Anchor component={Link} to="/statements/$id" params={{ id } as never} underline="always">
      {children}
    </Anchor>
  );
}

function isMonth(text: string | undefined): text is string {
  return text !== undefined && /^\d{4}-\d{2}$/.test(text);
}
