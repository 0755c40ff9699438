import { Anchor, Progress, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { MoneyText } from '../../../shared/components/money-text.js';
import { Section } from '../../../shared/components/section.js';
import { useFormat } from '../../../shared/format/use-format.js';
import type { PaySoFar } from '../api/use-pay-so-far.js';

interface Props {
  pay: PaySoFar;
  /** What the plan pays at 100 %, and at most; absent where it is not known. */
  onPlan: string | undefined;
  most: string | null | undefined;
  payDay: string | undefined;
  /** The figures that count clients who are lost: there less is better. */
  keptClients: readonly string[];
}

/** How much of the month is earned, what comes next, and when it is paid. */
export function EarnedCard({ pay, onPlan, most, payDay, keptClients }: Props) {
  const { t } = useTranslation('home');
  const format = useFormat();
  const { currency, total, statementId, nextSteps } = pay;
  const [nearest] = nextSteps.toSorted((one, other) => Number(other.worth) - Number(one.worth));
  // A bar is a picture: its width is no amount.
  const share = onPlan === undefined || total === null ? undefined : (Number(total) / Number(onPlan)) * 100;
  return (
    <Section
      title={t(statementId === null ? 'earned' : 'paid')}
      beside={<MoneyText amount={total} currency={currency} fw={700} fz={28} missing={t('nothingKnown')} />}
    >
      {share !== undefined && Number.isFinite(share) && (
        <Progress value={Math.min(share, 100)} size="lg" aria-hidden="true" />
      )}
      {onPlan !== undefined && (
        <Text size="sm">
          {t('onPlan')} <MoneyText amount={onPlan} />
          {most !== undefined && most !== null && (
            <>
              {' · '}
              {t('most')} <MoneyText amount={most} />
            </>
          )}
        </Text>
      )}
      {statementId === null && nearest && nearest.more !== null && (
        <Text size="sm">
          {keptClients.includes(nearest.figure)
            ? t('stepKept', { count: Math.abs(Number(nearest.more)), what: nearest.name })
            : t('step', { more: format.signed(nearest.more), what: nearest.figureName ?? nearest.name })}{' '}
          <MoneyText amount={nearest.worth} isSigned fw={600} />
        </Text>
      )}
      {statementId === null
        ? payDay !== undefined && <Text size="sm">{t('paidBy', { day: format.day(payDay) })}</Text>
        : null}
      {statementId !== null && (
        <Anchor component={Link} to="/statements/$id" params={{ id: statementId } as never} underline="always">
          {t('openStatement')}
        </Anchor>
      )}
    </Section>
  );
}
