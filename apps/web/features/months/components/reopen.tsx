import { Button, Group, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { components } from '../../../shared/api/api-types.js';
import { Section } from '../../../shared/components/section.js';
import { canGoBack } from '../../../shared/months/can-go-back.js';
import { useSignedIn } from '../../../shared/session/session.js';

type Cycle = components['schemas']['CycleDetail'];

/** What its head can have opened again, by documents that are signed: approved actuals that are wrong, what was signed by mistake. */
export function Reopen({ cycle: { id, departmentId, documents } }: { cycle: Cycle }) {
  const { t } = useTranslation('months');
  const me = useSignedIn();
  const { people, actuals } = canGoBack(documents);
  if (!me.headedDepartmentIds.includes(departmentId) || (people.length === 0 && actuals === 'none')) return null;
  const search = { cycle: id } as never;
  return (
    <Section title={t('reopen.title')}>
      <Text size="sm" c="dimmed">
        {t('reopen.says')}
      </Text>
      <Group gap="xs">
        {actuals === 'with-plans' && (
          <Button size="xs" variant="default" component={Link} to="/actuals-reopenings/new" search={search}>
            {t('reopen.actuals')}
          </Button>
        )}
        {(people.length > 0 || actuals === 'closed') && (
          <Button size="xs" variant="default" component={Link} to="/cycle-reopenings/new" search={search}>
            {t('reopen.month')}
          </Button>
        )}
      </Group>
    </Section>
  );
}
