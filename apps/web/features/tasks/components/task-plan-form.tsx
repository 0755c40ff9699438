import { useState } from 'react';
import { Button, Group, Text, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { PersonPicker, type Choosable } from '../../../shared/components/person-picker.js';
import { ProblemSummary } from '../../../shared/components/problem-summary.js';
import { Section } from '../../../shared/components/section.js';
import { usePrimaryAct } from '../../../shared/keys/use-physical-keys.js';
import { useSaveTasks, type AgreedTask } from '../api/use-save-tasks.js';

interface Props {
  cycleId: string;
  draft: { id: string; version: number } | undefined;
  begun: readonly AgreedTask[];
  people: readonly Choosable[];
  month: string;
}

interface TypedTask {
  personId: string | null;
  name: string;
  due: string;
}

/** A plan of tasks while it is drafted: whose, what, until when. */
export function TaskPlanForm({ cycleId, draft, begun, people, month }: Props) {
  const { t } = useTranslation('tasks');
  const [tasks, setTasks] = useState<readonly TypedTask[]>(() =>
    begun.length > 0 ? begun.map(({ personId, name, due }) => ({ personId, name, due: due ?? '' })) : [empty],
  );
  const save = useSaveTasks();
  const complete = tasks.flatMap(({ personId, name, due }): AgreedTask[] =>
    personId === null || name.trim() === '' ? [] : [{ personId, name: name.trim(), ...(due === '' ? {} : { due }) }],
  );
  const isWhole = complete.length === tasks.length && tasks.length > 0;
  const set = (at: number, changes: Partial<TypedTask>) =>
    setTasks(tasks.map((task, index) => (index === at ? { ...task, ...changes } : task)));
  const send = (isSubmitted: boolean) => save.mutate({ cycleId, draft, tasks: complete, isSubmitted });
  usePrimaryAct(isWhole ? () => send(true) : undefined);
  return (
    <Section title={t(draft ? 'draft' : 'newPlan')} gap="md">
      <Text size="sm" c="dimmed">
        {t('planSays')}
      </Text>
      <ProblemSummary error={save.error} fieldOf={(path) => labelOf(path)} />
      {tasks.map((task, at) => (
        <Group key={at} align="flex-end" wrap="wrap">
          <PersonPicker
            label={t('person')}
            people={people}
            value={task.personId}
            onChange={(personId) => set(at, { personId })}
          />
          <TextInput
            id={`task-${at}`}
            label={t('task')}
            style={{ flex: 1, minWidth: 200 }}
            value={task.name}
            onChange={(event) => set(at, { name: event.currentTarget.value })}
          />
          <TextInput
            type="date"
            label={t('due')}
            min={`${month}-01`}
            value={task.due}
            onChange={(event) => set(at, { due: event.currentTarget.value })}
          />
          <Button
            variant="subtle"
            aria-label={t('removeOf', { name: task.name })}
            onClick={() => setTasks(tasks.filter((_, index) => index !== at))}
          >
            {t('remove')}
          </Button>
        </Group>
      ))}
      <Group>
        <Button
          variant="default"
          onClick={() => setTasks([...tasks, { ...empty, personId: tasks.at(-1)?.personId ?? null }])}
        >
          {t('add')}
        </Button>
        <Button variant="default" disabled={complete.length === 0} loading={save.isPending} onClick={() => send(false)}>
          {t('save')}
        </Button>
        <Button disabled={!isWhole} loading={save.isPending} onClick={() => send(true)}>
          {t('submitCount', { count: complete.length })}
        </Button>
      </Group>
    </Section>
  );

  function labelOf(path: string): { label: string; id?: string } | undefined {
    const at = /^(?:terms\.|content\.)?tasks\.(\d+)/.exec(path)?.[1];
    return at === undefined ? undefined : { label: tasks[Number(at)]?.name || t('task'), id: `task-${at}` };
  }
}

const empty: TypedTask = { personId: null, name: '', due: '' };
