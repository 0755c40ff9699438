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
import { isLateOrDue } from './overdue.js';
import { peopleReminded, remindable, remindAgainAt } from './remindable.js';

/** As many as one request takes. */
const mostReminded = 200;

interface Props {
  acts: readonly Act[];
  /** Of several: only what is late or due is reminded of, and the button says how many people that tells. */
  isTogether?: boolean;
}

/** One press reminds whoever holds these acts; each is reminded of once an hour. */
export function RemindButton({ acts, isTogether = false }: Props) {
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
  const { now } = clock;
  const asked = isTogether ? acts.filter((act) => isLateOrDue(act, now)) : acts;
  const due = remindable(asked, me.id, now).slice(0, mostReminded);
  if (due.length === 0)
    return !isTogether && first !== undefined && first.remindedAt !== null ? (
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
              acts: due.map(({ name, on, about }) => ({
                name,
                onId: on.id,
                aboutId: about?.personId ?? null,
              })),
            },
          })
        }
      >
        {isTogether ? t('remind.people', { count: peopleReminded(due, me.id) }) : t('remind.one')}
      </Button>
    </>
  );
}
