import { Alert, Button, PasswordInput, Stack } from '@mantine/core';
import { schemaResolver, useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import * as z from 'zod/mini';
import { api, ownKey } from '../../shared/api/client.js';
import { ProblemSummary } from '../../shared/components/problem-summary.js';

/** The own password; every other session of the person ends. */
export function PasswordForm() {
  const { t } = useTranslation('profile');
  const change = api.useMutation('put', '/api/session/password');
  const form = useForm({
    mode: 'uncontrolled',
    initialValues: { currentPassword: '', newPassword: '' },
    validate: schemaResolver(
      z.object({
        currentPassword: z.string().check(z.minLength(1, t('password.missing'))),
        newPassword: z.string().check(z.minLength(12, t('password.short'))),
      }),
      { sync: true },
    ),
  });
  const submit = form.onSubmit((body) =>
    change.mutate({ params: { header: ownKey }, body }, { onSuccess: () => form.reset() }),
  );
  const toggle = { 'aria-label': t('session.showPassword') };
  return (
    <form onSubmit={submit}>
      <Stack>
        <ProblemSummary error={change.error} />
        {change.data && (
          <Alert color="teal" variant="light" role="status">
            {t('password.changed', { count: change.data.endedSessions })}
          </Alert>
        )}
        <PasswordInput
          label={t('password.current')}
          autoComplete="current-password"
          visibilityToggleButtonProps={toggle}
          key={form.key('currentPassword')}
          {...form.getInputProps('currentPassword')}
        />
        <PasswordInput
          label={t('password.new')}
          description={t('password.rule')}
          autoComplete="new-password"
          visibilityToggleButtonProps={toggle}
          key={form.key('newPassword')}
          {...form.getInputProps('newPassword')}
        />
        <Button type="submit" variant="default" loading={change.isPending} style={{ alignSelf: 'flex-start' }}>
          {t('password.submit')}
        </Button>
      </Stack>
    </form>
  );
}
