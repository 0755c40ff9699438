import { Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { components } from '../../../shared/api/api-types.js';
import { MoneyText } from '../../../shared/components/money-text.js';
import { Section } from '../../../shared/components/section.js';
import { useFormat } from '../../../shared/format/use-format.js';
import { useTargetText } from '../../../shared/plans/use-target-text.js';
import type { PaySoFar } from '../api/use-pay-so-far.js';
import { linesOfMonth, otherMissing, type LineOfMonth } from '../lines-of-month.js';
import { numbersOf } from '../result-text.js';

interface Props {
  pay: PaySoFar;
  terms: components['schemas']['KpiPlanTerms'] | undefined;
  /** The day by the end of which results are due; absent where that is not known. */
  resultsBy: string | undefined;
  /** Whether the plan waits for a signature: who has it then stands in the title. */
  isPlanOnItsRoute: boolean;
}

/** What the month is made of so far, what is not known yet, and who enters it by when. */
export function LinesCard({ pay, terms, resultsBy, isPlanOnItsRoute }: Props) {
  const { t } = useTranslation('home');
  const format = useFormat();
  const lines = linesOfMonth(pay, terms);
  const missing = otherMissing(pay).filter(({ what }) => what !== 'plan' || !isPlanOnItsRoute);
  if (lines.length + missing.length === 0) return null;
  const unknown = lines.filter(({ amount }) => amount === null).map(({ name }) => name);
  const who = pay.head?.name ?? t('role.head-of-department');
  return (
    <Section title={t('madeOf')}>
      {lines.map((line) => (
        <Line key={line.key} line={line} currency={pay.currency} />
      ))}
      {unknown.length > 0 && (
        <Text size="sm">
          {t('noResultOf', { names: unknown.join(', ') })}{' '}
          {resultsBy === undefined ? t('entered', { who }) : t('enteredBy', { who, day: format.day(resultsBy) })}
        </Text>
      )}
      {missing.map(({ what, name, owedBy }) => (
        <Text key={`${what} ${name ?? ''}`} size="sm" c="dimmed">
          {t(`missing.${what}`, { what: '' }).trim()}
          {owedBy.length > 0 && ` · ${t('owedBy', { roles: owedBy.map((role) => t(`role.${role}`)).join(', ') })}`}
        </Text>
      ))}
      {pay.actuals !== null && pay.actuals.status !== 'signed' && (
        <Text size="sm" c="dimmed">
          {t('provisional')}
        </Text>
      )}
    </Section>
  );
}

/** A line: of an indicator also what is to be reached, what it came to, and what it pays when it is met. */
function Line({
  line: { name, amount, indicator, result, atFull },
  currency,
}: {
  line: LineOfMonth;
  currency: string;
}) {
  const { t } = useTranslation('home');
  const format = useFormat();
  const targetText = useTargetText();
  const actual = result?.actual;
  const said = [
    indicator && t('target', { target: targetText(indicator) }),
    actual &&
      numbersOf(actual).length > 0 &&
      t(indicator?.kind === 'loss-share' ? 'cameToLost' : 'cameTo', {
        result: numbersOf(actual).map(format.number).join(' / '),
      }),
    result && result.attainment !== null && format.percentage(result.attainment),
  ].filter((each) => typeof each === 'string');
  return (
    <Group justify="space-between" align="flex-start" wrap="nowrap">
      <Stack gap={0}>
        <Text size="sm">{name}</Text>
        {said.length > 0 && (
          <Text size="xs" c="dimmed">
            {said.join(' · ')}
          </Text>
        )}
      </Stack>
      <Stack gap={0} align="flex-end" style={{ flexShrink: 0 }}>
        {amount === null ? (
          <Text size="sm" c="dimmed">
            {t('noResult')}
          </Text>
        ) : (
          <MoneyText amount={amount} currency={currency} fz="sm" />
        )}
        {atFull !== undefined && (
          <Text size="xs" c="dimmed">
            {t('atFull')} <MoneyText amount={atFull} currency={currency} />
          </Text>
        )}
      </Stack>
    </Group>
  );
}
