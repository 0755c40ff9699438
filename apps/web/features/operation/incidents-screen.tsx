import { useState } from 'react';
import { Button, Group, Paper, SegmentedControl, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { afterSuccess } from '../../shared/api/after-success.js';
import { api, ownKey } from '../../shared/api/client.js';
import { EmptyNote } from '../../shared/components/empty-note.js';
import { Loading } from '../../shared/components/loading.js';
import { ScreenError } from '../../shared/components/screen-error.js';
import { TitleLine } from '../../shared/components/title-line.js';
import { useFormat } from '../../shared/format/use-format.js';
import { useIncidents, type Incident } from './api/use-incidents.js';
import { OpenRuns } from './open-runs.js';
import { ReasonDialog } from './reason-dialog.js';
import { Repairs } from './repairs.js';

type Act = Incident['possibleActs'][number];

/** The steps that keep failing: whom each holds up, and what can be done about it; and what stands still without one. */
export function IncidentsScreen() {
  const { t } = useTranslation('operation');
  const [status, setStatus] = useState<'open' | 'settled'>('open');
  const incidents = useIncidents(status);
  if (incidents.isPending) return <Loading />;
  if (incidents.isError) return <ScreenError error={incidents.error} retry={() => void incidents.refetch()} />;
  const { items } = incidents.data;
  return (
    <>
      <TitleLine
        title={t('incidents')}
        acts={
          <SegmentedControl
            size="xs"
            aria-label={t('which')}
            value={status}
            onChange={(chosen) => setStatus(chosen as 'open' | 'settled')}
            data={(['open', 'settled'] as const).map((value) => ({ value, label: t(`status.${value}`) }))}
          />
        }
      />
      {items.length === 0 ? (
        <EmptyNote title={t(`none.${status}`)} />
      ) : (
        <Stack>
          {items.map((incident) => (
            <Row key={incident.id} incident={incident} />
          ))}
        </Stack>
      )}
      <Stack mt="xl">
        <OpenRuns />
        <Repairs />
      </Stack>
    </>
  );
}

function Row({ incident }: { incident: Incident }) {
  const { t } = useTranslation('operation');
  const format = useFormat();
  const [act, choose] = useState<Act>();
  const { step, objectKind, department, month, attempts, lastCode, possibleActs, acts } = incident;
  return (
    <Paper withBorder p="md">
      <Group justify="space-between" gap="sm">
        <div>
          <Text fw={600}>{[objectKind, department, month && format.month(month)].filter(Boolean).join(' · ')}</Text>
          <Text size="sm" c="dimmed">
            {t('failing', { step, count: attempts, code: lastCode })}
          </Text>
        </div>
        <Group gap="xs">
          {possibleActs.map((each) => (
            <Button key={each} size="xs" variant="default" onClick={() => choose(each)}>
              {t(`act.${each}`)}
            </Button>
          ))}
        </Group>
      </Group>
      {acts.map((past) => (
        <Text key={past.at} size="sm" mt="xs">
          {format.instant(past.at)} · {past.actor} · {t(`act.${past.act}`)}: {past.reason}
        </Text>
      ))}
      {act && <Decide incident={incident} act={act} close={() => choose(undefined)} />}
    </Paper>
  );
}

function Decide({ incident, act, close }: { incident: Incident; act: Act; close: () => void }) {
  const { t } = useTranslation('operation');
  const decide = api.useMutation('post', '/api/incidents/{id}/acts', afterSuccess(close));
  return (
    <ReasonDialog
      title={t(`act.${act}`)}
      means={t(`means.${act}`)}
      act={t(`act.${act}`)}
      error={decide.error}
      isPending={decide.isPending}
      send={(reason) => decide.mutate({ params: { path: { id: incident.id }, header: ownKey }, body: { act, reason } })}
      close={close}
    />
  );
}
