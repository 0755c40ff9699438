import { useMemo } from 'react';
import { Button, Checkbox, Group, Select, Text } from '@mantine/core';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Chip } from '../../shared/components/chip.js';
import { DataTable, type DataColumn } from '../../shared/components/data-table.js';
import { EmptyNote } from '../../shared/components/empty-note.js';
import { Loading } from '../../shared/components/loading.js';
import { MoneyText } from '../../shared/components/money-text.js';
import { MonthFilter } from '../../shared/components/month-filter.js';
import { ScreenError } from '../../shared/components/screen-error.js';
import { TitleLine } from '../../shared/components/title-line.js';
import { useFormat } from '../../shared/format/use-format.js';
import { PersonSearch } from '../../shared/people/person-search.js';
import { useFoundPeople } from '../../shared/people/use-found-people.js';
import { useFieldNames } from '../../shared/refusals/use-field-names.js';
import { isDay, isDecimal } from '../../shared/review/fields-of-content.js';
import { holds } from '../../shared/session/roles.js';
import { useSignedIn } from '../../shared/session/session.js';
import type { Tone } from '../../shared/theme/tokens.js';
import { useFacts, type Fact, type FactKind } from './api/use-facts.js';
import { partsOfFact, stateOfFact, type PartsOfFact } from './model/parts-of-fact.js';

const kinds = [
  'deals',
  'payments',
  'receivables',
  'activities',
  'values',
  'clients',
  'tasks',
  'time-worked',
  'fines',
  'adjustments',
  'nothing',
] as const satisfies readonly FactKind[];

const tones = { holds: 'done', withdrawn: 'failed', superseded: 'voided' } as const satisfies Record<
  ReturnType<typeof stateOfFact>,
  Tone
>;

type Row = Fact & PartsOfFact;

/** What is known of a client holds until it is told otherwise. */
const isOfNoMonth = (kind: FactKind) => kind === 'clients';

/** What pay is calculated from, as it was entered: of a kind, a month, a person; each with who entered it when, and what it said before. */
export function FactsScreen() {
  const { t } = useTranslation('facts');
  const { today } = useFormat();
  const navigate = useNavigate();
  const me = useSignedIn();
  const search = useSearch({ from: '/frame/facts' });
  const kind = kinds.find((known) => known === search.kind) ?? 'deals';
  // Of all months a list begins with the oldest: what somebody comes for is a month.
  const month = search.month === 'all' || isOfNoMonth(kind) ? undefined : (search.month ?? today?.slice(0, 7));
  const show = (changes: Partial<Record<'kind' | 'month' | 'person' | 'versions', string | undefined>>) =>
    void navigate({
      to: '/facts',
      search: (before) =>
        Object.fromEntries(Object.entries({ ...before, ...changes }).filter(([, value]) => value !== undefined)),
    });
  if (today === undefined) return <Loading />;
  return (
    <>
      <TitleLine
        title={t('title')}
        below={t('says')}
        acts={
          <>
            {!isOfNoMonth(kind) && (
              <MonthFilter month={month} onChange={(chosen) => show({ month: chosen ?? 'all' })} />
            )}
            {holds(me, 'head-of-department', 'accounting') && (
              <Button component={Link} to="/imports">
                {t('bring')}
              </Button>
            )}
          </>
        }
      />
      <Group gap="xs" mb="sm" align="flex-end">
        <Select
          label={t('kind')}
          allowDeselect={false}
          value={kind}
          onChange={(chosen) => show({ kind: chosen ?? undefined })}
          data={kinds.map((value) => ({ value, label: t(`factKind.${value}`) }))}
        />
        <PersonSearch
          which={{}}
          label={t('person')}
          value={search.person ?? null}
          onChange={(chosen) => show({ person: chosen ?? undefined })}
        />
        <Checkbox
          mb={8}
          label={t('versions')}
          checked={search.versions !== undefined}
          onChange={(event) => show({ versions: event.currentTarget.checked ? 'all' : undefined })}
        />
      </Group>
      <Facts kind={kind} month={month} personId={search.person} withVersions={search.versions !== undefined} />
    </>
  );
}

interface FactsProps {
  kind: FactKind;
  month: string | undefined;
  personId: string | undefined;
  withVersions: boolean;
}

