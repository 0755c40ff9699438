import { Anchor, Collapse, Group, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { ActRow } from '../../../shared/acts/act-row.js';
import { isWith } from '../../../shared/acts/is-with.js';
import { isOverdue } from '../../../shared/acts/overdue.js';
import type { Act } from '../../../shared/acts/place-of-act.js';
import { RemindButton } from '../../../shared/acts/remind-button.js';
import { stopsPayroll } from '../../../shared/acts/stops-payroll.js';
import { useClock } from '../../../shared/clock/clock.js';
import { Chip } from '../../../shared/components/chip.js';
import { ScreenError } from '../../../shared/components/screen-error.js';
import { Section } from '../../../shared/components/section.js';
import { useSignedIn } from '../../../shared/session/session.js';
import { useBlockingActs } from '../api/use-blocking-acts.js';

/** What of the month waits: what stops its payroll, each with its holder and the one act that helps, and below it what does not. */
export function WhatWaits({ departmentId, month }: { departmentId: string; month: string }) {
  const { t } = useTranslation('months');
  const { data, isError, error, refetch } = useBlockingActs(departmentId, month);
  const [isOpen, { toggle }] = useDisclosure(false);
  if (isError) return <ScreenError error={error} retry={() => void refetch()} />;
  const acts = data?.acts ?? [];
  const stopping = acts.filter(stopsPayroll);
  const rest = acts.filter((act) => !stopsPayroll(act));
  return (
    <>
      {stopping.length > 0 && (
        <Section title={t('stops')} beside={<Counts acts={stopping} />}>
          <Rows acts={stopping} />
        </Section>
      )}
      {rest.length > 0 && (
        <Section title={t('waitsToo')} beside={<Counts acts={rest} />}>
          <div>
            <Anchor component="button" type="button" size="sm" aria-expanded={isOpen} onClick={toggle}>
              {t(isOpen ? 'fold' : 'unfold')}
            </Anchor>
          </div>
          <Collapse expanded={isOpen}>
            <Rows acts={rest} />
          </Collapse>
        </Section>
      )}
    </>
  );
}

/** How many there are, how many of them are overdue, and the one press that reminds of what is late or due. */
function Counts({ acts }: { acts: readonly Act[] }) {
  const { t } = useTranslation('months');
  const clock = useClock();
  const overdue = clock === undefined ? 0 : acts.filter((act) => isOverdue(act, clock.now)).length;
  return (
    <Group gap="xs">
      <Text c="dimmed">{acts.length}</Text>
      {overdue > 0 && <Chip tone="failed" word={t('overdueOf', { count: overdue })} />}
      {acts.length > 1 && <RemindButton acts={acts} isTogether />}
    </Group>
  );
}

function Rows({ acts }: { acts: readonly Act[] }) {
  const { id } = useSignedIn();
  return acts.map((act) => (
    <ActRow key={`${act.name} ${act.on.id} ${act.about?.personId ?? ''}`} act={act} isMine={isWith(act, id)} />
  ));
}
