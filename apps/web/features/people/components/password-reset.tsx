import { useState } from 'react';
import { Alert, Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { api, ownKey } from '../../../shared/api/client.js';
import { queryClient } from '../../../shared/api/query-client.js';
import { ProblemSummary } from '../../../shared/components/problem-summary.js';
import { InvitationLink } from './invitation-link.js';

interface Props {
  person: { id: string; name: string };
}

/** A one-time link for somebody who has lost the password. */
export function ResetPassword({ person: { id, name } }: Props) {
  const { t } = useTranslation('people');
  const [isOpen, open] = useState(false);
  const reset = api.useMutation('post', '/api/people/{id}/password-reset');
  const close = () => {
    open(false);
    // The link is shown once: whoever asks again makes another.
    reset.reset();
  };
  return (
    <>
      <Button variant="default" onClick={() => open(true)}>
        {t('reset.open')}
      </Button>
      <Modal opened={isOpen} onClose={close} title={t('reset.title')} closeButtonProps={{ 'aria-label': t('close') }}>
        {reset.data ? (
          <InvitationLink title={t('reset.made', { name })} invitation={reset.data} />
        ) : (
          <Stack>
            <ProblemSummary error={reset.error} />
            <Text>{t('reset.says', { name })}</Text>
            <Button
              loading={reset.isPending}
              onClick={() => reset.mutate({ params: { path: { id }, header: ownKey } })}
              data-autofocus
            >
              {t('reset.make')}
            </Button>
          </Stack>
        )}
      </Modal>
    </>
  );
}

/** A reset that was used, and that nobody has confirmed: until then the roles of the person do not hold. */
export function UnconfirmedReset({ person: { id, name } }: Props) {
  const { t } = useTranslation('people');
  const waiting = api.useQuery('get', '/api/people', { params: { query: { awaitsConfirmation: 'true', limit: 200 } } });
  const confirm = api.useMutation('post', '/api/people/{id}/password-reset/confirmation', {
    onSuccess: () => queryClient.invalidateQueries(),
  });
  if (!waiting.data?.items.some((each) => each.id === id)) return null;
  return (
    <Alert color="orange" variant="light" title={t('reset.waits')}>
      <Stack gap="sm">
        <ProblemSummary error={confirm.error} />
        <Text c="var(--mantine-color-text)">{t('reset.waitsSays', { name })}</Text>
        <Group>
          <Button
            loading={confirm.isPending}
            onClick={() => confirm.mutate({ params: { path: { id }, header: ownKey } })}
          >
            {t('reset.confirm')}
          </Button>
        </Group>
      </Stack>
    </Alert>
  );
}
