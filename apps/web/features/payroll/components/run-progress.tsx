import { Button, Group, Paper, Progress, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { api, ownKey } from '../../../shared/api/client.js';
import { queryClient } from '../../../shared/api/query-client.js';
import { ProblemSummary } from '../../../shared/components/problem-summary.js';
import { holds } from '../../../shared/session/roles.js';
import { useSignedIn } from '../../../shared/session/session.js';
import type { Progress as Told } from '../api/follow-run.js';
import type { Run } from '../api/use-run.js';
import { shareDone } from '../model/share-done.js';

/** How far a run is while it is calculated: people, problems, time left, and the way to hold it. */
export function RunProgress({ run, progress }: { run: Run; progress: Told | undefined }) {
  const { t } = useTranslation('payroll');
  const me = useSignedIn();
  const isPaused = progress?.isPaused ?? run.isPaused;
  const told = { onSuccess: () => queryClient.invalidateQueries() };
  const pause = api.useMutation('post', '/api/payroll-runs/{id}/pause', told);
  const resume = api.useMutation('post', '/api/payroll-runs/{id}/resume', told);
  const act = isPaused ? resume : pause;
  const people = progress?.people ?? run.people ?? 0;
  const done = progress?.peopleDone ?? 0;
  return (
    <Paper withBorder p="md" component="section" aria-label={t('progress.title')}>
      <Stack gap="xs">
        <ProblemSummary error={act.error} />
        <Group justify="space-between">
          <Text role="status">
            {people === 0 ? t('freezing') : t(isPaused ? 'progress.paused' : 'progress.done', { done, people })}
          </Text>
          {holds(me, 'accounting') && (
            <Button
              size="xs"
              variant="default"
              loading={act.isPending}
              onClick={() => act.mutate({ params: { path: { id: run.id }, header: ownKey } })}
            >
              {t(isPaused ? 'progress.resume' : 'progress.pause')}
            </Button>
          )}
        </Group>
        <Progress value={shareDone(done, people)} size="lg" aria-label={t('progress.title')} />
        <Text size="sm" c="dimmed">
          {[
            progress === undefined || progress.secondsLeft === null
              ? undefined
              : t('progress.left', { count: progress.secondsLeft }),
            progress && progress.problems > 0 ? t('progress.problems', { count: progress.problems }) : undefined,
          ]
            .filter(Boolean)
            .join(' · ')}
        </Text>
      </Stack>
    </Paper>
  );
}
