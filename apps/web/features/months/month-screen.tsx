import { Stack } from '@mantine/core';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { EmptyNote } from '../../shared/components/empty-note.js';
import { Loading } from '../../shared/components/loading.js';
import { MonthPicker } from '../../shared/components/month-picker.js';
import { ScreenError } from '../../shared/components/screen-error.js';
import { StatusChip } from '../../shared/components/status-chip.js';
import { TitleLine } from '../../shared/components/title-line.js';
import { MonthTabs } from '../../shared/months/month-tabs.js';
import { useFormat } from '../../shared/format/use-format.js';
import { useCycle } from './api/use-cycle.js';
import { useCycleOf } from './api/use-cycles.js';
import { CycleDocuments } from './components/cycle-documents.js';
import { CycleTimeline } from './components/cycle-timeline.js';
import { Reopen } from './components/reopen.js';
import { WhatWaits } from './components/what-waits.js';
import { WithoutPlan } from './components/without-plan.js';

/** A department's month: how far it has come, what stops its payroll, and who holds it. */
export function MonthScreen() {
  const { t } = useTranslation('months');
  const format = useFormat();
  const navigate = useNavigate();
  const { department, month } = useParams({ from: '/frame/monthly-cycles/$department/$month' });
  const found = useCycleOf(department, month);
  const listed = found.data?.items[0];
  const cycle = useCycle(listed?.id);
  const go = (chosen: string) =>
    void navigate({ to: '/monthly-cycles/$department/$month', params: { department, month: chosen } });
  if (found.isPending) return <Loading />;
  if (found.isError) return <ScreenError error={found.error} retry={() => void found.refetch()} />;
  const picker = <MonthPicker month={month} onChange={go} />;
  if (!listed)
    return (
      <>
        <TitleLine title={t('title')} acts={picker} />
        <EmptyNote title={t('notOpen', { month: format.monthAlone(month) })} says={t('opensBy')} />
      </>
    );
  const { data } = cycle;
  return (
    <>
      <TitleLine
        title={`${listed.department} · ${format.month(month)}`}
        facts={<StatusChip kind="stage" state={listed.stage} />}
        acts={picker}
        {...(listed.closedAt === null ? {} : { below: t('closed', { at: format.instant(listed.closedAt) }) })}
      />
      <MonthTabs department={department} month={month} />
      {cycle.isError && <ScreenError error={cycle.error} retry={() => void cycle.refetch()} />}
      {data && (
        <Stack gap="lg">
          <CycleTimeline deadlines={data.deadlines} />
          {listed.closedAt === null && <WhatWaits departmentId={department} month={month} />}
          <WithoutPlan people={data.peopleWithoutPlan} />
          <CycleDocuments documents={data.documents} isWhollySeen={data.isWhollySeen} />
          {data.closedAt === null && <Reopen cycle={data} />}
        </Stack>
      )}
    </>
  );
}
