import { lazy, Suspense, useState } from 'react';
import { Button, SimpleGrid, Skeleton, Stack, Text } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useClock } from '../../shared/clock/clock.js';
import { Loading } from '../../shared/components/loading.js';
import { MonthPicker } from '../../shared/components/month-picker.js';
import { ScreenError } from '../../shared/components/screen-error.js';
import { StatusChip } from '../../shared/components/status-chip.js';
import { TitleLine } from '../../shared/components/title-line.js';
import { useWhoDecides } from '../../shared/components/use-who-decides.js';
import { dayOf } from '../../shared/format/dates.js';
import { useFormat } from '../../shared/format/use-format.js';
import { useSignedIn } from '../../shared/session/session.js';
import { useDueDays } from './api/use-due-days.js';
import { useMonthToOpen } from './api/use-month-to-open.js';
import { useOwnMonths } from './api/use-own-months.js';
import { useOwnPlan } from './api/use-own-plan.js';
import { usePaySoFar } from './api/use-pay-so-far.js';
import { EarnedCard } from './components/earned-card.js';
import { LinesCard } from './components/lines-card.js';
import { NewestPaid } from './components/newest-paid.js';
import { PlanToReadCard } from './components/plan-to-read.js';
import { hasBegun } from './month-to-open.js';

/** The engine comes with the calculator: whoever only looks does not wait for it. */
const WhatIfForm = lazy(() =>
  import('./components/what-if-form.js').then(({ WhatIfForm }) => ({ default: WhatIfForm })),
);

/** The month of whoever earns: how much so far, what the next step is worth, when it is paid. */
export function HomeScreen() {
  const { t } = useTranslation('home');
  const format = useFormat();
  const whoDecides = useWhoDecides();
  const navigate = useNavigate();
  const clock = useClock();
  const { id } = useSignedIn();
  const search = useSearch({ from: '/frame/my-month' });
  const [isCalculating, calculate] = useState(false);
  const present = clock && dayOf(clock.now, clock.timeZone).slice(0, 7);
  const own = useOwnMonths(id);
  const opened = useMonthToOpen(id, search.month === undefined ? present : undefined, own);
  const month = search.month ?? opened;
  const pay = usePaySoFar(id, month);
  const { plan, toRead, steps, ...ofPlan } = useOwnPlan(id, month);
  const { resultsBy, paidBy, ...ofDays } = useDueDays(pay.data?.departmentId, month);
  if (pay.isError) return <ScreenError error={pay.error} retry={() => void pay.refetch()} />;
  // All of it at once: what came later would move what somebody has begun to read.
  if (pay.isPending || month === undefined || ofPlan.isLoading || ofDays.isLoading) return <Loading />;
  const [person] = toRead?.examples.people ?? [];
  const onPlan = person?.levels.find(({ attainment }) => attainment === '100 %')?.pay;
  const terms = toRead?.inForce.at(-1)?.terms;
  const keptClients = (terms?.indicators ?? [])
    .filter(({ kind }) => kind === 'loss-share')
    .map(({ code }) => `actuals.${code}`);
  const hasPlan = plan !== undefined || own.months.includes(month);
  const waiting = steps.filter(({ isWaiting }) => isWaiting);
  const card = toRead && <PlanToReadCard plan={toRead} currency={pay.data.currency} />;
  return (
    <>
      <TitleLine
        title={t('title', { month: format.month(month) })}
        facts={plan && <StatusChip kind="document" state={plan.status} />}
        acts={
          <MonthPicker
            month={month}
            onChange={(chosen) => void navigate({ to: '/my-month', search: { month: chosen } })}
          />
        }
        below={
          plan === undefined
            ? t('noPlan')
            : waiting.length > 0
              ? t('waitingFor', {
                  names: waiting.map(whoDecides).join(', '),
                })
              : toRead?.acknowledgedAt === null
                ? t('waitsForReading')
                : undefined
        }
      />
      <Stack gap="md">
        {own.newest && !hasBegun(pay.data, hasPlan) && <NewestPaid statement={own.newest} />}
        {toRead?.acknowledgedAt === null && card}
        <SimpleGrid cols={{ base: 1, md: 2 }}>
          <EarnedCard pay={pay.data} onPlan={onPlan} most={person?.mostPay} payDay={paidBy} keptClients={keptClients} />
          <LinesCard pay={pay.data} terms={terms} resultsBy={resultsBy} isPlanOnItsRoute={waiting.length > 0} />
        </SimpleGrid>
        {terms &&
          (isCalculating ? (
            <Suspense fallback={<Skeleton h={240} />}>
              <WhatIfForm terms={terms} currency={pay.data.currency} />
            </Suspense>
          ) : (
            <Button variant="default" onClick={() => calculate(true)} style={{ alignSelf: 'start' }}>
              {t('whatIf.open')}
            </Button>
          ))}
        {toRead?.acknowledgedAt !== null && card}
        {plan === undefined && pay.data.lines.length === 0 && <Text c="dimmed">{t('nothingYet')}</Text>}
      </Stack>
    </>
  );
}
