import { Anchor, Button, SimpleGrid, Stack, Table, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api } from '../../shared/api/client.js';
import { CardTable } from '../../shared/components/card-table.js';
import { Chip } from '../../shared/components/chip.js';
import { Loading } from '../../shared/components/loading.js';
import { ScreenError } from '../../shared/components/screen-error.js';
import { Section } from '../../shared/components/section.js';
import { StatusChip } from '../../shared/components/status-chip.js';
import { TitleLine } from '../../shared/components/title-line.js';
import { addMonths } from '../../shared/format/dates.js';
import { withCapital } from '../../shared/format/with-capital.js';
import { useFormat } from '../../shared/format/use-format.js';
import { holds } from '../../shared/session/roles.js';
import { useSignedIn } from '../../shared/session/session.js';
import { CalendarCard } from './components/calendar-card.js';
import { MissedDeadlines } from './components/missed-deadlines.js';
import { Routes } from './components/routes.js';
import { deadlineKinds, type Organisation } from '../../shared/regulation/rules.js';

/** The rules that hold: deadlines as they fall in the next months, routes, limits, the calendar, and what changes them. */
export function RegulationScreen() {
  const { t } = useTranslation('regulation');
  const me = useSignedIn();
  const organisation = api.useQuery('get', '/api/organisation');
  if (organisation.isPending) return <Loading />;
  if (organisation.isError) return <ScreenError error={organisation.error} retry={() => void organisation.refetch()} />;
  const rules = organisation.data;
  return (
    <>
      <TitleLine
        title={t('title')}
        below={t('says')}
        acts={
          holds(me, 'administrator') && (
            <Button component={Link} to="/regulation/change">
              {t('change')}
            </Button>
          )
        }
      />
      <Stack>
        <Changes />
        <Deadlines rules={rules} />
        <MissedDeadlines rules={rules} />
        <SimpleGrid cols={{ base: 1, md: 2 }}>
          <Limits rules={rules} />
          <CalendarCard />
        </SimpleGrid>
        <Routes rules={rules} />
      </Stack>
    </>
  );
}

/** What was or will be changed, each a signed and dated document. */
function Changes() {
  const { t } = useTranslation('regulation');
  const format = useFormat();
  const { data } = api.useQuery('get', '/api/regulation-changes', { params: { query: { limit: 20 } } });
  if (!data || data.items.length === 0) return null;
  return (
    <Section title={t('changes')}>
      <Table.ScrollContainer minWidth={320}>
        <Table>
          <Table.Tbody>
            {data.items.map(({ id, fromOn, reason, status, inEffectAt }) => (
              <Table.Tr key={id}>
                <Table.Th scope="row" fw={400}>
                  <Anchor component={Link} to="/documents/$id" params={{ id } as never} underline="always">
                    {t('from', { day: format.day(fromOn) })}
                  </Anchor>
                </Table.Th>
                <Table.Td>{reason}</Table.Td>
                <Table.Td>
                  {inEffectAt === null ? (
                    <StatusChip kind="document" state={status} />
                  ) : (
                    <Chip tone="done" word={t('inEffect')} />
                  )}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </Section>
  );
}

/** The deadlines in words, and the days on which they fall in the next three months. */
function Deadlines({ rules }: { rules: Organisation }) {
  const { t } = useTranslation('regulation');
  const format = useFormat();
  const present = format.today?.slice(0, 7);
  const months = present === undefined ? [] : [0, 1, 2].map((count) => addMonths(present, count));
  return (
    <Section title={t('deadlines')}>
      <CardTable
        heads={[
          { label: t('deadline') },
          { label: t('rule') },
          ...months.map((month) => ({ label: format.monthAlone(month) })),
        ]}
      >
        <Table.Tbody>
          {deadlineKinds.map((kind) => {
            const { day, monthOffset, dayOff } = rules.deadlineRules[kind];
            return (
              <Table.Tr key={kind}>
                <Table.Th scope="row" fw={400}>
                  {withCapital(t(`deadlineKind.${kind}`))}
                </Table.Th>
                <Table.Td>
                  {t(`offset.${monthOffset}`, { day })}
                  <Text size="sm" c="dimmed">
                    {t(`dayOff.${dayOff}`)}
                  </Text>
                </Table.Td>
                {months.map((month) => (
                  <Table.Td key={month}>
                    <DueOn month={month} kind={kind} />
                  </Table.Td>
                ))}
              </Table.Tr>
            );
          })}
        </Table.Tbody>
      </CardTable>
    </Section>
  );
}

function DueOn({ month, kind }: { month: string; kind: (typeof deadlineKinds)[number] }) {
  const { t } = useTranslation('regulation');
  const format = useFormat();
  const { data } = api.useQuery('get', '/api/organisation/deadlines', { params: { query: { month } } });
  const due = data?.deadlines.find((each) => each.kind === kind);
  if (!due) return '–';
  return (
    <>
      {format.day(due.dueOn)}
      {due.moved && (
        <Text size="xs" c="dimmed">
          {t('moved')}
        </Text>
      )}
    </>
  );
}

function Limits({ rules }: { rules: Organisation }) {
  const { t } = useTranslation('regulation');
  const format = useFormat();
  const rows = [
    [t('limit.deduction'), rules.deductionLimit],
    [t('limit.mostIndicators'), String(rules.mostIndicators)],
    [t('limit.disputeDays'), String(rules.disputeDays)],
    [t('limit.weightMemos'), t(`offset.${rules.weightMemoRule.monthOffset}`, { day: rules.weightMemoRule.day })],
    [t('limit.forecast'), t(`offset.${rules.forecastRule.monthOffset}`, { day: rules.forecastRule.day })],
    [t('limit.reminders'), rules.reminderRules.remindsBefore.join(', ')],
    [t('limit.timeZone'), rules.timeZone],
    [t('limit.clock'), format.moment(rules.businessNow)],
  ] as const;
  return (
    <Section title={t('limits')}>
      <Table>
        <Table.Tbody>
          {rows.map(([label, value]) => (
            <Table.Tr key={label}>
              <Table.Th scope="row" fw={400}>
                {label}
              </Table.Th>
              <Table.Td ta="right">{value}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Section>
  );
}
