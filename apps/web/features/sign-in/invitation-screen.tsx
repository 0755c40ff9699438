import { useEffect, useState } from 'react';
import { Alert, Anchor, Button, Container, Paper, PasswordInput, Stack, Text, Title } from '@mantine/core';
import { useLocation } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api } from '../../shared/api/client.js';
import { ProblemSummary } from '../../shared/components/problem-summary.js';

/** Somebody who was invited, or whose password was reset, chooses one that nobody else knows. The token stands behind the #, which no server is told. */
export function InvitationScreen() {
  const { t } = useTranslation('sign-in');
  const { hash } = useLocation();
  const token = hash.replace(/^#/, '');
  const [password, setPassword] = useState('');
  const [again, setAgain] = useState('');
  const [isShown, show] = useState(false);
  const accept = api.useMutation('post', '/api/session/invitation');
  useEffect(() => {
    document.title = `${t('invitation.title')} · Premia`;
  }, [t]);
  const differs = isShown && password !== again;
  return (
    <Container component="main" size="xs" py="xl">
      <Stack gap="lg">
        <Title order={1} size="h2">
          {t('invitation.title')}
        </Title>
        <Paper withBorder p="lg">
          {accept.data ? (
            <Stack>
              <Alert color="teal" variant="light" role="status" title={t('invitation.chosen')}>
                <Text c="var(--mantine-color-text)">{t('invitation.login', { login: accept.data.login })}</Text>
              </Alert>
              <Button component="a" href="/">
                {t('session.signIn')}
              </Button>
            </Stack>
          ) : token === '' ? (
            <Text>{t('invitation.noToken')}</Text>
          ) : (
            <form
              onSubmit={(event) => {
                event.preventDefault();
                show(true);
                if (password === again) accept.mutate({ body: { token, newPassword: password } });
              }}
            >
              <Stack>
                <ProblemSummary
                  error={accept.error}
                  fieldOf={() => ({ label: t('invitation.password'), id: 'new-password' })}
                />
                <Text size="sm">{t('invitation.says')}</Text>
                <PasswordInput
                  id="new-password"
                  label={t('invitation.password')}
                  autoComplete="new-password"
                  required
                  withAsterisk={false}
                  value={password}
                  onChange={(event) => setPassword(event.currentTarget.value)}
                  visibilityToggleButtonProps={{ 'aria-label': t('session.showPassword') }}
                />
                <PasswordInput
                  label={t('invitation.again')}
                  autoComplete="new-password"
                  required
                  withAsterisk={false}
                  value={again}
                  error={differs ? t('invitation.differs') : undefined}
                  onChange={(event) => setAgain(event.currentTarget.value)}
                  visibilityToggleButtonProps={{ 'aria-label': t('session.showPassword') }}
                />
                <Button type="submit" loading={accept.isPending}>
                  {t('invitation.choose')}
                </Button>
              </Stack>
            </form>
          )}
        </Paper>
        {/* Not while the password is on its way: whoever went then would sign in with one that is not there yet. */}
        {!accept.isPending && !accept.data && (
          <Anchor href="/" size="sm">
            {t('session.signIn')}
          </Anchor>
        )}
      </Stack>
    </Container>
  );
}
