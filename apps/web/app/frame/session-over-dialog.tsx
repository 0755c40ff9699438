import { useState, useSyncExternalStore } from 'react';
import { Alert, Button, Modal, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { sessionGate } from '../../shared/api/session-gate.js';
import { SignInForm } from '../../shared/session/sign-in-form.js';
import { useSignedIn } from '../../shared/session/session.js';

/**
 * The session has ended in the middle of something: signing in again over the page, which keeps what was typed. Only whose
 * page it is can go on with it: somebody else begins anew, and is told first what does not get through by that.
 */
export function SessionOverDialog() {
  const { t } = useTranslation();
  const { login, name } = useSignedIn();
  const [isLeaving, leave] = useState(false);
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
      {isLeaving ? (
        <Alert color="yellow" variant="light" mt="md" role="alert">
          <Text size="sm" mb="xs">
            {t('session.leavingSays', { name })}
          </Text>
          <Button component="a" href="/" variant="default" size="xs">
            {t('session.leave')}
          </Button>
        </Alert>
      ) : (
        <Button variant="subtle" size="xs" mt="md" onClick={() => leave(true)}>
          {t('session.another')}
        </Button>
      )}
    </Modal>
  );
}
