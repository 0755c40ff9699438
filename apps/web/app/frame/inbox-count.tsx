import { Badge } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useOwnActs } from '../../features/inbox/api/use-own-acts.js';
import { useWaiting } from '../../features/inbox/api/use-waiting.js';
import { isFarAhead } from '../../shared/acts/overdue.js';
import { useClock } from '../../shared/clock/clock.js';

/** A tab of a phone has no room beside its name. */
const corner = { pos: 'absolute', top: 3, right: 6 } as const;

/** How much waits in the inbox, without what is due in months; nothing is told before it is known, or where nothing does. */
export function InboxCount({ isInCorner = false }: { isInCorner?: boolean }) {
  const { t } = useTranslation();
  const clock = useClock();
  const waiting = useWaiting();
  const own = useOwnActs();
  if (!waiting.data || !own.data) return null;
  const acts = clock === undefined ? own.data.acts : own.data.acts.filter((act) => !isFarAhead(act, clock.now));
  const count = waiting.data.items.length + acts.length;
  if (count === 0) return null;
  const isMore = waiting.data.nextCursor !== null || own.data.isCut;
  return (
    <Badge
      size="sm"
      variant="filled"
      {...(isInCorner ? corner : {})}
      component="span"
      role="note"
      aria-label={t('frame.waiting', { count })}
    >
      {isMore ? `${count}+` : count}
    </Badge>
  );
}
