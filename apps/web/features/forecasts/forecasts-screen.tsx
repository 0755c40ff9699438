import { Anchor, Group, List, Stack, Table, Text } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api } from '../../shared/api/client.js';
import { useClock } from '../../shared/clock/clock.js';
import { CardTable } from '../../shared/components/card-table.js';
import { Chip } from '../../shared/components/chip.js';
import { EmptyNote } from '../../shared/components/empty-note.js';
import { Loading } from '../../shared/components/loading.js';
import { MonthPicker } from '../../shared/components/month-picker.js';
import { ScreenError } from '../../shared/components/screen-error.js';
import { Section } from '../../shared/components/section.js';
import { TitleLine } from '../../shared/components/title-line.js';
import { addMonths, dayOf } from '../../shared/format/dates.js';
import { useFormat } from '../../shared/format/use-format.js';
import { earns, holds } from '../../shared/session/roles.js';
import { useSignedIn } from '../../shared/session/session.js';
import { ForecastForm } from './forecast-form.js';

/** What is expected to be sold in a month: who owes a forecast, what was sent and when, and its lines to take away. */
export function ForecastsScreen() {
  const { t } = useTranslation('forecasts');
  const navigate = useNavigate();
  const clock = useClock();
  const me = useSignedIn();
  const search = useSearch({ from: '/frame/forecasts' });
  if (!clock) return <Loading />;
  const month = search.month ?? addMonths(dayOf(clock.now, clock.timeZone).slice(0, 7), 1);
  const canSend = earns(me) || holds(me, 'head-of-department');
  return (
    <>
      <TitleLine
        title={t('title')}
        acts={
          <MonthPicker
            month={month}
            onChange={(chosen) => void navigate({ to: '/forecasts', search: { month: chosen } })}
          />
        }
      />
      <Stack gap="lg">
        {holds(me, 'head-of-department', 'purchasing', 'commercial-director', 'general-director') && (
          <Owed month={month} />
        )}
        <Sent month={month} />
        {canSend && <ForecastForm key={month} month={month} />}
      </Stack>
    </>
  );
}

function Owed({ month }: { month: string }) {
  const { t } = useTranslation('forecasts');
  const format = useFormat();
  const timeZone = useClock()?.timeZone ?? 'UTC';
  // Due at the end of a day is that day, not the first instant of the next.
  const lastDay = (dueAt: string) => format.day(dayOf(new Date(Date.parse(dueAt) - 1), timeZone));
  const owed = api.useQuery('get', '/api/volume-forecasts/owed', { params: { query: { month, limit: 200 } } });
  if (owed.isError) return <ScreenError error={owed.error} retry={() => void owed.refetch()} />;
  if (!owed.data || owed.data.items.length === 0) return null;
  return (
    <Section title={t('owed', { count: owed.data.items.length })} isFramed={false}>
      <List size="sm">
        {owed.data.items.map(({ personId, person, department, dueAt, isOverdue }) => (
          <List.Item key={personId}>
            {person} · {department} · {t(isOverdue ? 'wasDue' : 'isDue', { day: lastDay(dueAt) })}
          </List.Item>
        ))}
      </List>
    </Section>
  );
}

function Sent({ month }: { month: string }) {
  const { t } = useTranslation('forecasts');
  const format = useFormat();
  const sent = api.useQuery('get', '/api/volume-forecasts', { params: { query: { month, limit: 200 } } });
  if (sent.isPending) return <Loading rows={3} />;
  if (sent.isError) return <ScreenError error={sent.error} retry={() => void sent.refetch()} />;
  const { items } = sent.data;
  if (items.length === 0)
    return <EmptyNote title={t('none', { month: format.monthAlone(month) })} says={t('noneSays')} />;
  const takeAway = (kind: 'csv' | 'xlsx') => `/api/volume-forecasts/lines?month=${month}&format=${kind}`;
  return (
    <Section
      title={t('sent', { count: items.length })}
      isFramed={false}
      beside={
        <Group gap="sm">
          {(['csv', 'xlsx'] as const).map((kind) => (
            <Anchor key={kind} href={takeAway(kind)} download>
              {t('takeAway', { kind: kind.toUpperCase() })}
            </Anchor>
          ))}
        </Group>
      }
    >
      <CardTable
        heads={[
          { label: t('person') },
          { label: t('code') },
          { label: t('total'), isNumber: true },
          { label: t('sentAt') },
          { label: t('version'), isNumber: true },
        ]}
      >
        <Table.Tbody>
          {items.map(({ id, person, code, total, unit, sentAt, isLate, counts, version }) => (
            <Table.Tr key={id}>
              <Table.Td>{person}</Table.Td>
              <Table.Td>{code}</Table.Td>
              <Table.Td ta="right">
                {format.number(total)} {unit}
              </Table.Td>
              <Table.Td>
                <Group gap="xs">
                  <Text span size="sm">
                    {format.instant(sentAt)}
                  </Text>
                  <Chip tone={isLate ? 'soon' : 'done'} word={t(isLate ? 'late' : 'inTime')} />
                  {!counts && <Chip tone="voided" word={t('doesNotCount')} />}
                </Group>
              </Table.Td>
              <Table.Td ta="right">{version}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </CardTable>
    </Section>
  );
}
