import { useMemo, useState } from 'react';
import { Stack, Switch, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { api } from '../../../shared/api/client.js';
import { Chip } from '../../../shared/components/chip.js';
import { DataTable, type DataColumn } from '../../../shared/components/data-table.js';
import { EmptyNote } from '../../../shared/components/empty-note.js';
import { Section } from '../../../shared/components/section.js';
import { useFormat } from '../../../shared/format/use-format.js';
import { withCapital } from '../../../shared/format/with-capital.js';
import type { Tone } from '../../../shared/theme/tokens.js';
import { ChangeEntry } from './change-entry.js';
import { lifeOf, type Entry, type EntryState, type LifeRow } from '../model/life.js';
import { useEntryText } from '../use-entry-text.js';

const tones: Record<EntryState, Tone> = { now: 'done', ahead: 'moving', over: 'draft', superseded: 'voided' };

interface Props {
  personId: string;
  entries: readonly Entry[];
  /** Whether they may read who has confirmed what. */
  seesChanges: boolean;
  /** Whether they may propose that an entry ends or is taken back. */
  changesEntries: boolean;
}

/** What somebody was, is and will be: employment, assignments, headships, roles, each from which day and since when it is known. */
export function Life({ personId, entries, seesChanges, changesEntries }: Props) {
  const { t } = useTranslation('people');
  const { today = '' } = useFormat();
  const [showsSuperseded, showSuperseded] = useState(false);
  const changes = api.useQuery(
    'get',
    '/api/staff-changes',
    { params: { query: { personId, limit: 200 } } },
    { enabled: seesChanges },
  );
  const all = useMemo(() => lifeOf(entries, changes.data?.items ?? [], today), [entries, changes.data, today]);
  const rows = showsSuperseded ? all : all.filter(({ state }) => state !== 'superseded');
  const columns = useLifeColumns(personId, seesChanges, changesEntries);
  return (
    <Section title={t('life.title')} isFramed={false}>
      {all.length === 0 ? (
        <EmptyNote title={t('life.none')} says={t('life.noneSays')} />
      ) : (
        <DataTable
          label={t('life.title')}
          rows={rows}
          columns={columns}
          rowKey={({ entry: { id } }) => id}
          acts={
            <Switch
              size="xs"
              label={t('life.superseded')}
              checked={showsSuperseded}
              onChange={(event) => showSuperseded(event.currentTarget.checked)}
            />
          }
        />
      )}
    </Section>
  );
}

function useLifeColumns(personId: string, seesChanges: boolean, changesEntries: boolean): DataColumn<LifeRow>[] {
  const { t } = useTranslation('people');
  const format = useFormat();
  const textOf = useEntryText();
  const people = api.useQuery('get', '/api/people', { params: { query: { limit: 200 } } }, { enabled: seesChanges });
  return useMemo(() => {
    const nameOf = new Map(people.data?.items.map(({ id, name }) => [id, name]));
    const day = (text: string | null | undefined) => (text ? format.day(text) : '–');
    const confirmer = ({ confirmedBy }: LifeRow) => (confirmedBy === undefined ? '' : (nameOf.get(confirmedBy) ?? ''));
    const says = ({ kind, content }: Entry) =>
      [withCapital(t(`changes.kind.${kind}`)), textOf(content)].filter(Boolean).join(' · ');
    return [
      { id: 'what', label: t('changes.what'), value: ({ entry }) => says(entry) },
      {
        id: 'fromOn',
        label: t('changes.fromOn'),
        value: ({ entry }) => entry.content.fromOn ?? '',
        cell: ({ entry }) => day(entry.content.fromOn),
      },
      {
        id: 'untilOn',
        label: t('life.untilOn'),
        value: ({ entry }) => entry.content.untilOn ?? '',
        cell: ({ entry }) => day(entry.content.untilOn),
      },
      {
        id: 'recordedAt',
        label: t('life.recordedAt'),
        value: ({ entry }) => entry.recordedAt,
        cell: ({ entry }) => format.instant(entry.recordedAt),
      },
      ...(seesChanges
        ? [
            {
              id: 'confirmedBy',
              label: t('life.confirmedBy'),
              value: confirmer,
              cell: (row: LifeRow) => confirmer(row) || '–',
            },
          ]
        : []),
      {
        id: 'state',
        label: t('changes.state'),
        value: ({ state }) => t(`life.state.${state}`),
        cell: ({ entry: { supersededAt }, state, supersededBy }) => (
          <Stack gap={0} align="flex-start">
            <Chip tone={tones[state]} word={t(`life.state.${state}`)} />
            {supersededAt !== null && (
              <Text size="xs" c="dimmed">
                {format.instant(supersededAt)}
                {supersededBy !== undefined &&
                  ` · ${[
                    says(supersededBy),
                    supersededBy.content.fromOn && t('changes.from', { day: day(supersededBy.content.fromOn) }),
                    supersededBy.content.untilOn && t('changes.until', { day: day(supersededBy.content.untilOn) }),
                  ]
                    .filter(Boolean)
                    .join(' · ')}`}
              </Text>
            )}
          </Stack>
        ),
      },
      ...(changesEntries
        ? [
            {
              id: 'acts',
              label: t('changes.acts'),
              value: () => '',
              cell: ({ entry, state }: LifeRow) =>
                state !== 'superseded' && <ChangeEntry personId={personId} entry={entry} says={says(entry)} />,
            },
          ]
        : []),
    ];
  }, [t, format, textOf, people.data, personId, seesChanges, changesEntries]);
}
