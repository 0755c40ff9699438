import { Anchor, Group, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { MoneyText } from '../../../shared/components/money-text.js';
import { Section } from '../../../shared/components/section.js';
import { subtractAmounts } from '../../../shared/format/money.js';
import { useFormat } from '../../../shared/format/use-format.js';
import type { PaySoFar } from '../api/use-pay-so-far.js';

interface Props {
  pay: PaySoFar;
  /** What the month pays at 100 %, and at most; absent where it is not known. */
  onPlan: string | undefined;
  most: string | null | undefined;
  payDay: string | undefined;
  /** The figures that count clients who are lost: there less is better. */
  keptClients: readonly string[];
}

/** What of the month is sure, what results have brought so far, what comes next, and when it is paid. */
export function EarnedCard({ pay, onPlan, most, payDay, keptClients }: Props) {
  const { t } = useTranslation('home');
  const format = useFormat();
  const { currency, total, statementId, nextSteps } = pay;
  const [nearest] = nextSteps.toSorted((one, other) => Number(other.worth) - Number(one.worth));
  if (statementId !== null)
    return (
      <Section
        title={t('paid')}
        beside={<MoneyText amount={total} currency={currency} fw={700} fz={28} missing={t('nothingKnown')} />}
      >
        <Anchor component={Link} to="/statements/$id" params={{ id: statementId } as never} underline="always">
          {t('openStatement')}
        </Anchor>
      </Section>
    );
  return (
    <Section title={t('sure')} beside={<Sure pay={pay} />}>
      <Text size="sm" c="dimmed">
        {t('sureSays')}
      </Text>
      <ByResults pay={pay} />
      {onPlan !== undefined && (
        <Group justify="space-between">
          <Text size="sm">{t('onPlan')}</Text>
          <MoneyText amount={onPlan} currency={currency} fw={600} />
        </Group>
      )}
      {most !== undefined && most !== null && (
        <Group justify="space-between">
          <Text size="sm">{t('most')}</Text>
          <MoneyText amount={most} currency={currency} />
        </Group>
      )}
      {nearest && nearest.more !== null && (
        <Text size="sm">
          {keptClients.includes(nearest.figure)
            ? t('stepKept', { count: Math.abs(Number(nearest.more)), what: nearest.name })
            : t('step', { more: format.signed(nearest.more), what: nearest.figureName ?? nearest.name })}{' '}
          <MoneyText amount={nearest.worth} isSigned fw={600} />
        </Text>
      )}
      {payDay !== undefined && <Text size="sm">{t('paidBy', { day: format.day(payDay) })}</Text>}
    </Section>
  );
}

/** What is paid whatever the results come to. */
function Sure({ pay: { fixed, currency } }: { pay: PaySoFar }) {
  const { t } = useTranslation('home');
  return <MoneyText amount={fixed} currency={currency} fw={700} fz={28} missing={t('nothingKnown')} />;
}

/** What results have brought so far; while none is known that is no 0.00. */
function ByResults({ pay: { fixed, total, currency, indicators } }: { pay: PaySoFar }) {
  const { t } = useTranslation('home');
  const byResults = total === null || fixed === null ? null : subtractAmounts(total, fixed);
  const isNone = byResults === null || (/^[0.]+$/.test(byResults) && indicators.every(({ actual }) => actual === null));
  return (
    <Group justify="space-between">
      <Text size="sm">{t('byResults')}</Text>
      {isNone ? (
        <Text size="sm" c="dimmed">
          {t('noneYet')}
        </Text>
      ) : (
        <MoneyText amount={byResults} currency={currency} fw={600} />
      )}
    </Group>
  );
}
