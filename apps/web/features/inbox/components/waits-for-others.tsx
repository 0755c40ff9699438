import { Anchor, Box, Group, List, Stack, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { placeOf, type Act } from '../../../shared/acts/place-of-act.js';
import { DeadlineChip } from '../../../shared/components/deadline-chip.js';
import { periodOfDocument } from '../../../shared/documents/period-of-document.js';
import { useFormat } from '../../../shared/format/use-format.js';

/** So many are told one by one: what is due first is what is asked about. */
const fewest = 8;

/** The documents that wait for others: each with whom it waits for, and whether that is because the person wrote it. */
export function WaitsForOthers({ acts }: { acts: readonly Act[] }) {
  const { t } = useTranslation('inbox');
  const documents = acts.filter(({ name }) => name === 'decide-document');
  if (documents.length === 0) return null;
  const rest = new Map<string, number>();
  for (const { waitsFor } of documents.slice(fewest)) {
    const name = namesOf(waitsFor);
    rest.set(name, (rest.get(name) ?? 0) + 1);
  }
  return (
    <Stack gap="xs" mt="xs" align="stretch" maw="min(640px, 100%)" mx="auto" ta="start">
      {documents.slice(0, fewest).map((act) => (
        <Row key={act.on.id} act={act} />
      ))}
      {rest.size > 0 && (
        <List size="sm" listStyleType="none">
          {[...rest].map(([name, count]) => (
            <List.Item key={name}>{t('with', { name, count })}</List.Item>
          ))}
        </List>
      )}
    </Stack>
  );
}

function Row({ act }: { act: Act }) {
  const { t } = useTranslation('inbox');
  const format = useFormat();
  const { documentKind, about, departments, month, waitsFor, isYours, dueOn, dueAt } = act;
  const what = [
    documentKind === null ? t('act.decide-document.on') : t(`documentKind.${documentKind}`),
    about?.name ?? departments.map(({ name }) => name).join(', '),
    month === null ? '' : periodOfDocument({ kind: documentKind, month }, format),
  ]
    .filter((part) => part !== '')
    .join(' · ');
  const place = placeOf(act, false);
  return (
    <Group justify="space-between" gap="xs">
      <Box>
        <Text size="sm" fw={600}>
          {place === undefined ? (
            what
          ) : (
            <Anchor component={Link} to={place.to} underline="always">
              {what}
            </Anchor>
          )}
        </Text>
        <Text size="sm" c="dimmed">
          {t('waitsFor', { names: namesOf(waitsFor) })}
          {isYours && ` · ${t('yoursToWrite')}`}
        </Text>
      </Box>
      <DeadlineChip dueOn={dueOn} dueAt={dueAt} />
    </Group>
  );
}

function namesOf(people: readonly { name: string }[]): string {
  return people.map(({ name }) => name).join(', ');
}
