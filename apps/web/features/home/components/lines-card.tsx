import { Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { MoneyText } from '../../../shared/components/money-text.js';
import { Section } from '../../../shared/components/section.js';
import type { PaySoFar } from '../api/use-pay-so-far.js';

/** What the month is made of so far, what is not known yet, and who owes it. */
export function LinesCard({ pay: { lines, unpaid, missing, actuals } }: { pay: PaySoFar }) {
  const { t } = useTranslation('home');
  if (lines.length + unpaid.length + missing.length === 0) return null;
  return (
    <Section title={t('madeOf')}>
      {lines.map(({ position, label, amount }) => (
        <Group key={position} justify="space-between" wrap="nowrap">
          <Text size="sm">{label}</Text>
          <MoneyText amount={amount} fz="sm" />
        </Group>
      ))}
      {unpaid.map(({ component, name }) => (
        <Group key={component} justify="space-between" wrap="nowrap">
          <Text size="sm">{name}</Text>
          <Text size="sm" c="dimmed">
            {t('notKnown')}
          </Text>
        </Group>
      ))}
      {missing.map(({ what, code, name, owedBy }) => (
        <Text key={`${what} ${code ?? ''}`} size="sm" c="dimmed">
          {t(`missing.${what}`, { what: name ?? code ?? '' })}
          {owedBy.length > 0 && ` · ${t('owedBy', { roles: owedBy.map((role) => t(`role.${role}`)).join(', ') })}`}
        </Text>
      ))}
      {actuals !== null && actuals.status !== 'signed' && (
        <Text size="sm" c="dimmed">
          {t('provisional')}
        </Text>
      )}
    </Section>
  );
}
