import { useState } from 'react';
import { Button, Modal, Stack, Text, Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ProblemSummary } from '../../shared/components/problem-summary.js';

interface Props {
  title: string;
  /** What the act causes. */
  means: string;
  /** What the button says. */
  act: string;
  color?: string;
  error: unknown;
  isPending: boolean;
  send: (reason: string) => void;
  close: () => void;
}

/** An act of an administrator that is recorded with its reason. */
export function ReasonDialog({ title, means, act, error, isPending, send, close, ...button }: Props) {
  const { t } = useTranslation('operation');
  const [typed, type] = useState('');
  const reason = typed.trim();
  return (
    <Modal opened onClose={close} title={title} closeButtonProps={{ 'aria-label': t('close') }}>
      <Stack>
        <ProblemSummary error={error} />
        <Text size="sm" c="dimmed">
          {means}
        </Text>
        <Textarea
          data-autofocus
          autosize
          minRows={2}
          label={t('why')}
          value={typed}
          onChange={(event) => type(event.currentTarget.value)}
        />
        <Button {...button} onClick={() => send(reason)} loading={isPending} disabled={reason === ''}>
          {act}
        </Button>
      </Stack>
    </Modal>
  );
}
