import { Progress, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { parseWeight, weightText } from '#compensation/numbers/weight.js';
import { isWhole, sumOfWeights, toPercentage } from '../../../shared/plans/sum-of-weights.js';
import type { Terms } from '../../../shared/plans/terms.js';

const colors = ['indigo', 'teal', 'grape', 'blue', 'orange'];

/** The weights of a plan as parts of one bar, and by how much they miss the whole. */
export function WeightsBar({ terms }: { terms: Terms }) {
  const { t } = useTranslation('kpi-plans');
  const sum = sumOfWeights(terms.indicators.map(({ weight }) => weight));
  const says =
    sum === undefined
      ? t('weightsUnknown')
      : isWhole(sum)
        ? t('weightsWhole')
        : t('weightsAre', { sum: toPercentage(sum) });
  const isRight = sum !== undefined && isWhole(sum);
  return (
    <Stack gap={4}>
      <Progress.Root size="lg" role="img" aria-label={says}>
        {terms.indicators.map(({ code, weight }, index) =>
          weightText.safeParse(weight).success ? (
            <Progress.Section
              key={code}
              value={Number(toPercentage(parseWeight(weight)))}
              color={isRight ? colors[index % colors.length]! : 'red'}
            />
          ) : null,
        )}
      </Progress.Root>
      <Text size="sm" role="status" c={isRight ? 'dimmed' : 'var(--mantine-color-error)'}>
        {isRight ? '✓' : '✕'} {says}
      </Text>
    </Stack>
  );
}
