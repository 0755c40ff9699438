import { Group } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useClock } from '../../shared/clock/clock.js';
import { isOverdue } from '../../shared/acts/overdue.js';
import { Chip } from '../../shared/components/chip.js';
import { EmptyNote } from '../../shared/components/empty-note.js';
import { Loading } from '../../shared/components/loading.js';
import { MonthPicker } from '../../shared/components/month-picker.js';
import { ScreenError } from '../../shared/components/screen-error.js';
import { TitleLine } from '../../shared/components/title-line.js';
import { dayOf } from '../../shared/format/dates.js';
import { useFormat } from '../../shared/format/use-format.js';
import { holds } from '../../shared/session/roles.js';
import { useSignedIn } from '../../shared/session/session.js';
import { useActsOfMonth } from './api/use-blocking-acts.js';
import { useCycles } from './api/use-cycles.js';
import { DepartmentsOfMonth } from './components/departments-of-month.js';
import { OpenByHand } from './components/open-by-hand.js';

/** The departments' months: how far each has come, what is overdue, and what is missing for the payroll. */
export function MonthsScreen() {
  const { t } = useTranslation('months');
  const format = useFormat();
  const navigate = useNavigate();
  const clock = useClock();
  const me = useSignedIn();
  const search = useSearch({ from: '/frame/months' });
  const latest = useCycles(undefined);
  const present = clock && dayOf(clock.now, clock.timeZone).slice(0, 7);
  const month = search.month ?? latest.data?.items[0]?.month ?? present;
  const cycles = useCycles(month);
  const acts = useActsOfMonth(month);
  const overdue = clock === undefined ? 0 : (acts.data?.acts ?? []).filter((act) => isOverdue(act, clock.now)).length;
  if (cycles.isError) return <ScreenError error={cycles.error} retry={() => void cycles.refetch()} />;
  if (cycles.isPending || month === undefined) return <Loading />;
  const items = cycles.data.items.filter((cycle) => cycle.month === month);
  return (
    <>
      <TitleLine
        title={t('title')}
        facts={overdue > 0 ? <Chip tone="failed" word={t('overdueOf', { count: overdue })} /> : undefined}
        acts={
          <Group>
            <MonthPicker
              month={month}
              onChange={(chosen) => void navigate({ to: '/months', search: { month: chosen } })}
            />
            {holds(me, 'administrator') && <OpenByHand month={month} />}
          </Group>
        }
      />
      {items.length === 0 ? (
        <EmptyNote title={t('notOpen', { month: format.monthAlone(month) })} says={t('opensBy')} />
      ) : (
        <DepartmentsOfMonth cycles={items} month={month} acts={acts.data?.acts} now={clock?.now} />
      )}
    </>
  );
}
