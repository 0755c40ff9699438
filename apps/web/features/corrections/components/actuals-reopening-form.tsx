import { useState } from 'react';
import { Button, Group, Stack, Textarea } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ProblemSummary } from '../../../shared/components/problem-summary.js';
import { usePrimaryAct } from '../../../shared/keys/use-physical-keys.js';
import { useSaveReopeningOfActuals, type ReopenedActuals } from '../api/save-reopening.js';
import type { Draft } from '../model/draft.js';

/** Why approved actuals are wrong: it is signed by those who signed them. */
export function ActualsReopeningForm({ of, start = '' }: { of: ReopenedActuals | Draft; start?: string }) {
  const { t } = useTranslation('corrections');
  const navigate = useNavigate();
  const [reason, say] = useState(start);
  const save = useSaveReopeningOfActuals((id) => void navigate({ to: '/documents/$id', params: { id } }));
  const isWhole = reason.trim() !== '';
  const send = () => save.mutate({ of, reason: reason.trim() });
  usePrimaryAct(() => isWhole && !save.isPending && send());
  return (
    <Stack maw={700}>
      <ProblemSummary
        error={save.error}
        fieldOf={(path) => ({ label: t(`field.${path}`, { defaultValue: '' }), id: `reopening-${path}` })}
      />
      <Textarea
        id="reopening-reason"
        label={t('field.reason')}
        description={t('wrongSays')}
        autosize
        minRows={3}
        value={reason}
        onChange={(event) => say(event.currentTarget.value)}
      />
      <Group>
        <Button disabled={!isWhole} loading={save.isPending} onClick={send} aria-keyshortcuts="Control+Enter">
          {t('check')}
        </Button>
      </Group>
    </Stack>
  );
}
