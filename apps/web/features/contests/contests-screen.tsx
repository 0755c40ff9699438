import { useMemo } from 'react';
import { Anchor, Button, Stack } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { components } from '../../shared/api/api-types.js';
import { Chip } from '../../shared/components/chip.js';
import { DataTable, type DataColumn } from '../../shared/components/data-table.js';
import { EmptyNote } from '../../shared/components/empty-note.js';
import { Loading } from '../../shared/components/loading.js';
import { ScreenError } from '../../shared/components/screen-error.js';
import { Section } from '../../shared/components/section.js';
import { TitleLine } from '../../shared/components/title-line.js';
import { useFormat } from '../../shared/format/use-format.js';
import { holds } from '../../shared/session/roles.js';
import { useSignedIn } from '../../shared/session/session.js';
import { useContests, useWinners } from './api/use-contests.js';
import { standingOf, standingTones } from './model/standing-of.js';

type Contest = components['schemas']['ContestsPage']['items'][number];
type Winner = components['schemas']['WinnersPage']['items'][number];

/** The contests of the company, and who has got which prize: everybody sees them. */
export function ContestsScreen() {
  const { t } = useTranslation('contests');
  const format = useFormat();
  const me = useSignedIn();
  const contests = useContests();
  const present = format.today?.slice(0, 7) ?? '';
  const columns = useMemo<DataColumn<Contest>[]>(
    () => [
      {
        id: 'name',
        label: t('contest'),
        value: ({ name }) => name,
        cell: ({ id, name }) => (
          <Anchor component={Link} to="/contests/$id" params={{ id } as never} underline="always">
            {name}
          </Anchor>
        ),
      },
      { id: 'department', label: t('whose'), value: ({ department }) => department ?? t('everybody') },
      {
        id: 'until',
        label: t('months'),
        value: ({ untilMonth }) => untilMonth,
        cell: ({ fromMonth, untilMonth }) =>
          fromMonth === untilMonth
            ? format.monthAlone(untilMonth)
            : `${format.monthAlone(fromMonth)} – ${format.month(untilMonth)}`,
      },
      { id: 'prizes', label: t('prizes'), isNumber: true, value: ({ prizes }) => String(prizes.length) },
      { id: 'winners', label: t('winners'), isNumber: true, value: ({ winners }) => String(winners) },
      {
        id: 'state',
        label: t('stateOf'),
        value: (row) => t(`standing.${standingOf(row, present)}`),
        cell: (row) => {
          const standing = standingOf(row, present);
          return <Chip tone={standingTones[standing]} word={t(`standing.${standing}`)} />;
        },
      },
    ],
    [t, format, present],
  );
  if (contests.isPending) return <Loading />;
  if (contests.isError) return <ScreenError error={contests.error} retry={() => void contests.refetch()} />;
  const { items } = contests.data;
  const announces = holds(me, 'head-of-department', 'commercial-director', 'general-director');
  return (
    <>
      <TitleLine
        title={t('title')}
        acts={
          announces && (
            <Button component={Link} to="/contests/new">
              {t('announce')}
            </Button>
          )
        }
      />
      {items.length === 0 ? (
        <EmptyNote title={t('none')} says={t(announces ? 'noneAnnouncer' : 'noneSays')} />
      ) : (
        <Stack>
          <DataTable
            view="contests"
            label={t('title')}
            rows={items}
            columns={columns}
            rowKey={({ id }) => id}
            file={{ path: '/api/contests', query: { withdrawn: 'true' } }}
          />
          <Prizes />
        </Stack>
      )}
    </>
  );
}

/** Who has won what, and when it was handed over. */
function Prizes() {
  const { t } = useTranslation('contests');
  const format = useFormat();
  const winners = useWinners();
  const columns = useMemo<DataColumn<Winner>[]>(
    () => [
      { id: 'person', label: t('winner'), value: ({ person }) => person },
      { id: 'contest', label: t('contest'), value: ({ contest }) => contest },
      { id: 'place', label: t('place'), isNumber: true, value: ({ place }) => String(place) },
      { id: 'prize', label: t('prize'), value: ({ prize }) => prize },
      {
        id: 'given',
        label: t('given'),
        value: ({ givenOn }) => givenOn ?? '',
        cell: ({ givenOn }) => (givenOn === null ? <Chip tone="soon" word={t('notGiven')} /> : format.day(givenOn)),
      },
    ],
    [t, format],
  );
  if (winners.isPending) return <Loading rows={3} />;
  if (winners.isError) return <ScreenError error={winners.error} retry={() => void winners.refetch()} />;
  if (winners.data.items.length === 0) return null;
  return (
    <Section title={t('allPrizes')} isFramed={false}>
      <DataTable
        label={t('allPrizes')}
        rows={winners.data.items}
        columns={columns}
        rowKey={({ id }) => id}
        file={{ path: '/api/contest-winners', query: {} }}
      />
    </Section>
  );
}
