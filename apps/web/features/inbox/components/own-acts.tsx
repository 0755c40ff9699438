import { Anchor, Box, Collapse, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { ActRow } from '../../../shared/acts/act-row.js';
import { isFarAhead } from '../../../shared/acts/overdue.js';
import type { Act } from '../../../shared/acts/place-of-act.js';
import { useClock } from '../../../shared/clock/clock.js';
import { Section } from '../../../shared/components/section.js';
import { useOwnActs } from '../api/use-own-acts.js';

/** What waits for the person besides documents to decide; what is due in months is folded away. */
export function OwnActs() {
  const { t } = useTranslation('inbox');
  const { data } = useOwnActs();
  const clock = useClock();
  const [isOpen, { toggle }] = useDisclosure(false);
  const all = data?.acts ?? [];
  if (all.length === 0 || clock === undefined) return null;
  const acts = all.filter((act) => !isFarAhead(act, clock.now));
  const later = all.filter((act) => isFarAhead(act, clock.now));
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
        <Rows acts={acts} />
        {later.length > 0 && (
          <>
            <div>
              <Anchor component="button" type="button" size="sm" aria-expanded={isOpen} onClick={toggle}>
                {t('later', { count: later.length })}
              </Anchor>
            </div>
            <Collapse expanded={isOpen}>
              <Rows acts={later} />
            </Collapse>
          </>
        )}
      </Section>
    </Box>
  );
}

function Rows({ acts }: { acts: readonly Act[] }) {
  return (
    <Stack gap={0}>
      {acts.map((act) => (
        <ActRow key={`${act.name} ${act.on.id} ${act.about?.personId ?? ''}`} act={act} isMine />
      ))}
    </Stack>
  );
}
