import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { EmptyNote } from '../../shared/components/empty-note.js';
import { Loading } from '../../shared/components/loading.js';
import { ScreenError } from '../../shared/components/screen-error.js';
import { TitleLine } from '../../shared/components/title-line.js';
import { useFormat } from '../../shared/format/use-format.js';
import { MonthTabs } from '../../shared/months/month-tabs.js';
import { ActualsEditor } from './actuals-editor.js';
import { useActualsOfMonth } from './api/actuals-of-month.js';

/** What everybody's month came to: entered, pasted and handed in. */
export function ActualsScreen() {
  const { t } = useTranslation('actuals');
  const format = useFormat();
  const { department, month } = useParams({ from: '/frame/monthly-cycles/$department/$month/actuals' });
  const actuals = useActualsOfMonth(department, month);
  if (actuals.isPending) return <Loading />;
  if (actuals.isError) return <ScreenError error={actuals.error} retry={() => void actuals.refetch()} />;
  const { data } = actuals;
  if (data === null || (data.people.length === 0 && data.detail.withoutPlan.length === 0))
    return (
      <>
        <TitleLine title={`${t('title')} · ${format.month(month)}`} />
        <MonthTabs department={department} month={month} />
        <EmptyNote
          title={data === null ? t('notOpen', { month: format.monthAlone(month) }) : t('noPlans')}
          says={t(data === null ? 'opensBy' : 'noPlansSays')}
        />
      </>
    );
  const { status, latestVersion } = data.detail;
  return (
    <ActualsEditor
      key={`${data.cycle.id} ${status} ${status === 'drafting' || status === 'returned' ? '' : latestVersion}`}
      departmentId={department}
      actuals={data}
      readAgain={() => void actuals.refetch()}
    />
  );
}
