import { Group, List, Stack, Table, Text } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api } from '../../shared/api/client.js';
import { useClock } from '../../shared/clock/clock.js';
import { CardTable } from '../../shared/components/card-table.js';
import { Chip } from '../../shared/components/chip.js';
import { DeadlineChip } from '../../shared/components/deadline-chip.js';
import { EmptyNote } from '../../shared/components/empty-note.js';
import { ExportMenu } from '../../shared/components/export-menu.js';
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
import { byDueDay } from './owed-by-day.js';

/** What is expected to be sold in a month: who owes a forecast, what was sent and when, and its lines to take away. */
export function ForecastsScreen() {
  const { t } = useTranslation('forecasts');
  const navigate = useNavigate();
  const clock = useClock();
  const me = useSignedIn();
  const search = useSearch({ from: '/frame/forecasts' });
  if (!clock) return <Loading />;
  const month = search.month ?? addMonths(dayOf(clock.now, clock.timeZone).slice(0, 7), 1);
  const seesOwed = holds(me, 'head-of-department', 'purchasing', 'commercial-director', 'general-director');
  const canSend = earns(me) || holds(me, 'head-of-department');
  return (
    <>
      <TitleLine
        title={t('title')}
        facts={<OwnDue month={month} />}
        acts={
          <MonthPicker
            month={month}
            onChange={(chosen) => void navigate({ to: '/forecasts', search: { month: chosen } })}
          />
        }
      />
      <Stack gap="lg">
        {seesOwed && <Owed month={month} />}
        <Sent month={month} isBrief={seesOwed} />
        {canSend && <ForecastForm key={month} month={month} />}
      </Stack>
    </>
  );
}

/** Until when the reader's own forecast of the month is to be sent; nothing once it is. */
function OwnDue({ month }: { month: string }) {
  const me = useSignedIn();
  const { data } = api.useQuery('get', '/api/awaited-acts', { params: { query: { mine: 'true' } } });
  const act = data?.acts.find(
    ({ name, month: of, about }) => name === 'send-forecast' && of === month && about?.personId === me.id,
  );
  return act && <DeadlineChip dueOn={act.dueOn} dueAt={act.dueAt} />;
}

/** Who owes a forecast, by the day on which it is due. */
function Owed({ month }: { month: string }) {
  const { t } = useTranslation('forecasts');
  const format = useFormat();
  const owed = api.useQuery('get', '/api/volume-forecasts/owed', { params: { query: { month, limit: 200 } } });
  if (owed.isError) return <ScreenError error={owed.error} retry={() => void owed.refetch()} />;
  if (!owed.data || owed.data.items.length === 0) return null;
  return (
    <Section title={t('owed', { count: owed.data.items.length })} isFramed={false}>
      <List size="sm">
        {byDueDay(owed.data.items).map(({ dueAt, isOverdue, departments }) => (
          <List.Item key={dueAt}>
            {t(isOverdue ? 'wasDue' : 'isDue', { day: format.lastDay(dueAt) })}
            <List size="sm" withPadding>
              {departments.map(({ department, people }) => (
                <List.Item key={department}>
                  {department}: {people.join(', ')}
                </List.Item>
              ))}
            </List>
          </List.Item>
        ))}
      </List>
    </Section>
  );
}

/** What was sent; that nothing was is a line where it stands below who owes it, and says more where nobody else tells it. */
function Sent({ month, isBrief }: { month: string; isBrief: boolean }) {
  const { t } = useTranslation('forecasts');
  const format = useFormat();
  const sent = api.useQuery('get', '/api/volume-forecasts', { params: { query: { month, limit: 200 } } });
  if (sent.isPending) return <Loading rows={3} />;
  if (sent.isError) return <ScreenError error={sent.error} retry={() => void sent.refetch()} />;
  const { items } = sent.data;
  if (items.length === 0 && isBrief) return <Text c="dimmed">{t('none', { month: format.monthAlone(month) })}</Text>;
  if (items.length === 0)
    return <EmptyNote title={t('none', { month: format.monthAlone(month) })} says={t('noneSays')} />;
  // The code tells several forecasts of one person apart, and says nothing where there is one.
  const isOfSeveral = new Set(items.map(({ code }) => code)).size > 1;
  return (
    <Section
      title={t('sent', { count: items.length })}
      isFramed={false}
      beside={<ExportMenu file={{ path: '/api/volume-forecasts/lines', query: { month } }} />}
    >
      <CardTable
        heads={[
          { label: t('person') },
          ...(isOfSeveral ? [{ label: t('code') }] : []),
          { label: t('total'), isNumber: true },
          { label: t('sentAt') },
          { label: t('version'), isNumber: true },
        ]}
      >
        <Table.Tbody>
          {items.map(({ id, person, code, total, unit, sentAt, isLate, counts, version }) => (
            <Table.Tr key={id}>
              <Table.Td>{person}</Table.Td>
              {isOfSeveral && <Table.Td>{code}</Table.Td>}
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
