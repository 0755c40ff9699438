import { useState } from 'react';
import { Button, Group, Stack, Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { afterSuccess } from '../../../shared/api/after-success.js';
import { api, ownKey } from '../../../shared/api/client.js';
import { ProblemSummary } from '../../../shared/components/problem-summary.js';

interface Props {
  path: '/api/contests/{id}/withdrawal' | '/api/contests/{id}/winners/{winnerId}/withdrawal';
  params: { id: string; winnerId?: string };
  /** What the button says. */
  act: string;
  close: () => void;
}

/** Takes something back that was announced: it stays readable, with the reason. */
export function BecauseForm({ path, params, act, close }: Props) {
  const { t } = useTranslation('contests');
  const [reason, setReason] = useState('');
  // Both are taken back alike; the types of one of them stand for both.
  const withdraw = api.useMutation('post', path as '/api/contests/{id}/withdrawal', afterSuccess(close));
  return (
    <Stack gap="xs" maw={620}>
      <ProblemSummary error={withdraw.error} />
      <Textarea
        label={t('because')}
        autosize
        minRows={2}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <Group>
        <Button
          color="red"
          disabled={reason.trim() === ''}
          loading={withdraw.isPending}
          onClick={() => withdraw.mutate({ params: { path: params, header: ownKey }, body: { reason: reason.trim() } })}
        >
          {act}
        </Button>
        <Button variant="default" onClick={close}>
          {t('cancel')}
        </Button>
      </Group>
    </Stack>
  );
}
