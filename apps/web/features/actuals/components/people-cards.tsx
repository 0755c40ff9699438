import type { ReactNode } from 'react';
import { Anchor, Group, Paper, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { PersonAsked } from '../api/actuals-of-month.js';
import type { Asked, Cells } from '../model/actual-fields.js';
import { countFilled } from '../model/count-filled.js';

interface Props {
  people: readonly PersonAsked[];
  soFarOf: (personId: string) => ReactNode;
  cells: Cells;
  open: (personId: string) => void;
}

/** On a phone each person is a card that opens their values. */
export function PeopleCards({ people, soFarOf, cells, open }: Props) {
  const { t } = useTranslation('actuals');
  return (
    <Stack gap="xs">
      {people.map(({ personId, person, indicators }) => (
        <Paper key={personId} withBorder p="sm">
          <Group justify="space-between">
            <Anchor component="button" type="button" ta="left" fw={600} onClick={() => open(personId)}>
              {person}
            </Anchor>
            <Text size="sm">
              <FilledOf cells={cells} asked={indicators.map((indicator) => ({ personId, indicator }))} />
            </Text>
          </Group>
          <Group gap={4} fz="sm">
            {t('paySoFar')}: {soFarOf(personId)}
          </Group>
        </Paper>
      ))}
    </Stack>
  );
}

function FilledOf({ cells, asked }: { cells: Cells; asked: readonly Asked[] }) {
  const { t } = useTranslation('actuals');
  const { filled, toFill } = countFilled(cells, asked);
  return t('filled', { count: filled, total: toFill });
}
