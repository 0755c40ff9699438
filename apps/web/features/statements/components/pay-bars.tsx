import { Group, Text, UnstyledButton } from '@mantine/core';
import { MoneyText } from '../../../shared/components/money-text.js';
import { keyOfLine } from '../../../shared/statements/key-of-line.js';
import type { StatementLine } from '../api/use-statement.js';
import { barsOf } from '../model/bars-of.js';

interface Props {
  lines: readonly StatementLine[];
  /** What is read out for the picture; the table behind it has every figure. */
  label: string;
  choose: (key: string) => void;
}

/** How the lines add up, bar below bar, with room for each name: for a screen that is higher than wide. */
export function PayBars({ lines, label, choose }: Props) {
  const bars = barsOf(lines.map(({ amount }) => amount));
  return (
    <div role="group" aria-label={label}>
      {lines.map((line, index) => {
        const bar = bars[index];
        return (
          <UnstyledButton key={line.position} w="100%" py={4} onClick={() => choose(keyOfLine(line))}>
            <Group justify="space-between" wrap="nowrap" gap="xs">
              <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
                {line.label}
              </Text>
              <MoneyText amount={line.amount} fz="sm" />
            </Group>
            <div
              aria-hidden="true"
              style={{
                height: 8,
                // What pays nothing is a line at the end of what came before, inside the frame.
                marginLeft: `min(${bar?.from ?? 0}%, calc(100% - 2px))`,
                width: `${bar?.width ?? 0}%`,
                minWidth: 2,
                borderRadius: 2,
                background: `var(--mantine-color-${line.amount.startsWith('-') ? 'red' : 'indigo'}-6)`,
              }}
            />
          </UnstyledButton>
        );
      })}
    </div>
  );
}
