import { useState } from 'react';
import { Button, Group, Table, Text, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { components } from '../../../shared/api/api-types.js';
import { api, ownKey } from '../../../shared/api/client.js';
import { queryClient } from '../../../shared/api/query-client.js';
import { CardTable } from '../../../shared/components/card-table.js';
import { Chip } from '../../../shared/components/chip.js';
import { ProblemSummary } from '../../../shared/components/problem-summary.js';
import { StateFilter } from '../../../shared/components/state-filter.js';
import { lastDayOf } from '../../../shared/format/dates.js';
import { useFormat } from '../../../shared/format/use-format.js';
import type { Tone } from '../../../shared/theme/tokens.js';

type Task = components['schemas']['TasksPage']['items'][number];

const tones: Record<Task['state'], Tone> = { open: 'draft', done: 'done', 'done-late': 'soon', missed: 'failed' };
const states = ['open', 'done', 'done-late', 'missed'] as const;

/** Every task with what came of it; whoever answers for it confirms the day on which it was done, or takes that back. */
export function TaskList({ tasks, canConfirm }: { tasks: readonly Task[]; canConfirm: boolean }) {
  const { t } = useTranslation('tasks');
  const format = useFormat();
  const [state, setState] = useState<Task['state']>();
  const shown = tasks.filter((task) => state === undefined || task.state === state);
  const confirm = api.useMutation('post', '/api/tasks/{id}/completions', {
    onSuccess: () => queryClient.invalidateQueries(),
  });
  const confirmAs = ({ id, month }: Task, doneOn: string | null) =>
    confirm.mutate({ params: { path: { id }, header: ownKey }, body: { month, doneOn } });
  return (
    <section>
      <ProblemSummary error={confirm.error} />
      <StateFilter
        label={t('filter')}
        state={state}
        onChange={setState}
        states={states.map((value) => ({ value, label: t(`state.${value}`) }))}
      />
      <CardTable
        heads={[
          { label: t('person') },
          { label: t('task') },
          { label: t('due') },
          { label: t('came') },
          ...(canConfirm ? [{ label: t('confirm') }] : []),
        ]}
      >
        <Table.Tbody>
          {shown.map((task) => (
            <Table.Tr key={task.id}>
              <Table.Td>{task.person}</Table.Td>
              <Table.Td>
                {task.name}
                {task.movedFrom !== null && (
                  <Text size="xs" c="dimmed">
                    {t('movedFrom', { month: format.month(task.movedFrom) })}
                  </Text>
                )}
                {task.enteredOver !== null && (
                  <Text size="xs" c="dimmed">
                    ± {task.enteredOver}
                  </Text>
                )}
              </Table.Td>
              <Table.Td>{format.day(task.dueOn ?? lastDayOf(task.month))}</Table.Td>
              <Table.Td>
                <Chip
                  tone={tones[task.state]}
                  word={[t(`state.${task.state}`), task.doneOn && format.day(task.doneOn)].filter(Boolean).join(', ')}
                />
              </Table.Td>
              {canConfirm && (
                <Table.Td>
                  <Confirm task={task} confirm={(doneOn) => confirmAs(task, doneOn)} isPending={confirm.isPending} />
                </Table.Td>
              )}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </CardTable>
    </section>
  );
}

interface ConfirmProps {
  task: Task;
  confirm: (doneOn: string | null) => void;
  isPending: boolean;
}

function Confirm({ task, confirm, isPending }: ConfirmProps) {
  const { t } = useTranslation('tasks');
  const { today } = useFormat();
  const [day, setDay] = useState<string>();
  if (task.doneOn !== null)
    return (
      <Button
        size="compact-sm"
        variant="default"
        disabled={isPending}
        aria-label={t('takeBackOf', { name: task.name })}
        onClick={() => confirm(null)}
      >
        {t('takeBack')}
      </Button>
    );
  const chosen = day ?? today ?? '';
  return (
    <Group gap="xs">
      <TextInput
        type="date"
        size="xs"
        aria-label={t('doneOnOf', { name: task.name })}
        value={chosen}
        onChange={(event) => setDay(event.currentTarget.value)}
      />
      <Button
        size="xs"
        variant="default"
        disabled={isPending || chosen === ''}
        aria-label={t('doneOf', { name: task.name })}
        onClick={() => confirm(chosen)}
      >
        {t('isDone')}
      </Button>
    </Group>
  );
}
