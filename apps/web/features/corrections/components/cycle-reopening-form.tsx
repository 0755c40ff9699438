import { useState } from 'react';
import { Checkbox, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ProblemSummary } from '../../../shared/components/problem-summary.js';
import { useSaveReopeningOfMonth } from '../api/save-reopening.js';
import type { CanGoBack } from '../../../shared/months/can-go-back.js';
import type { Draft } from '../model/draft.js';
import { ReasonAndCheck } from './reason-and-check.js';

interface Props {
  of: { cycleId: string } | Draft;
  possible: CanGoBack;
  start?: { personIds: string[]; actuals: boolean; reason: string };
}

/** Whose plans of a month go back to their head, whether closed actuals do, and why. */
export function CycleReopeningForm({
  of,
  possible: { people, actuals },
  start = { personIds: [], actuals: false, reason: '' },
}: Props) {
  const { t } = useTranslation('corrections');
  const [said, say] = useState(start);
  const save = useSaveReopeningOfMonth();
  const isWhole = said.reason.trim() !== '' && (said.personIds.length > 0 || said.actuals);
  const send = () => save.mutate({ of, ...said, reason: said.reason.trim() });
  return (
    <Stack maw={700}>
      <ProblemSummary
        error={save.error}
        fieldOf={(path) => ({ label: t(`field.${path}`, { defaultValue: '' }), id: `reopening-${path}` })}
      />
      <Checkbox.Group
        id="reopening-personIds"
        label={t('field.personIds')}
        {...(actuals === 'with-plans' ? { description: t('actualsToo') } : {})}
        value={said.personIds}
        onChange={(personIds) => say({ ...said, personIds })}
      >
        <Stack gap="xs" mt="xs">
          {people.map(({ id, name }) => (
            <Checkbox key={id} value={id} label={name} />
          ))}
          {people.length === 0 && (
            <Text size="sm" c="dimmed">
              {t('noPlansToReopen')}
            </Text>
          )}
        </Stack>
      </Checkbox.Group>
      {actuals === 'closed' && (
        <Checkbox
          id="reopening-actuals"
          label={t('field.actuals')}
          checked={said.actuals}
          onChange={(event) => say({ ...said, actuals: event.currentTarget.checked })}
        />
      )}
      <ReasonAndCheck
        id="reopening-reason"
        says={t('mistakeSays')}
        rows={3}
        reason={said.reason}
        onChange={(reason) => say({ ...said, reason })}
        isWhole={isWhole}
        isSaving={save.isPending}
        send={send}
      />
    </Stack>
  );
}
