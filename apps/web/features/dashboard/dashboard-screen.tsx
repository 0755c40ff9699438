import { lazy, Suspense } from 'react';
import { SimpleGrid, Stack, Text } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api } from '../../shared/api/client.js';
import { useClock } from '../../shared/clock/clock.js';
import { Chip } from '../../shared/components/chip.js';
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
import { LookAt } from './components/look-at.js';
import { MonthsTable } from './components/months-table.js';
import { OutsideBounds } from './components/outside-bounds.js';
import { Overdue } from './components/overdue.js';
import { attainmentByDepartment, peopleToLookAt } from './model/attainment-by-department.js';
import { payOfMonth } from './model/pay-of-month.js';
import { percentOf } from './model/ratios.js';

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
  const currency = useCurrency();
  const statistics = api.useQuery('get', '/api/month-statistics', { params: { query: { until: month, months: 12 } } });
  if (statistics.isPending) return <Loading />;
  if (statistics.isError) return <ScreenError error={statistics.error} retry={() => void statistics.refetch()} />;
  const { months } = statistics.data;
  const shownMonths = months.slice(months.findIndex(isKnown));
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
        {...(clock ? { below: t('asOf', { at: format.moment(clock.now) }) } : {})}
      />
      <Stack>
        <Figures months={months} month={month} />
        <SimpleGrid cols={{ base: 1, md: 2 }}>
          <Section title={t('trend')} gap="sm">
            {shownMonths.some((each) => payOfMonth(each) !== undefined) ? (
              <>
                <Suspense fallback={<Loading rows={4} />}>
                  <MonthsChart months={shownMonths} currency={currency} />
                </Suspense>
                <MonthsTable months={shownMonths} />
              </>
            ) : (
              <Text c="dimmed" size="sm">
                {t('noMonthYet')}
              </Text>
            )}
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
  people: number;
  pay: string;
  inReview: { people: number; pay: string } | null;
  revenue: string | null;
}

/** Whether there is anything to tell of a month: a company begins somewhere inside the year that is shown. */
function isKnown({ plans, people, inReview, revenue }: OfMonth, index: number, all: readonly OfMonth[]): boolean {
  return plans > 0 || people > 0 || inReview !== null || revenue !== null || index === all.length - 1;
}

function Figures({ months, month }: { months: readonly OfMonth[]; month: string }) {
  const { t } = useTranslation('dashboard');
  const format = useFormat();
  const currency = useCurrency();
  const [before, now] = months.slice(-2);
  if (!before || !now) return null;
  const [pay, payBefore] = [payOfMonth(now), payOfMonth(before)];
  const per = pay && percentOf(pay.pay, now.revenue);
  const perBefore = payBefore && percentOf(payBefore.pay, before.revenue);
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
        value={<MoneyText amount={pay?.pay} currency={currency} missing={t('notCalculated')} fz={24} fw={700} />}
        beside={
          pay === undefined ? (
            t('notCalculated')
          ) : (
            <>
              {pay.isInReview && <Chip tone="moving" word={t('inReview')} />}{' '}
              {payBefore && (
                <>
                  <MoneyText amount={subtractAmounts(pay.pay, payBefore.pay)} currency={currency} isSigned />{' '}
                  {t('against', { month: nameBefore })}
                </>
              )}
            </>
          )
        }
        meaning={t('payMeans')}
        to={`/payroll-runs?month=${month}`}
      />
      <Figure
        label={t('perHundred')}
        value={per === undefined ? '–' : format.percentage(per)}
        beside={
          pay === undefined
            ? t('notCalculated')
            : per === undefined
              ? t('noDeals')
              : perBefore === undefined
                ? null
                : `${nameBefore}: ${format.percentage(perBefore)}`
        }
        meaning={t('perHundredMeans')}
        to={`/statements?month=${month}`}
      />
      <Overdue />
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
    { params: { query: { until: month, all: 'true', withReview: 'true', limit: 200 } } },
    { retry: false },
  );
  if (report.isPending) return <Loading />;
  if (report.isError) return <ScreenError error={report.error} retry={() => void report.refetch()} />;
  const departments = attainmentByDepartment(report.data.items, month);
  return (
    <Stack>
      <Section title={t('attainment')} gap="sm">
        {departments.length === 0 ? (
          <Text c="dimmed" size="sm">
            {t('nothingPaid', { month: format.monthAlone(month) })}
          </Text>
        ) : (
          <AttainmentBars departments={departments} />
        )}
      </Section>
      <OutsideBounds month={month} />
      <LookAt people={peopleToLookAt(report.data.items)} month={month} />
    </Stack>
  );
}
