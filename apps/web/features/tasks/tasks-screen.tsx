import { Anchor, Button, Group, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { EmptyNote } from '../../shared/components/empty-note.js';
import { Loading } from '../../shared/components/loading.js';
import { ScreenError } from '../../shared/components/screen-error.js';
import { StatusChip } from '../../shared/components/status-chip.js';
import { TitleLine } from '../../shared/components/title-line.js';
import { useFormat } from '../../shared/format/use-format.js';
import { MonthTabs } from '../../shared/months/month-tabs.js';
import { NotSeen } from '../../shared/months/not-seen.js';
import { useSignedIn } from '../../shared/session/session.js';
import { useTaskPlans } from './api/use-task-plans.js';
import { useTasks } from './api/use-tasks.js';
import { TaskList } from './components/task-list.js';
import { TaskPlanForm } from './components/task-plan-form.js';

/** The tasks of a department's month: agreed before it begins, confirmed as they are done. */
export function TasksScreen() {
  const { t } = useTranslation('tasks');
  const format = useFormat();
  const { department, month } = useParams({ from: '/frame/monthly-cycles/$department/$month/tasks' });
  const me = useSignedIn();
  const plans = useTaskPlans(department, month);
  const tasks = useTasks(department, month);
  const [isDrafting, { open: draftAnother }] = useDisclosure(false);
  if (plans.isPending || tasks.isPending) return <Loading />;
  if (plans.isError) return <ScreenError error={plans.error} retry={() => void plans.refetch()} />;
  if (tasks.isError) return <ScreenError error={tasks.error} retry={() => void tasks.refetch()} />;
  const { data } = plans;
  const moved = tasks.data.items.filter(({ movedFrom }) => movedFrom !== null).length;
  const isHead = me.headedDepartmentIds.includes(department);
  const canDraft = isHead && data !== null && data.cycle.closedAt === null;
  const draft = data?.plans.find(({ status }) => status === 'drafting' || status === 'returned');
  const others = data?.plans.filter((plan) => plan !== draft) ?? [];
  return (
    <>
      <TitleLine
        title={[t('title'), data?.cycle.department, format.month(month)].filter(Boolean).join(' · ')}
        facts={
          tasks.data.items.length > 0 && (
            <Text span size="sm">
              {t('done', {
                count: tasks.data.items.filter(({ state }) => state === 'done' || state === 'done-late').length,
                total: tasks.data.items.length,
              })}
              {moved > 0 && ` · ${t('movedCount', { count: moved })}`}
            </Text>
          )
        }
      />
      <MonthTabs department={department} month={month} />
      <Stack gap="lg">
        {others.map(({ id, status, version }) => (
          <Group key={id} gap="xs">
            <Anchor component={Link} to="/documents/$id" params={{ id } as never}>
              {t('plan', { count: version.content.tasks.length })}
            </Anchor>
            <StatusChip kind="document" state={status} />
          </Group>
        ))}
        {tasks.data.items.length > 0 && <TaskList tasks={tasks.data.items} canConfirm={isHead} />}
        {canDraft && draft === undefined && others.length > 0 && !isDrafting && (
          <div>
            <Button variant="default" onClick={draftAnother}>
              {t('newPlan')}
            </Button>
          </div>
        )}
        {canDraft && (draft !== undefined || others.length === 0 || isDrafting) && (
          <TaskPlanForm
            key={draft?.id ?? 'new'}
            cycleId={data.cycle.id}
            draft={draft && { id: draft.id, version: draft.latestVersion }}
            begun={draft?.version.content.tasks ?? []}
            people={data.people}
            month={month}
          />
        )}
        {!canDraft &&
          tasks.data.items.length === 0 &&
          (data?.cycle.isWhollySeen === false ? (
            <NotSeen />
          ) : (
            <EmptyNote
              title={data === null ? t('notOpen', { month: format.monthAlone(month) }) : t('none')}
              says={t(data === null ? 'opensBy' : 'noneSays')}
            />
          ))}
      </Stack>
    </>
  );
}
