import { Text } from '@mantine/core';
import type { Step } from '../api/use-statement.js';
import { behindLine } from '../model/behind-line.js';

/** Beside an amount: what was planned, what it came to, at which rate it is paid; and of a line of nothing, why it is nothing. */
export function BehindLine({ step, amount }: { step: Step | undefined; amount: string }) {
  return behindLine(step, amount).map((sentence) => (
    <Text key={sentence} size="xs" c="dimmed">
      {sentence}
    </Text>
  ));
}
