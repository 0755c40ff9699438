import { useMemo } from 'react';
import { ActionIcon, Anchor, Group, Stack, Table, Text } from '@mantine/core';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { components } from '../../shared/api/api-types.js';
import { api } from '../../shared/api/client.js';
import { Chip } from '../../shared/components/chip.js';
import { DataTable, type DataColumn } from '../../shared/components/data-table.js';
import { DeadlineLine } from '../../shared/components/deadline-line.js';
import { EmptyNote } from '../../shared/components/empty-note.js';
import { Loading } from '../../shared/components/loading.js';
import { ScreenError } from '../../shared/components/screen-error.js';
import { Section } from '../../shared/components/section.js';
import { StatusChip } from '../../shared/components/status-chip.js';
import { TitleLine } from '../../shared/components/title-line.js';
import { useFormat } from '../../shared/format/use-format.js';
import { useSignedIn } from '../../shared/session/session.js';
import type { Tone } from '../../shared/theme/tokens.js';
import { Loyalty } from './components/loyalty.js';

type Bonus = components['schemas']['AnnualBonusesPage']['items'][number];
type Cycle = components['schemas']['AnnualCyclesPage']['items'][number];

const tones: Readonly<Record<Bonus['state'], Tone>> = {
  paid: 'done',
  payable: 'moving',
  waiting: 'soon',
  'not-entitled': 'draft',
};

/** A year: how far each department is, its annual plans, who gets the bonus and what is missing, the loyalty lists with their reasons. */
export function YearScreen() {
  const { today } = useFormat();
  const { year, cycle } = useSearch({ from: '/frame/year' });
  if (today === undefined) return <Loading />;
  if (year !== undefined) return <Year year={Number(year)} />;
  if (cycle !== undefined) return <YearOfCycle id={cycle} />;
  return <YearToClose present={Number(today.slice(0, 4))} />;
}

/** The year of an annual cycle, by which notices name it. */
function YearOfCycle({ id }: { id: string }) {
  const cycle = api.useQuery('get', '/api/annual-cycles/{id}', { params: { path: { id } } });
  if (cycle.isPending) return <Loading />;
  if (cycle.isError) return <ScreenError error={cycle.error} retry={() => void cycle.refetch()} />;
  return <Year year={cycle.data.year} />;
}

/** The year that is being closed while one is; else the present one. */
function YearToClose({ present }: { present: number }) {
  const before = api.useQuery('get', '/api/annual-cycles', { params: { query: { year: present - 1, limit: 100 } } });
  if (before.isPending) return <Loading />;
  const isOpen = before.data?.items.some(({ stage }) => stage !== 'closed') ?? false;
  return <Year year={isOpen ? present - 1 : present} />;
}

function Year({ year }: { year: number }) {
  const { t } = useTranslation('year');
  const navigate = useNavigate();
  const cycles = api.useQuery('get', '/api/annual-cycles', { params: { query: { year, limit: 100 } } });
  const go = (to: number) => void navigate({ to: '/year', search: { year: String(to) } });
  if (cycles.isPending) return <Loading />;
  if (cycles.isError) return <ScreenError error={cycles.error} retry={() => void cycles.refetch()} />;
  return (
    <>
      <TitleLine
        title={t('title', { year: String(year) })}
        acts={
          <Group gap={4} role="group" aria-label={t('choose')}>
            <ActionIcon variant="default" size="lg" aria-label={String(year - 1)} onClick={() => go(year - 1)}>
              ◂
            </ActionIcon>
            <Text fw={600} miw={60} ta="center">
              {year}
            </Text>
            <ActionIcon variant="default" size="lg" aria-label={String(year + 1)} onClick={() => go(year + 1)}>
              ▸
            </ActionIcon>
          </Group>
        }
      />
      {cycles.data.items.length === 0 ? (
        <EmptyNote title={t('notOpen', { year: String(year) })} says={t('opensBy')} />
      ) : (
        <Stack>
          {cycles.data.items.map((cycle) => (
            <OfDepartment key={cycle.id} cycle={cycle} />
          ))}
          <Bonuses year={year} />
          <Loyalty year={year} cycles={cycles.data.items} />
        </Stack>
      )}
    </>
  );
}

