import { lazy, Suspense, useMemo } from 'react';
import { Anchor, Box, Skeleton, Text } from '@mantine/core';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { DataTable, type DataColumn } from '../../shared/components/data-table.js';
import { EmptyNote } from '../../shared/components/empty-note.js';
import { Loading } from '../../shared/components/loading.js';
import { MoneyText } from '../../shared/components/money-text.js';
import { MonthFilter } from '../../shared/components/month-filter.js';
import { Section } from '../../shared/components/section.js';
import { ScreenError } from '../../shared/components/screen-error.js';
import { StatusChip } from '../../shared/components/status-chip.js';
import { TitleLine } from '../../shared/components/title-line.js';
import { useFormat } from '../../shared/format/use-format.js';
import { useSignedIn } from '../../shared/session/session.js';
import { useStatements, type StatementsQuery } from './api/use-statements.js';
import { paidByMonth, sumsByCurrency } from './model/paid-by-month.js';

const MonthsPaid = lazy(() =>
  import('./components/months-paid.js').then(({ MonthsPaid }) => ({ default: MonthsPaid })),
);

/** A year is seen at once, and one month is no picture. */
const months = { most: 12, least: 2 };

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
        <>
          <OwnMonths items={data.items} />
          <Statements items={data.items} query={query} isWhole={data.nextCursor === null} />
        </>
      )}
      {data.nextCursor !== null && (
        <Text size="sm" c="dimmed" mt="xs">
          {t('first', { count: data.items.length })}
        </Text>
      )}
    </>
  );
}

const isOfSeveralPeople = (items: readonly Listed[]) => new Set(items.map(({ personId }) => personId)).size > 1;

/** What came month by month, where the statements are of one person and in one currency. */
function OwnMonths({ items }: { items: readonly Listed[] }) {
  const { t } = useTranslation('statements');
  const paid = paidByMonth(items, months.most);
  const sums = sumsByCurrency(items);
  if (isOfSeveralPeople(items) || sums.length !== 1 || paid.length < months.least) return null;
  return (
    <Box mb="md">
      <Section title={t('byMonth')}>
        <Suspense fallback={<Skeleton h={180} />}>
          <MonthsPaid months={paid} says={t('byMonthSays', { count: paid.length })} />
        </Suspense>
      </Section>
    </Box>
  );
}

function Statements({
  items,
  query,
  isWhole,
}: {
  items: readonly Listed[];
  query: StatementsQuery;
  /** Whether these are all that there are: of a part no sum is told. */
  isWhole: boolean;
}) {
  const { t } = useTranslation('statements');
  const format = useFormat();
  const me = useSignedIn();
  // Whoever reads statements of others is told whose each is, also of a single one.
  const isOfSeveral = items.some(({ personId }) => personId !== me.id);
  // The API orders by month alone: within one, people are found by their names.
  const rows = useMemo(
    () =>
      items.toSorted((one, other) => other.month.localeCompare(one.month) || one.person.localeCompare(other.person)),
    [items],
  );
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
      rows={rows}
      columns={columns}
      rowKey={({ id }) => id}
      file={{ path: '/api/statements', query: query as never }}
      together={isWhole ? (shown: readonly Listed[]) => <Together shown={shown} /> : undefined}
    />
  );
}

/** What the statements that are shown come to, each currency by itself. */
function Together({ shown }: { shown: readonly Listed[] }) {
  const { t } = useTranslation('statements');
  const format = useFormat();
  const sums = sumsByCurrency(shown);
  if (sums.length === 0) return null;
  const written = sums.map(({ currency, total }) => `${format.number(total)}\u00a0${format.currency(currency)}`);
  return <>{t('together', { total: written.join(' · ') })}</>;
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
