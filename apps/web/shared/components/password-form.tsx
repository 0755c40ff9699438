import { useState } from 'react';
import { Button, PasswordInput, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client.js';
import { useSignedIn } from '../session/session.js';
import { ProblemSummary } from './problem-summary.js';

interface Props {
  /** What follows once the password was given. */
  says: string;
  act: string;
  onGiven: () => void;
}

/** The own password once more, before what cannot be taken back. */
export function PasswordForm({ says, act, onGiven }: Props) {
  const { t } = useTranslation();
  const { login } = useSignedIn();
  const [password, setPassword] = useState('');
  const give = api.useMutation('post', '/api/session/password-given', { onSuccess: onGiven });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        give.mutate({ body: { password } });
      }}
    >
      <Stack>
        <ProblemSummary error={give.error} fieldOf={() => ({ label: t('session.password') })} />
        <Text size="sm">{says}</Text>
        <input type="hidden" name="login" autoComplete="username" value={login} readOnly />
        <PasswordInput
          data-autofocus
          label={t('session.password')}
          autoComplete="current-password"
          required
          withAsterisk={false}
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
          visibilityToggleButtonProps={{ 'aria-label': t('session.showPassword') }}
        />
        <Button type="submit" loading={give.isPending}>
          {act}
        </Button>
      </Stack>
    </form>
  );
}
