import { useState } from 'react';
import { Button, Group, Stack, Textarea } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ProblemSummary } from '../../../shared/components/problem-summary.js';
import { usePrimaryAct } from '../../../shared/keys/use-physical-keys.js';
import { useSaveAnswer } from '../api/save-answer.js';

interface Props {
  itemId: string;
  draft?: { id: string; version: number; reason: string };
}

/** Why the company should part with somebody: a proposal to the directors, who decide. */
export function ProposalForm({ itemId, draft }: Props) {
  const { t } = useTranslation('retention');
  const navigate = useNavigate();
  const [reason, setReason] = useState(draft?.reason ?? '');
  const save = useSaveAnswer((id) => void navigate({ to: '/documents/$id', params: { id } }));
  const isWhole = reason.trim() !== '';
  const send = () => save.mutate({ itemId, draft, answer: { kind: 'part', said: { reason: reason.trim() } } });
  usePrimaryAct(() => isWhole && !save.isPending && send());
  return (
    <Stack>
      <ProblemSummary error={save.error} />
      <Textarea
        label={t('why')}
        autosize
        minRows={4}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <Group>
        <Button disabled={!isWhole} loading={save.isPending} onClick={send} aria-keyshortcuts="Control+Enter">
          {t('check')}
        </Button>
      </Group>
    </Stack>
  );
}
