import { Paper } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { components } from '../../../shared/api/api-types.js';
import { useClock } from '../../../shared/clock/clock.js';
import { Chip } from '../../../shared/components/chip.js';
import { DeadlineLine } from '../../../shared/components/deadline-line.js';
import { useFormat } from '../../../shared/format/use-format.js';

type Deadline = components['schemas']['CycleDetail']['deadlines'][number];

/** The deadlines of a month in their order, each with what became of it or how much time is left. */
export function CycleTimeline({ deadlines }: { deadlines: readonly Deadline[] }) {
  const { t } = useTranslation('months');
  return (
    <Paper withBorder p="md">
      <DeadlineLine
        label={t('timeline')}
        deadlines={deadlines}
        nameOf={({ kind }) => t(`deadlineName.${kind}`)}
        instead={(deadline) => deadline.kind === 'drafting-opened' && <Opening deadline={deadline} />}
      />
    </Paper>
  );
}

/** The opening of a month is not owed by anybody: it is ahead, or it has come. */
function Opening({ deadline: { dueOn, opensAt } }: { deadline: Deadline }) {
  const { t } = useTranslation('months');
  const format = useFormat();
  const clock = useClock();
  const hasCome = clock !== undefined && new Date(opensAt) <= clock.now;
  return (
    <Chip
      tone={hasCome ? 'done' : 'draft'}
      word={format.day(dueOn)}
      label={t(hasCome ? 'hasCome' : 'isAhead', { day: format.day(dueOn) })}
    />
  );
}
