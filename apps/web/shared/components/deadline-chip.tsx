import { useTranslation } from 'react-i18next';
import { useClock } from '../clock/clock.js';
import { timeLeft, urgencyOf } from '../clock/time-left.js';
import { useFormat } from '../format/use-format.js';
import { Chip } from './chip.js';

interface Props {
  /** The day at whose end it is due. */
  dueOn: string;
  dueAt: string;
  metAt?: string | null | undefined;
}

/** A deadline: its day, and the time that is left of it on the clock of the organisation. */
export function DeadlineChip({ dueOn, dueAt, metAt }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const clock = useClock();
  const due = new Date(dueAt);
  if (metAt) {
    const isLate = new Date(metAt) >= due;
    return (
      <Chip
        tone={isLate ? 'soon' : 'done'}
        word={t(isLate ? 'deadline.late' : 'deadline.met', { day: format.day(dueOn) })}
      />
    );
  }
  if (!clock) return <Chip tone="draft" word={format.day(dueOn)} />;
  const left = timeLeft(due, clock.now);
  const urgency = urgencyOf(due, clock.now);
  const time = t(`duration.${left.unit}`, { count: left.count });
  const word = t(left.isOver ? 'deadline.over' : 'deadline.left', { day: format.day(dueOn), time });
  return (
    <Chip
      tone={urgency === 'over' ? 'failed' : urgency === 'soon' ? 'soon' : 'draft'}
      word={word}
      label={t(left.isOver ? 'deadline.overReadOut' : 'deadline.leftReadOut', { day: format.day(dueOn), time })}
    />
  );
}
