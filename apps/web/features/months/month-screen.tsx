import { Stack } from '@mantine/core';
import { useParams } from '@tanstack/react-router';
import { ScreenError } from '../../shared/components/screen-error.js';
import { useCycle } from './api/use-cycle.js';
import type { Cycle } from './api/use-cycles.js';
import { CycleDocuments } from './components/cycle-documents.js';
import { CycleTimeline } from './components/cycle-timeline.js';
import { MonthHead } from './components/month-head.js';
import { OfMonth } from './components/of-month.js';
import { Reopen } from './components/reopen.js';
import { WhatWaits } from './components/what-waits.js';
import { WithoutPlan } from './components/without-plan.js';

/** A department's month: how far it has come, what stops its payroll, and who holds it. */
export function MonthScreen() {
  const { department, month } = useParams({ from: '/frame/monthly-cycles/$department/$month' });
  return (
    <OfMonth department={department} month={month}>
      {(cycle) => <Overview listed={cycle} />}
    </OfMonth>
  );
}

function Overview({ listed }: { listed: Cycle }) {
  const cycle = useCycle(listed.id);
  const { data } = cycle;
  return (
    <>
      <MonthHead cycle={listed} />
      {cycle.isError && <ScreenError error={cycle.error} retry={() => void cycle.refetch()} />}
      {data && (
        <Stack gap="lg">
          <CycleTimeline deadlines={data.deadlines} />
          {listed.closedAt === null && <WhatWaits departmentId={listed.departmentId} month={listed.month} />}
          <WithoutPlan people={data.peopleWithoutPlan} />
          <CycleDocuments documents={data.documents} isWhollySeen={data.isWhollySeen} />
          {data.closedAt === null && <Reopen cycle={data} />}
        </Stack>
      )}
    </>
  );
}