function Facts({ kind, month, personId, withVersions }: FactsProps) {
  const { t } = useTranslation('facts');
  const filter = {
    ...(month === undefined ? {} : { month }),
    ...(personId === undefined ? {} : { personId }),
  };
  const facts = useFacts(kind, { ...filter, ...(withVersions ? { history: 'true' as const } : {}) });
  const found = useMemo(() => facts.data?.pages.flatMap(({ items }) => items) ?? [], [facts.data]);
  const names = useNamesOf(found);
  const rows = useMemo(() => found.map((fact): Row => ({ ...fact, ...partsOfFact(fact, names) })), [found, names]);
  const columns = useColumns(names, withVersions);
  if (facts.isPending) return <Loading />;
  if (facts.isError && !facts.data) return <ScreenError error={facts.error} retry={() => void facts.refetch()} />;
  if (rows.length === 0) return <EmptyNote title={t('none')} says={t('noneSays')} />;
  return (
    <DataTable
      view="facts"
      label={t(`factKind.${kind}`)}
      rows={rows}
      columns={columns}
      rowKey={({ id }) => id}
      file={{ path: `/api/facts/${kind}/table`, query: filter }}
      acts={
        facts.hasNextPage && (
          <Button
            size="xs"
            variant="default"
            loading={facts.isFetchingNextPage}
            onClick={() => void facts.fetchNextPage()}
          >
            {t('more')}
          </Button>
        )
      }
    />
  );
}

/** The names of everybody whom facts go to, or who entered them. */
function useNamesOf(facts: readonly Fact[]): Readonly<Record<string, string>> {
  const ids = useMemo(
    () => [
      ...new Set(facts.flatMap(({ people, recordedBy }) => [...people.map(({ personId }) => personId), recordedBy])),
    ],
    [facts],
  );
  const { people } = useFoundPeople(ids, {});
  // The list of people is made anew each time: rows are drawn again only where a name is another.
  const named = people.map(({ id, name }) => `${id} ${name}`).join('\n');
  return useMemo(() => Object.fromEntries(named.split('\n').map((each) => each.split(/ (.*)/, 2))), [named]);
}

function useColumns(names: Readonly<Record<string, string>>, withVersions: boolean): DataColumn<Row>[] {
  const { t } = useTranslation('facts');
  const format = useFormat();
  const nameOfField = useFieldNames();
  return useMemo(() => {
    const namesOf = (ids: readonly string[]) => ids.map((id) => names[id] ?? '…').join(', ');
    const dated = (when: string) => (isDay(when) ? format.day(when) : when === '' ? '–' : format.monthAlone(when));
    const saidOf = ({ says }: Row) =>
      says
        .map(({ path, value }) => {
          const said = isDay(value) ? format.day(value) : isDecimal(value) ? format.number(value) : value;
          return `${nameOfField(path.join('.'))}: ${said}`;
        })
        .join(' · ');
    return [
      { id: 'id', label: t('id'), value: ({ externalId }) => externalId },
      { id: 'when', label: t('when'), value: ({ when }) => when, cell: ({ when }) => dated(when) },
      { id: 'whom', label: t('whom'), value: ({ personIds }) => namesOf(personIds) },
      {
        id: 'amount',
        label: t('amount'),
        isNumber: true,
        value: ({ amount }) => amount,
        cell: ({ amount }) => (amount === '' ? '' : <MoneyText amount={amount} />),
      },
      { id: 'says', label: t('saysColumn'), value: saidOf, cell: (row) => <Text size="sm">{saidOf(row)}</Text> },
      {
        id: 'entered',
        label: t('entered'),
        value: ({ recordedAt, recordedBy }) => `${recordedAt} ${namesOf([recordedBy])}`,
        cell: ({ recordedAt, recordedBy }) => (
          <Text size="sm" c="dimmed">
            {format.instant(recordedAt)}, {namesOf([recordedBy])}
          </Text>
        ),
      },
      ...(withVersions
        ? [
            {
              id: 'state',
              label: t('state'),
              value: (row: Row) => `${t('version', { version: row.version })} ${t(`stateOf.${stateOfFact(row)}`)}`,
              cell: (row: Row) => (
                <Group gap="xs" wrap="nowrap">
                  {t('version', { version: row.version })}
                  <Chip tone={tones[stateOfFact(row)]} word={t(`stateOf.${stateOfFact(row)}`)} />
                </Group>
              ),
            },
          ]
        : []),
    ];
  }, [t, format, nameOfField, names, withVersions]);
}
