import { useState, type FormEvent } from 'react';
import { Button, PasswordInput, Stack, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ProblemSummary } from '../components/problem-summary.js';
import { signIn } from './session.js';

/** Login and password; what was typed stays when it is refused. A login that is given is the only one. */
export function SignInForm({ login: known = '' }: { login?: string }) {
  const { t } = useTranslation();
  const [login, setLogin] = useState(known);
  const [password, setPassword] = useState('');
  const [error, setError] = useState<unknown>();
  const [isSending, setSending] = useState(false);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setSending(true);
    setError(undefined);
    try {
      await signIn(login.trim(), password);
    } catch (refusal) {
      setError(refusal);
    } finally {
      setSending(false);
    }
  };
  return (
    <form onSubmit={(event) => void submit(event)}>
      <Stack>
        <ProblemSummary error={error} />
        <TextInput
          label={t('session.login')}
          name="login"
          autoComplete="username"
          required
          withAsterisk={false}
          value={login}
          readOnly={known !== ''}
          onChange={(event) => setLogin(event.currentTarget.value)}
        />
        <PasswordInput
          label={t('session.password')}
          name="password"
          autoComplete="current-password"
          required
          withAsterisk={false}
          data-autofocus={known !== '' || undefined}
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
          visibilityToggleButtonProps={{ 'aria-label': t('session.showPassword') }}
        />
        <Button type="submit" loading={isSending}>
          {t('session.signIn')}
        </Button>
      </Stack>
    </form>
  );
}
