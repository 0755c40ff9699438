import { Alert, Button, Code, CopyButton, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { components } from '../../../shared/api/api-types.js';
import { useFormat } from '../../../shared/format/use-format.js';

interface Props {
  title: string;
  invitation: components['schemas']['InvitationView'];
}

/** The one-time link by which somebody chooses a password: for them alone, and shown once. */
export function InvitationLink({ title, invitation: { token, expiresAt } }: Props) {
  const { t } = useTranslation('people');
  const format = useFormat();
  const link = `${location.origin}/invitation#${token}`;
  return (
    <Stack>
      <Alert color="teal" variant="light" role="status" title={title}>
        <Text c="var(--mantine-color-text)">{t('invitation', { at: format.instant(expiresAt) })}</Text>
      </Alert>
      <Code block>{link}</Code>
      <CopyButton value={link}>
        {({ copied, copy }) => <Button onClick={copy}>{copied ? t('copied') : t('copy')}</Button>}
      </CopyButton>
    </Stack>
  );
}
