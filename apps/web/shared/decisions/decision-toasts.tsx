import { Button, Group, Paper, Portal, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../format/use-format.js';
import { RefusalText } from '../refusals/refusal-text.js';
import type { Decided } from './decision-queue.js';
import { decisions, useDecisions } from './decisions.js';
import { hiddenWrong, shownDecisions } from './shown-decisions.js';

/** What was decided in the last seconds, at the bottom of every screen: to be taken back, or what became of it. */
export function DecisionToasts() {
  const all = useDecisions();
  const { t } = useTranslation();
  const more = hiddenWrong(all);
  return (
    <Portal>
      <Stack
        className="not-printed"
        gap="xs"
        pos="fixed"
        bottom={72}
        right={16}
        left="auto"
        maw="calc(100vw - 32px)"
        style={{ zIndex: 300 }}
        role="status"
        aria-label={t('decision.toasts')}
      >
        {shownDecisions(all).map((decided) => (
          <Toast key={decided.id} decided={decided} />
        ))}
        {more > 0 && (
          <Text size="sm" ta="end">
            {t('decision.moreWrong', { count: more })}
          </Text>
        )}
      </Stack>
    </Portal>
  );
}

function Toast({ decided }: { decided: Decided }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { id, state, label, secondsLeft, refusals, decidedAt } = decided;
  const kind = decided.decisions[0]?.decision ?? 'sign';
  const hold = (isHeld: boolean) => () => decisions.hold(id, isHeld);
  const says = {
    waiting: t(`decision.${kind}.waiting`, { count: secondsLeft }),
    sending: t(`decision.${kind}.sending`),
    done: t(`decision.${kind}.done`, { at: decidedAt === undefined ? '' : format.time(decidedAt) }),
    refused: t('decision.refused', { count: refusals.length }),
    unanswered: t('decision.unanswered'),
  }[state];
  return (
    <Paper
      withBorder
      shadow="md"
      p="sm"
      maw={420}
      onMouseEnter={hold(true)}
      onMouseLeave={hold(false)}
      onFocus={hold(true)}
      onBlur={hold(false)}
    >
      <Group justify="space-between" wrap="nowrap" gap="md">
        <div>
          <Text size="sm" fw={600}>
            {says}
          </Text>
          <Text size="sm">{label}</Text>
          {refusals.slice(0, 3).map(({ documentId, problem }) => (
            <Text key={documentId} size="sm">
              <RefusalText code={problem.code} message={problem.detail} />
            </Text>
          ))}
        </div>
        {state === 'waiting' && (
          <Button size="xs" variant="default" onClick={() => decisions.undo(id)}>
            {t('undo')}
          </Button>
        )}
        {state === 'unanswered' && (
          <Button size="xs" variant="default" onClick={() => decisions.again(id)}>
            {t('retry')}
          </Button>
        )}
        {['done', 'refused', 'unanswered'].includes(state) && (
          <Button size="xs" variant="subtle" onClick={() => decisions.dismiss(id)} aria-label={t('close')}>
            ✕
          </Button>
        )}
      </Group>
    </Paper>
  );
}
