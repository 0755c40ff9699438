import { Anchor, Group, Paper, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { MoneyText } from '../../../shared/components/money-text.js';
import type { PersonAsked } from '../api/actuals-of-month.js';
import { isAnswered, type Cells } from '../model/actual-fields.js';

interface Props {
  people: readonly PersonAsked[];
  payOf: (personId: string) => string | null | undefined;
  cells: Cells;
  open: (personId: string) => void;
}

/** On a phone each person is a card that opens their values. */
export function PeopleCards({ people, payOf, cells, open }: Props) {
  const { t } = useTranslation('actuals');
  return (
    <Stack gap="xs">
      {people.map(({ personId, person, indicators }) => (
        <Paper key={personId} withBorder p="sm">
          <Group justify="space-between">
            <Anchor component="button" type="button" fw={600} onClick={() => open(personId)}>
              {person}
            </Anchor>
            <Text size="sm">
              {t('answered', {
                count: indicators.filter((indicator) => isAnswered(cells, { personId, indicator })).length,
                total: indicators.length,
              })}
            </Text>
          </Group>
          <Text size="sm">
            {t('paySoFar')}: <MoneyText amount={payOf(personId)} />
          </Text>
        </Paper>
      ))}
    </Stack>
  );
}
