import { useParams, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { EmptyNote } from '../../shared/components/empty-note.js';
import { Loading } from '../../shared/components/loading.js';
import { ScreenError } from '../../shared/components/screen-error.js';
import { TitleLine } from '../../shared/components/title-line.js';
import { useFormat } from '../../shared/format/use-format.js';
import { MonthTabs } from '../../shared/months/month-tabs.js';
import { NotSeen } from '../../shared/months/not-seen.js';
import { usePlansOfMonth } from './api/plans-of-month.js';
import { PlansEditor } from './plans-editor.js';

/** Everybody's KPI plan of a department and month, in one sitting. */
export function KpiPlansScreen() {
  const { t } = useTranslation('kpi-plans');
  const format = useFormat();
  const { department, month } = useParams({ from: '/frame/monthly-cycles/$department/$month/kpi-plans' });
  const { person } = useSearch({ from: '/frame/monthly-cycles/$department/$month/kpi-plans' });
  const plans = usePlansOfMonth(department, month);
  if (plans.isPending) return <Loading />;
  if (plans.isError) return <ScreenError error={plans.error} retry={() => void plans.refetch()} />;
  const { cycle, rows } = plans.data;
  if (cycle === undefined || rows.length === 0)
    return (
      <>
        <TitleLine title={[t('title'), cycle?.department, format.month(month)].filter(Boolean).join(' · ')} />
        <MonthTabs department={department} month={month} />
        {cycle?.isWhollySeen === false ? (
          <NotSeen />
        ) : (
          <EmptyNote
            title={cycle === undefined ? t('notOpen', { month: format.monthAlone(month) }) : t('nobody')}
            says={t(cycle === undefined ? 'opensBy' : 'nobodySays')}
          />
        )}
      </>
    );
  return (
    <PlansEditor
      key={`${department} ${month} ${person ?? ''}`}
      departmentId={department}
      department={cycle.department}
      month={month}
      isClosed={cycle.closedAt !== null}
      loaded={rows}
      readAgain={plans.refetch}
      openFirst={person}
    />
  );
}
