import { Group, Paper, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { components } from '../../../shared/api/api-types.js';
import { useClock } from '../../../shared/clock/clock.js';
import { Chip } from '../../../shared/components/chip.js';
import { DeadlineChip } from '../../../shared/components/deadline-chip.js';
import { useFormat } from '../../../shared/format/use-format.js';
import classes from './cycle-timeline.module.css';

type Deadline = components['schemas']['CycleDetail']['deadlines'][number];

/** The deadlines of a month in their order, each with what became of it or how much time is left. */
export function CycleTimeline({ deadlines }: { deadlines: readonly Deadline[] }) {
  const { t } = useTranslation('months');
  return (
    <Paper withBorder p="md" component="section" aria-label={t('timeline')}>
      <ol className={classes.line}>
        {deadlines.map((deadline) => (
          <li key={deadline.kind} className={classes.stop} data-state={deadline.state}>
            <Text size="sm" fw={600}>
              {t(`deadlineName.${deadline.kind}`)}
            </Text>
            <Group gap={4} mt={4}>
              <State deadline={deadline} />
            </Group>
            {deadline.nominalOn !== deadline.dueOn && <Moved deadline={deadline} />}
          </li>
        ))}
      </ol>
    </Paper>
  );
}

function State({ deadline }: { deadline: Deadline }) {
  const { t } = useTranslation('months');
  const format = useFormat();
  const clock = useClock();
  const { kind, dueOn, dueAt, metAt, opensAt } = deadline;
  // The opening of a month is not owed by anybody: it is ahead, or it has come.
  if (kind === 'drafting-opened') {
    const hasCome = clock !== undefined && new Date(opensAt) <= clock.now;
    return (
      <Chip
        tone={hasCome ? 'done' : 'draft'}
        word={format.day(dueOn)}
        label={t(hasCome ? 'hasCome' : 'isAhead', { day: format.day(dueOn) })}
      />
    );
  }
  return <DeadlineChip dueOn={dueOn} dueAt={dueAt} metAt={metAt} />;
}

function Moved({ deadline }: { deadline: Deadline }) {
  const { t } = useTranslation('months');
  const format = useFormat();
  return (
    <Text size="xs" c="dimmed" mt={2}>
      {t('dayOff', { day: format.day(deadline.nominalOn) })}
    </Text>
  );
}
