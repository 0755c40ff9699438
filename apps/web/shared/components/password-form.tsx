import { useState } from 'react';
import { Button, PasswordInput, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client.js';
import { isProblem } from '../api/problem.js';
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
  const demoPassword = useDemoPassword(login);
  const give = api.useMutation('post', '/api/session/password-given', { onSuccess: onGiven });
  const isWrong = isProblem(give.error) && give.error.code === 'wrong-password';
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        give.mutate({ body: { password } });
      }}
    >
      <Stack>
        {!isWrong && <ProblemSummary error={give.error} fieldOf={() => ({ label: t('session.password') })} />}
        <Text size="sm">{says}</Text>
        <input type="hidden" name="login" autoComplete="username" value={login} readOnly />
        <PasswordInput
          data-autofocus
          label={t('session.password')}
          description={demoPassword && t('decision.password.demo', { password: demoPassword })}
          error={isWrong && <span role="alert">{t('decision.password.wrong')}</span>}
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

/** What whoever came in with one press was never asked: the password of their demo company, where the API tells one. */
function useDemoPassword(login: string): string | undefined {
  const { data } = api.useQuery('get', '/api/demo-company');
  return data?.companies.find(({ people }) => people.some((person) => person.login === login))?.password;
}
