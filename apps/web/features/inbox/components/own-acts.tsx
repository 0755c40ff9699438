import { Box, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ActRow } from '../../../shared/acts/act-row.js';
import { Section } from '../../../shared/components/section.js';
import { useOwnActs } from '../api/use-own-acts.js';

/** What waits for the person besides documents to decide. */
export function OwnActs() {
  const { t } = useTranslation('inbox');
  const { data } = useOwnActs();
  const acts = data?.acts ?? [];
  if (acts.length === 0) return null;
  return (
    <Box mb="md">
      <Section
        title={t('yours')}
        beside={
          <Text size="sm" c="dimmed">
            {acts.length}
          </Text>
        }
      >
        <Stack gap={0}>
          {acts.map((act) => (
            <ActRow key={`${act.name} ${act.on.id} ${act.about?.personId ?? ''}`} act={act} isMine />
          ))}
        </Stack>
      </Section>
    </Box>
  );
}
