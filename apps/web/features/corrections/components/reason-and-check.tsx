import { Button, Group, Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { usePrimaryAct } from '../../../shared/keys/use-physical-keys.js';

interface Props {
  id: string;
  /** What a reason of this kind is to say. */
  says: string;
  rows: number;
  maxLength?: number;
  reason: string;
  onChange: (reason: string) => void;
  /** Whether all that is needed was said. */
  isWhole: boolean;
  isSaving: boolean;
  send: () => void;
}

/** The end of a form that corrects something: why, and the way to read it whole before it is sent. */
export function ReasonAndCheck({ id, says, rows, reason, onChange, isWhole, isSaving, send, ...limit }: Props) {
  const { t } = useTranslation('corrections');
  usePrimaryAct(() => isWhole && !isSaving && send());
  return (
    <>
      <Textarea
        id={id}
        label={t('field.reason')}
        description={says}
        autosize
        minRows={rows}
        {...limit}
        value={reason}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      <Group>
        <Button disabled={!isWhole} loading={isSaving} onClick={send} aria-keyshortcuts="Control+Enter">
          {t('check')}
        </Button>
      </Group>
    </>
  );
}
