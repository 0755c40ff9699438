import { Button, Group, Modal, Stack, Text, Textarea } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ownKey } from '../../../shared/api/client.js';
import { ProblemSummary } from '../../../shared/components/problem-summary.js';
import { useFormat } from '../../../shared/format/use-format.js';
import { useStartRun } from '../api/start-run.js';
import type { Unready } from '../api/use-readiness.js';

interface Props {
  month: string;
  /** Who cannot be paid yet: the run goes on without them where a reason is given. */
  unready: readonly Unready[];
  close: () => void;
}

/** What is started, for whom not and why: nothing is calculated before it was read. */
export function StartForm({ month, unready, close }: Props) {
  const { t } = useTranslation('payroll');
  const format = useFormat();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const start = useStartRun();
  const [reason, say] = useState('');
  const isLeaving = unready.length > 0;
  const leftOut = { personIds: unready.map(({ personId }) => personId), reason: reason.trim() };
  return (
    <Modal opened onClose={close} title={t('start.title', { month: format.month(month) })}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          start.mutate(
            { params: { header: ownKey }, body: { month, ...(isLeaving ? { leftOut } : {}) } },
            {
              onSuccess: ({ runId }) => {
                void queries.invalidateQueries();
                void navigate({ to: '/payroll-runs/$id', params: { id: runId } });
              },
            },
          );
        }}
      >
        <Stack gap="sm">
          <ProblemSummary error={start.error} />
          <Text size="sm">{t('start.says')}</Text>
          {isLeaving && (
            <>
              <Text size="sm">{t('start.without', { names: unready.map(({ name }) => name).join(', ') })}</Text>
              <Textarea
                required
                label={t('start.reason')}
                value={reason}
                onChange={(event) => say(event.currentTarget.value)}
                autosize
                minRows={2}
              />
            </>
          )}
          <Group>
            <Button type="submit" loading={start.isPending}>
              {t(isLeaving ? 'start.actWithout' : 'start.act', { count: unready.length })}
            </Button>
            <Button variant="subtle" onClick={close}>
              {t('cancel')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
