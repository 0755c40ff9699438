import { useSyncExternalStore } from 'react';
import { Modal, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { sessionGate } from '../../shared/api/session-gate.js';
import { SignInForm } from '../../shared/session/sign-in-form.js';
import { useSignedIn } from '../../shared/session/session.js';

/** The session has ended in the middle of something: signing in again over the page, which keeps what was typed. */
export function SessionOverDialog() {
  const { t } = useTranslation();
  const { login } = useSignedIn();
  const isShut = useSyncExternalStore(sessionGate.subscribe, sessionGate.isShut);
  return (
    <Modal
      opened={isShut}
      onClose={() => undefined}
      withCloseButton={false}
      closeOnClickOutside={false}
      closeOnEscape={false}
      title={t('session.over')}
    >
      <Text size="sm" mb="md">
        {t('session.kept')}
      </Text>
      <SignInForm login={login} />
    </Modal>
  );
}
