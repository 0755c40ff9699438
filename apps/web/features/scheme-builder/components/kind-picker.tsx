import { Modal, Paper, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { kindGroups, type Kind } from '../model/component-starts.js';

interface Props {
  isOpen: boolean;
  close: () => void;
  /** What a kind is called. */
  titleOf: (kind: Kind) => string;
  choose: (kind: Kind) => void;
}

const groups = Object.keys(kindGroups) as (keyof typeof kindGroups)[];

/** Kinds of pay by what they do, each with a sentence and an example. */
export function KindPicker({ isOpen, close, titleOf, choose }: Props) {
  const { t } = useTranslation('scheme-builder');
  return (
    <Modal
      opened={isOpen}
      onClose={close}
      title={t('whatToPay')}
      size="xl"
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      <Stack>
        {groups.map((group) => (
          <Stack key={group} gap="xs">
            <Title order={3} size="h6">
              {t(`group.${group}`)}
            </Title>
            <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="xs">
              {kindGroups[group].map((kind) => (
                <Paper
                  key={kind}
                  component="button"
                  type="button"
                  withBorder
                  p="sm"
                  ta="start"
                  style={{ cursor: 'pointer' }}
                  onClick={() => choose(kind)}
                >
                  <Text size="sm" fw={600}>
                    {titleOf(kind)}
                  </Text>
                  <Text size="sm">{t(`kind.${kind}.says`)}</Text>
                  <Text size="sm" c="dimmed">
                    {t(`kind.${kind}.example`)}
                  </Text>
                </Paper>
              ))}
            </SimpleGrid>
          </Stack>
        ))}
      </Stack>
    </Modal>
  );
}
