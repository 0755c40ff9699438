import { Anchor, Button, Group, Stack, Table, Text } from '@mantine/core';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useClock } from '../../shared/clock/clock.js';
import { ExportMenu } from '../../shared/components/export-menu.js';
import { Loading } from '../../shared/components/loading.js';
import { MoneyText } from '../../shared/components/money-text.js';
import { MonthPicker } from '../../shared/components/month-picker.js';
import { ScreenError } from '../../shared/components/screen-error.js';
import { Section } from '../../shared/components/section.js';
import { StatusChip } from '../../shared/components/status-chip.js';
import { TitleLine } from '../../shared/components/title-line.js';
import { addMonths, dayOf } from '../../shared/format/dates.js';
import { useFormat } from '../../shared/format/use-format.js';
import { useCurrency } from '../../shared/organisation/use-currency.js';
import { holds } from '../../shared/session/roles.js';
import { useSignedIn } from '../../shared/session/session.js';
import { useReadiness } from './api/use-readiness.js';
import { useRuns } from './api/use-runs.js';
import { OpenQuestions } from './components/open-questions.js';
import { Readiness } from './components/readiness.js';
import { WaitingActs } from './components/waiting-acts.js';
import { StartForm } from './components/start-form.js';

/** The payroll of a month: who cannot be paid yet and why, and its runs. */
export function PayrollScreen() {
  const { t } = useTranslation('payroll');
  const format = useFormat();
  const navigate = useNavigate();
  const clock = useClock();
  const currency = useCurrency();
  const person = useSignedIn();
  const search = useSearch({ from: '/frame/payroll-runs' });
  const [isStarting, start] = useState(false);
  // What is due is the month that is over.
  const month = search.month ?? (clock && addMonths(dayOf(clock.now, clock.timeZone).slice(0, 7), -1));
  const readiness = useReadiness(month);
  const runs = useRuns(month);
  if (runs.isError) return <ScreenError error={runs.error} retry={() => void runs.refetch()} />;
  if (runs.isPending || month === undefined) return <Loading />;
  const isUnderWay = runs.data.items.some(({ status }) => status === 'calculating' || status === 'in-approval');
  // Nobody is left who could not be paid, and everybody was.
  const isPaid =
    readiness.data?.count === 0 &&
    runs.data.items.some(({ status, purpose }) => status === 'posted' && purpose === null);
  const mayStart = holds(person, 'accounting') && readiness.data !== undefined && !isUnderWay;
  return (
    <>
      <TitleLine
        title={t('title', { month: format.month(month) })}
        acts={
          <>
            <MonthPicker
              month={month}
              onChange={(chosen) => void navigate({ to: '/payroll-runs', search: { month: chosen } })}
            />
            {mayStart && (
              <Button variant={isPaid ? 'default' : 'filled'} onClick={() => start(true)}>
                {t('start.open')}
              </Button>
            )}
          </>
        }
      />
      {isStarting && readiness.data && (
        <StartForm month={month} unready={readiness.data.items} close={() => start(false)} />
      )}
      <Stack gap="md">
        {readiness.isPending && <Loading rows={3} />}
        {readiness.isError && <ScreenError error={readiness.error} retry={() => void readiness.refetch()} />}
        {readiness.data && !isPaid && <Readiness month={month} readiness={readiness.data} />}
        <OpenQuestions month={month} />
        <WaitingActs month={month} />
        <Section title={t('runs')} isFramed={false}>
          {runs.data.items.length === 0 ? (
            <Text c="dimmed">{t('noRuns')}</Text>
          ) : (
            <Table.ScrollContainer minWidth={300}>
              <Table highlightOnHover>
                <Table.Thead>
                  <Table.Tr>
                    <Table.Th>{t('run')}</Table.Th>
                    <Table.Th>{t('stateOf')}</Table.Th>
                    <Table.Th ta="right" visibleFrom="sm">
                      {t('people')}
                    </Table.Th>
                    <Table.Th ta="right">{t('amount')}</Table.Th>
                  </Table.Tr>
                </Table.Thead>
                <Table.Tbody>
                  {runs.data.items.map(({ id, number, purpose, status, people, total, startedByName, startedAt }) => (
                    <Table.Tr key={id}>
                      <Table.Td>
                        <Anchor component={Link} to="/payroll-runs/$id" params={{ id } as never}>
                          {t('runNumber', { number })}
                        </Anchor>
                        <Text size="xs" c="dimmed">
                          {purpose !== null && `${t(`purpose.${purpose}`)} · `}
                          {t('startedBy', { name: startedByName, at: format.instant(startedAt) })}
                        </Text>
                      </Table.Td>
                      <Table.Td style={{ whiteSpace: 'nowrap' }}>
                        <StatusChip kind="run" state={status} />
                      </Table.Td>
                      <Table.Td ta="right" visibleFrom="sm">
                        {people ?? '–'}
                      </Table.Td>
                      <Table.Td ta="right">
                        <MoneyText amount={total} currency={currency} />
                      </Table.Td>
                    </Table.Tr>
                  ))}
                </Table.Tbody>
              </Table>
            </Table.ScrollContainer>
          )}
          {runs.data.items.length > 0 && (
            <Group>
              <ExportMenu file={{ path: '/api/payroll-runs', query: { month } }} />
            </Group>
          )}
        </Section>
      </Stack>
    </>
  );
}
