import { Button, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { api, ownKey } from '../api/client.js';
import { queryClient } from '../api/query-client.js';
import { useClock } from '../clock/clock.js';
import { ProblemSummary } from '../components/problem-summary.js';
import { useFormat } from '../format/use-format.js';
import { holds } from '../session/roles.js';
import { useSignedIn } from '../session/session.js';
import type { Act } from './place-of-act.js';
import { remindable, remindAgainAt } from './remindable.js';

interface Props {
  acts: readonly Act[];
  /** What the button says; of one act that it reminds, and when it can again. */
  label?: string;
}

/** One press reminds whoever holds these acts; each is reminded of once an hour. */
export function RemindButton({ acts, label }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const clock = useClock();
  const me = useSignedIn();
  const remind = api.useMutation('post', '/api/awaited-acts/reminders', {
    onSuccess: () => queryClient.invalidateQueries(),
  });
  if (!holds(me, 'head-of-department', 'commercial-director', 'general-director', 'accounting', 'administrator'))
    return null;
  if (!clock) return null;
  const [first] = acts;
  const due = remindable(acts, me.id, clock.now);
  if (due.length === 0)
    return first !== undefined && first.remindedAt !== null && acts.length === 1 ? (
      <Text size="xs" c="dimmed">
        {t('remind.again', { at: format.time(first.remindedAt), next: format.time(remindAgainAt(first.remindedAt)) })}
      </Text>
    ) : null;
  return (
    <>
      <ProblemSummary error={remind.error} />
      <Button
        size="xs"
        variant="default"
        loading={remind.isPending}
        onClick={() =>
          remind.mutate({
            params: { header: ownKey },
            body: {
              acts: due.slice(0, 200).map(({ name, on, about }) => ({
                name,
                onId: on.id,
                aboutId: about?.personId ?? null,
              })),
            },
          })
        }
      >
        {label ?? t('remind.one')}
      </Button>
    </>
  );
}
