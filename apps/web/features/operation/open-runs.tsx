import { useState } from 'react';
import { Button, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { afterSuccess } from '../../shared/api/after-success.js';
import { api, ownKey } from '../../shared/api/client.js';
import { Section } from '../../shared/components/section.js';
import { useOpenProcesses, type OpenProcess } from './api/use-open-processes.js';
import { ReasonDialog } from './reason-dialog.js';
import { useNameOfProcess } from './use-name-of-process.js';

/** The payroll runs that have not paid, without a figure of them: one that does not go on is ended by an administrator. */
export function OpenRuns() {
  const { t } = useTranslation('operation');
  const nameOf = useNameOfProcess();
  const { data } = useOpenProcesses('payroll-run');
  const [chosen, choose] = useState<OpenProcess>();
  if (!data || data.items.length === 0) return null;
  return (
    <Section title={t('run.title')} gap="sm">
      {data.items.map((run) => (
        <Group key={run.id} justify="space-between" gap="sm">
          <Text size="sm">{nameOf(run)}</Text>
          <Button
            size="xs"
            variant="default"
            aria-label={t('run.openOf', { name: nameOf(run) })}
            onClick={() => choose(run)}
          >
            {t('run.open')}
          </Button>
        </Group>
      ))}
      {chosen && <EndRun run={chosen} name={nameOf(chosen)} close={() => choose(undefined)} />}
    </Section>
  );
}

interface Props {
  run: OpenProcess;
  name: string;
  close: () => void;
}

function EndRun({ run: { id }, name, close }: Props) {
  const { t } = useTranslation('operation');
  const end = api.useMutation('post', '/api/payroll-runs/{id}/end', afterSuccess(close));
  return (
    <ReasonDialog
      title={t('run.openOf', { name })}
      means={t('run.means')}
      act={t('run.end')}
      color="red"
      error={end.error}
      isPending={end.isPending}
      send={(reason) => end.mutate({ params: { path: { id }, header: ownKey }, body: { reason } })}
      close={close}
    />
  );
}
