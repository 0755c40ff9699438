import { useMemo } from 'react';
import { Anchor, Stack, Text } from '@mantine/core';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Chip } from '../../shared/components/chip.js';
import { DataTable, type DataColumn } from '../../shared/components/data-table.js';
import { EmptyNote } from '../../shared/components/empty-note.js';
import { Loading } from '../../shared/components/loading.js';
import { ScreenError } from '../../shared/components/screen-error.js';
import { Section } from '../../shared/components/section.js';
import { StateFilter } from '../../shared/components/state-filter.js';
import { StatusChip } from '../../shared/components/status-chip.js';
import { TitleLine } from '../../shared/components/title-line.js';
import { useFormat } from '../../shared/format/use-format.js';
import { useLanguage } from '../../shared/language/use-language.js';
import type { Tone } from '../../shared/theme/tokens.js';
import { useItems, useResults, type Item, type Result } from './api/use-retention.js';
import { monthsOfPeople, shareLost, type MonthsOfPerson } from './model/months-of-people.js';

const statuses = ['open', 'closed', 'withdrawn'] as const satisfies readonly Item['status'][];
const tones: Readonly<Record<Item['status'], Tone>> = { open: 'soon', closed: 'done', withdrawn: 'voided' };

/** The clients whom people keep: what months below the cut-off call for, and every month by itself. */
export function RetentionScreen() {
  const { t } = useTranslation('retention');
  const navigate = useNavigate();
  const { status } = useSearch({ from: '/frame/retention' });
  const items = useItems();
  if (items.isPending) return <Loading />;
  if (items.isError) return <ScreenError error={items.error} retry={() => void items.refetch()} />;
  const all = items.data.items;
  const shown = status === undefined ? all : all.filter((item) => item.status === status);
  return (
    <>
      <TitleLine
        title={t('title')}
        facts={<Text size="sm">{t('openCount', { count: all.filter((each) => each.status === 'open').length })}</Text>}
      />
      <Stack gap="lg">
        <Section title={t('items')} isFramed={false}>
          {all.length > 0 && (
            <StateFilter
              label={t('stateOf')}
              state={statuses.find((known) => known === status)}
              onChange={(chosen) =>
                void navigate({ to: '/retention', search: chosen === undefined ? {} : { status: chosen } })
              }
              states={statuses.map((value) => ({ value, label: t(`status.${value}`) }))}
            />
          )}
          {shown.length === 0 ? <EmptyNote title={t('none')} says={t('noneSays')} /> : <Items items={shown} />}
        </Section>
        <Results />
      </Stack>
    </>
  );
}

function Items({ items }: { items: readonly Item[] }) {
  const { t } = useTranslation('retention');
  const format = useFormat();
  const columns = useMemo<DataColumn<Item>[]>(
    () => [
      {
        id: 'person',
        label: t('person'),
        value: ({ person }) => person,
        cell: ({ id, person }) => (
          <Anchor component={Link} to="/retention/$id" params={{ id } as never} underline="always">
            {person}
          </Anchor>
        ),
      },
      { id: 'kind', label: t('callsFor'), value: ({ kind }) => t(`kind.${kind}`) },
      {
        id: 'months',
        label: t('strikes'),
        value: ({ months }) => months.join(' '),
        cell: ({ months }) => months.map((month) => format.month(month)).join(', '),
      },
      { id: 'department', label: t('department'), value: ({ department }) => department },
      {
        id: 'status',
        label: t('stateOf'),
        value: ({ status }) => t(`status.${status}`),
        cell: ({ status, documentStatus }) =>
          status === 'open' && documentStatus !== null ? (
            <StatusChip kind="document" state={documentStatus} />
          ) : (
            <Chip tone={tones[status]} word={t(`status.${status}`)} />
          ),
      },
    ],
    [t, format],
  );
  return (
    <DataTable
      view="retention"
      label={t('items')}
      rows={items}
      columns={columns}
      rowKey={({ id }) => id}
      file={{ path: '/api/retention-items', query: {} }}
    />
  );
}

function Results() {
  const { t } = useTranslation('retention');
  const format = useFormat();
  const language = useLanguage();
  const results = useResults();
  const { months, people } = useMemo(() => monthsOfPeople(results.data ?? []), [results.data]);
  const columns = useMemo<DataColumn<MonthsOfPerson>[]>(() => {
    const short = new Intl.DateTimeFormat(language, { month: 'short', timeZone: 'UTC' });
    return [
      { id: 'person', label: t('person'), value: ({ person }) => person },
      {
        id: 'indicator',
        label: t('indicator'),
        value: ({ indicator }) => indicator,
        cell: ({ indicator, keptAtLeast }) => (
          <>
            <Text size="sm">{indicator}</Text>
            <Text size="xs" c="dimmed">
              {keptAtLeast === null ? t('noCutOff') : t('keptAtLeast', { share: format.level(keptAtLeast) })}
            </Text>
          </>
        ),
      },
      ...months.map((month): DataColumn<MonthsOfPerson> => ({
        id: month,
        label: short.format(new Date(`${month}-15T12:00:00Z`)),
        isNumber: true,
        value: ({ byMonth }) => {
          const result = byMonth.get(month);
          return result === undefined ? '' : shareLost(result);
        },
        cell: ({ byMonth }) => <LostInMonth result={byMonth.get(month)} />,
      })),
    ];
  }, [t, format, language, months]);
  if (results.isPending) return <Loading rows={3} />;
  if (results.isError) return <ScreenError error={results.error as never} retry={() => void results.refetch()} />;
  return (
    <Section title={t('results')} isFramed={false}>
      {people.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t('noResults')}
        </Text>
      ) : (
        <>
          <Text size="sm" c="dimmed">
            {t('resultsSay')}
          </Text>
          <DataTable
            label={t('results')}
            rows={people}
            columns={columns}
            rowKey={({ key }) => key}
            file={{ path: '/api/retention-results', query: {} }}
          />
        </>
      )}
    </Section>
  );
}

/** What share of the clients was lost, of how many; with a cross where too few were kept. */
function LostInMonth({ result }: { result: Result | undefined }) {
  const { t } = useTranslation('retention');
  const format = useFormat();
  if (result === undefined) return '–';
  const { lost, total, isBelow } = result;
  return (
    <>
      <Text size="sm" className="amount" fw={isBelow ? 700 : 400} {...(isBelow ? { c: 'error' } : {})}>
        {isBelow && <span aria-label={t('strike')}>✕ </span>}
        {format.percentage(shareLost(result))}
      </Text>
      <Text size="xs" c="dimmed" className="amount">
        {t('ofAll', { lost: format.number(lost), total: format.number(total) })}
      </Text>
    </>
  );
}
