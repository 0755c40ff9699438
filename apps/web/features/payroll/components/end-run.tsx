import { useState } from 'react';
import { Button, Group, Paper, Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { api, ownKey } from '../../../shared/api/client.js';
import { queryClient } from '../../../shared/api/query-client.js';
import { ProblemSummary } from '../../../shared/components/problem-summary.js';
import { holds } from '../../../shared/session/roles.js';
import { useSignedIn } from '../../../shared/session/session.js';
import type { Run } from '../api/use-run.js';

/** Accounting cancels a run that has not paid: nobody signs its register any more, and its month can be run anew. */
export function EndRun({ run }: { run: Run }) {
  const { t } = useTranslation('payroll');
  const me = useSignedIn();
  const [isOpen, open] = useState(false);
  const [reason, say] = useState('');
  const end = api.useMutation('post', '/api/payroll-runs/{id}/cancel', {
    onSuccess: () => queryClient.invalidateQueries(),
  });
  if (!holds(me, 'accounting')) return null;
  if (!isOpen)
    return (
      <Group>
        <Button size="xs" variant="subtle" color="red" onClick={() => open(true)}>
          {t('end.open')}
        </Button>
      </Group>
    );
  return (
    <Paper withBorder p="md">
      <ProblemSummary error={end.error} />
      <form
        onSubmit={(event) => {
          event.preventDefault();
          end.mutate({ params: { path: { id: run.id }, header: ownKey }, body: { reason: reason.trim() } });
        }}
      >
        <Group align="end">
          <Textarea
            flex={1}
            required
            autosize
            label={t('end.reason')}
            value={reason}
            onChange={(event) => say(event.currentTarget.value)}
          />
          <Button type="submit" variant="default" loading={end.isPending}>
            {t('end.act')}
          </Button>
        </Group>
      </form>
    </Paper>
  );
}