function OfDepartment({ cycle: { id, department, departmentId, stage, year } }: { cycle: Cycle }) {
  const { t } = useTranslation('year');
  const me = useSignedIn();
  const isTheirs = me.headedDepartmentIds.includes(departmentId);
  const { data } = api.useQuery('get', '/api/annual-cycles/{id}', { params: { path: { id } } });
  const areResultsSigned = data?.documents.some(({ kind, status }) => kind === 'annual-actuals' && status === 'signed');
  return (
    <Section
      title={department}
      beside={<Chip tone={stage === 'closed' ? 'done' : 'moving'} word={t(`stage.${stage}`)} />}
    >
      {data && (
        <DeadlineLine label={t('timeline')} deadlines={data.deadlines} nameOf={({ kind }) => t(`deadline.${kind}`)} />
      )}
      {data && data.peopleWithoutPlan.length > 0 && (
        <Text size="sm" c="dimmed">
          {isTheirs
            ? t('withoutPlanYet')
            : t('withoutPlan', { names: data.peopleWithoutPlan.map(({ name }) => name).join(', ') })}
        </Text>
      )}
      {data && isTheirs && (
        <Group gap="sm">
          {data.peopleWithoutPlan.map((person) => (
            <Anchor
              key={person.id}
              component={Link}
              to="/year/$year/plans/$person"
              params={{ year: String(year), person: person.id } as never}
            >
              {t('draftPlanOf', { name: person.name })}
            </Anchor>
          ))}
        </Group>
      )}
      {data && data.documents.some(({ kind }) => kind === 'annual-plan') && (
        <Anchor component={Link} to="/annual-cycles/$id/actuals" params={{ id } as never}>
          {t('toResults')}
        </Anchor>
      )}
      {data && data.documents.length > 0 && (
        <Table.ScrollContainer minWidth={320}>
          <Table>
            <Table.Tbody>
              {data.documents.map((each) => (
                <Table.Tr key={each.id}>
                  <Table.Th scope="row" fw={400}>
                    <Anchor component={Link} to="/documents/$id" params={{ id: each.id } as never} underline="always">
                      {[t(`documentKind.${each.kind}`), each.person].filter(Boolean).join(' · ')}
                    </Anchor>
                  </Table.Th>
                  <Table.Td>
                    <StatusChip kind="document" state={each.status} />
                  </Table.Td>
                  <Table.Td>
                    {isTheirs && each.kind === 'annual-plan' && isDraft(each.status) && (
                      <Anchor
                        component={Link}
                        to="/year/$year/plans/$person"
                        params={{ year: String(year), person: each.personId } as never}
                      >
                        {t('goOn')}
                      </Anchor>
                    )}
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      )}
      {areResultsSigned === true && me.headedDepartmentIds.includes(departmentId) && (
        <Anchor
          component={Link}
          to="/actuals-reopenings/new"
          search={{ year: id } as never}
          size="sm"
          underline="always"
        >
          {t('reopenResults')}
        </Anchor>
      )}
    </Section>
  );
}

const isDraft = (status: string) => status === 'drafting' || status === 'returned';

function Bonuses({ year }: { year: number }) {
  const { t } = useTranslation('year');
  const bonuses = api.useQuery(
    'get',
    '/api/annual-bonuses',
    { params: { query: { year, limit: 200 } } },
    { retry: false },
  );
  const columns = useMemo<DataColumn<Bonus>[]>(
    () => [
      {
        id: 'name',
        label: t('person'),
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
        id: 'state',
        label: t('stateOf'),
        value: ({ state }) => t(`bonus.${state}`),
        cell: ({ state }) => <Chip tone={tones[state]} word={t(`bonus.${state}`)} />,
      },
      {
        id: 'missing',
        label: t('missingOf'),
        value: ({ missing }) => missing.map(({ what, name }) => t(`missing.${what}`, { what: name ?? '' })).join('. '),
      },
    ],
    [t],
  );
  if (bonuses.isError) return null;
  const items = bonuses.data?.items ?? [];
  const [first] = items;
  if (first === undefined) return null;
  const said = ({ state, missing }: Bonus) =>
    [state, ...missing.map(({ what, name }) => `${what} ${name ?? ''}`)].join();
  if (items.length > 1 && first.state === 'waiting' && items.every((each) => said(each) === said(first)))
    return (
      <Section title={t('bonuses')}>
        <Text size="sm">
          {t('allWait', {
            count: items.length,
            missing: first.missing.map(({ what, name }) => t(`missing.${what}`, { what: name ?? '' })).join('. '),
          })}
        </Text>
      </Section>
    );
  return (
    <Section title={t('bonuses')} isFramed={false}>
      <DataTable
        label={t('bonuses')}
        rows={items}
        columns={columns}
        rowKey={({ personId }) => personId}
        file={{ path: '/api/annual-bonuses', query: { year: String(year) } }}
      />
    </Section>
  );
}
