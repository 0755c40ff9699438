import { Checkbox, Group, Stack, Text, Title, UnstyledButton } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Chip } from '../../../shared/components/chip.js';
import { DeadlineChip } from '../../../shared/components/deadline-chip.js';
import { MoneyText } from '../../../shared/components/money-text.js';
import { useFormat } from '../../../shared/format/use-format.js';
import { useCurrency } from '../../../shared/organisation/use-currency.js';
import { isOfPlan } from '../../../shared/plans/is-of-plan.js';
import type { Waiting } from '../api/use-waiting.js';
import type { DueDay } from '../order.js';
import { exceptionOf } from '../signable-together.js';
import { wordsOfWaiting } from '../words-of-waiting.js';
import classes from './waiting-list.module.css';

interface Props {
  days: readonly DueDay<Waiting>[];
  focused: string | undefined;
  chosen: ReadonlySet<string>;
  /** Of which another version has come while the list was read. */
  replaced: ReadonlySet<string>;
  toggle: (documentId: string, isRange?: boolean) => void;
  focus: (item: Waiting) => void;
  isWide: boolean;
}

/** What waits, by the day on which it is due. */
export function WaitingList({ days, focused, chosen, replaced, toggle, focus, isWide }: Props) {
  const { t } = useTranslation('inbox');
  const format = useFormat();
  return (
    <Stack gap="md">
      {days.map(({ dueOn, items }) => (
        <section key={dueOn} aria-label={t('byEndOf', { day: format.day(dueOn) })}>
          <Title order={2} size="sm" c="dimmed" mb={4}>
            {t('byEndOf', { day: format.day(dueOn) })}
          </Title>
          <Stack gap={0}>
            {items.map((item) => (
              <Row
                key={item.documentId}
                item={item}
                isFocused={isWide && item.documentId === focused}
                isChosen={chosen.has(item.documentId)}
                isReplaced={replaced.has(item.documentId)}
                toggle={(isRange) => toggle(item.documentId, isRange)}
                focus={() => focus(item)}
                isWide={isWide}
              />
            ))}
          </Stack>
        </section>
      ))}
    </Stack>
  );
}

interface RowProps {
  item: Waiting;
  isFocused: boolean;
  isChosen: boolean;
  isReplaced: boolean;
  toggle: (isRange: boolean) => void;
  focus: () => void;
  isWide: boolean;
}

function Row({ item, isFocused, isChosen, isReplaced, toggle, focus, isWide }: RowProps) {
  const { t } = useTranslation('inbox');
  const format = useFormat();
  const currency = useCurrency();
  const navigate = useNavigate();
  const exception = exceptionOf(item);
  const { what, below } = wordsOfWaiting(item, t, format);
  // Enter on the row that stands beside the list already opens the document; a click does not take the list away.
  const go = (isByKey: boolean) =>
    isWide && !(isByKey && isFocused)
      ? focus()
      : void navigate({ to: '/documents/$id', params: { id: item.documentId } });
  return (
    <Group gap="sm" wrap="nowrap" className={classes.row} data-focused={isFocused || undefined}>
      <Checkbox
        checked={isChosen}
        aria-label={t('choose', { what })}
        onChange={(event) => toggle((event.nativeEvent as MouseEvent).shiftKey)}
      />
      <UnstyledButton
        className={classes.open}
        onClick={({ detail }) => go(detail === 0)}
        aria-current={isFocused || undefined}
      >
        <Group justify="space-between" gap="xs" wrap="wrap">
          <div>
            <Text size="sm" fw={600}>
              {what}
            </Text>
            <Text size="xs" c="dimmed">
              {below}
            </Text>
          </div>
          <Group gap="xs" wrap="wrap">
            {isReplaced && <Chip tone="changed" word={t('replacedBy', { version: item.version })} />}
            {exception && <Chip tone="changed" word={t(`exception.${exception}`)} />}
            {item.worth && (
              <Text size="sm">
                {isOfPlan(item.kind) && `${t('bonusAtHundred')} `}
                <MoneyText amount={item.worth.amount} currency={currency} fw={600} />
              </Text>
            )}
            <DeadlineChip dueOn={item.dueOn} dueAt={item.dueAt} />
          </Group>
        </Group>
      </UnstyledButton>
    </Group>
  );
}
