import { useState } from 'react';
import { Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ProblemSummary } from '../../../shared/components/problem-summary.js';
import { useSaveReopeningOfActuals, type ReopenedActuals } from '../api/save-reopening.js';
import type { Draft } from '../model/draft.js';
import { ReasonAndCheck } from './reason-and-check.js';

/** Why approved actuals are wrong: it is signed by those who signed them. */
export function ActualsReopeningForm({ of, start = '' }: { of: ReopenedActuals | Draft; start?: string }) {
  const { t } = useTranslation('corrections');
  const [reason, say] = useState(start);
  const save = useSaveReopeningOfActuals();
  const isWhole = reason.trim() !== '';
  const send = () => save.mutate({ of, reason: reason.trim() });
  return (
    <Stack maw={700}>
      <ProblemSummary
        error={save.error}
        fieldOf={(path) => ({ label: t(`field.${path}`, { defaultValue: '' }), id: `reopening-${path}` })}
      />
      <ReasonAndCheck
        id="reopening-reason"
        says={t('wrongSays')}
        rows={3}
        reason={reason}
        onChange={say}
        isWhole={isWhole}
        isSaving={save.isPending}
        send={send}
      />
    </Stack>
  );
}
