import { lazy, Suspense } from 'react';
import { Anchor, Group, SimpleGrid, Stack, Table, Text } from '@mantine/core';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { RemindButton } from '../../shared/acts/remind-button.js';
import { api } from '../../shared/api/client.js';
import { useClock } from '../../shared/clock/clock.js';
import { Loading } from '../../shared/components/loading.js';
import { MoneyText } from '../../shared/components/money-text.js';
import { MonthPicker } from '../../shared/components/month-picker.js';
import { ScreenError } from '../../shared/components/screen-error.js';
import { Section } from '../../shared/components/section.js';
import { TitleLine } from '../../shared/components/title-line.js';
import { addMonths } from '../../shared/format/dates.js';
import { subtractAmounts } from '../../shared/format/money.js';
import { useFormat } from '../../shared/format/use-format.js';
import { useCurrency } from '../../shared/organisation/use-currency.js';
import { AttainmentBars } from './components/attainment-chart.js';
import { Figure } from './components/figure.js';
import { MonthsTable } from './components/months-table.js';
import { attainmentByDepartment } from './model/attainment-by-department.js';
import { perHundred } from './model/ratios.js';

const MonthsChart = lazy(() =>
  import('./components/months-chart.js').then((chart) => ({ default: chart.MonthsChart })),
);

/** Five minutes a week of a director: signed on time, attained, paid against what was sold, and whom to look at. */
export function DashboardScreen() {
  const { today } = useFormat();
  const search = useSearch({ from: '/frame/dashboard' });
  if (today === undefined) return <Loading />;
  // What can be told whole is the month that is over.
  return <Dashboard month={search.month ?? addMonths(today.slice(0, 7), -1)} />;
}

function Dashboard({ month }: { month: string }) {
  const { t } = useTranslation('dashboard');
  const format = useFormat();
  const navigate = useNavigate();
  const clock = useClock();
  const statistics = api.useQuery('get', '/api/month-statistics', { params: { query: { until: month, months: 12 } } });
  if (statistics.isPending) return <Loading />;
  if (statistics.isError) return <ScreenError error={statistics.error} retry={() => void statistics.refetch()} />;
  const { months } = statistics.data;
  return (
    <>
      <TitleLine
        title={t('title', { month: format.month(month) })}
        acts={
          <MonthPicker
            month={month}
            onChange={(chosen) => void navigate({ to: '/dashboard', search: { month: chosen } })}
          />
        }
        {...(clock ? { below: t('asOf', { at: format.instant(clock.now) }) } : {})}
      />
      <Stack>
        <Figures months={months} month={month} />
        <SimpleGrid cols={{ base: 1, md: 2 }}>
          <Section title={t('trend')} gap="sm">
            <Suspense fallback={<Loading rows={4} />}>
              <MonthsChart months={months} />
            </Suspense>
            <MonthsTable months={months} />
          </Section>
          <People month={month} />
        </SimpleGrid>
      </Stack>
    </>
  );
}

interface OfMonth {
  month: string;
  plans: number;
  plansSigned: number;
  plansOnTime: number;
  pay: string;
  revenue: string | null;
}

function Figures({ months, month }: { months: readonly OfMonth[]; month: string }) {
  const { t } = useTranslation('dashboard');
  const format = useFormat();
  const clock = useClock();
  const currency = useCurrency();
  const acts = api.useQuery('get', '/api/awaited-acts', { params: { query: { mine: 'false' } } });
  const overdue = (acts.data?.acts ?? []).filter(({ dueAt }) => clock && new Date(dueAt) <= clock.now);
  const [before, now] = months.slice(-2);
  if (!before || !now) return null;
  const [per, perBefore] = [perHundred(now.pay, now.revenue), perHundred(before.pay, before.revenue)];
  const nameBefore = format.monthName(before.month);
  return (
    <SimpleGrid cols={{ base: 1, xs: 2, md: 4 }}>
      <Figure
        label={t('onTime')}
        value={now.plans === 0 ? '–' : t('of', { some: now.plansOnTime, all: now.plans })}
        beside={
          before.plans === 0 ? null : `${nameBefore}: ${t('of', { some: before.plansOnTime, all: before.plans })}`
        }
        meaning={t('onTimeMeans')}
        to={`/months?month=${month}`}
      />
      <Figure
        label={t('pay')}
        value={<MoneyText amount={now.pay} currency={currency} fz={24} fw={700} />}
        beside={<MoneyText amount={subtractAmounts(now.pay, before.pay)} isSigned />}
        meaning={t('payMeans')}
        to={`/payroll-runs?month=${month}`}
      />
      <Figure
        label={t('perHundred')}
        value={per === undefined ? '–' : format.number(per)}
        beside={
          per === undefined
            ? t('noDeals')
            : perBefore === undefined
              ? null
              : `${nameBefore}: ${format.number(perBefore)}`
        }
        meaning={t('perHundredMeans')}
        to={`/statements?month=${month}`}
      />
      <Figure
        label={t('overdue')}
        value={String(overdue.length)}
        beside={<RemindButton acts={overdue} label={t('remind.all')} />}
        meaning={t('overdueMeans')}
        to={`/months?month=${month}`}
      />
    </SimpleGrid>
  );
}

/** How plans were attained by department, and whom to look at: who stays behind, and whose good work earns no more. */
function People({ month }: { month: string }) {
  const { t } = useTranslation('dashboard');
  const format = useFormat();
  const report = api.useQuery(
    'get',
    '/api/tail-report',
    { params: { query: { until: month, all: 'true', limit: 200 } } },
    { retry: false },
  );
  if (report.isPending) return <Loading />;
  const people = report.data?.items ?? [];
  const shown = people.filter(({ isAtTail, earnsNoMore }) => isAtTail || earnsNoMore);
  return (
    <Stack>
      <Section title={t('attainment')} gap="sm">
        {people.length === 0 ? (
          <Text c="dimmed" size="sm">
            {t('nothingPaid', { month: format.month(month) })}
          </Text>
        ) : (
          <AttainmentBars departments={attainmentByDepartment(people, month)} />
        )}
      </Section>
      <Section title={t('lookAt')} gap="sm">
        {shown.length === 0 ? (
          <Text c="dimmed" size="sm">
            {t('nobody')}
          </Text>
        ) : (
          <Table>
            <Table.Tbody>
              {shown.map((each) => (
                <Table.Tr key={each.personId}>
                  <Table.Th scope="row" fw={400}>
                    {each.person}
                    <Text size="sm" c="dimmed">
                      {each.department}
                    </Text>
                  </Table.Th>
                  <Table.Td>
                    {each.isAtTail && <Text size="sm">{t('atTail', { count: each.monthsAtTail })}</Text>}
                    {each.earnsNoMore && <Text size="sm">{t('earnsNoMore')}</Text>}
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        )}
        <Group mt="xs">
          <Anchor component={Link} to="/statements" search={{ month } as never} size="sm">
            {t('statementsOf', { month: format.month(month) })}
          </Anchor>
        </Group>
      </Section>
    </Stack>
  );
}
