import { Button, Stack, Text, TextInput } from '@mantine/core';
import { schemaResolver, useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import * as z from 'zod/mini';
import { api, ownKey } from '../../shared/api/client.js';
import { queryClient } from '../../shared/api/query-client.js';
import { ProblemSummary } from '../../shared/components/problem-summary.js';
import { useFormat } from '../../shared/format/use-format.js';
import { InvitationLink } from './components/invitation-link.js';

/** Somebody new: the name, the login and the first day; the invitation is for them alone, and shown once. */
export function HireForm() {
  const { t } = useTranslation('people');
  const format = useFormat();
  const hire = api.useMutation('post', '/api/people', { onSuccess: () => queryClient.invalidateQueries() });
  const form = useForm({
    mode: 'uncontrolled',
    initialValues: { name: '', login: '', joinedOn: format.today ?? '' },
    validate: schemaResolver(
      z.object({
        name: z.string().check(z.minLength(1, t('missingName'))),
        login: z.string().check(z.minLength(3, t('missingLogin'))),
        joinedOn: z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/, t('missingDay'))),
      }),
      { sync: true },
    ),
  });
  const invited = hire.data;
  if (invited) return <InvitationLink title={t('hired', { name: invited.name })} invitation={invited.invitation} />;
  return (
    <form onSubmit={form.onSubmit((body) => hire.mutate({ params: { header: ownKey }, body }))}>
      <Stack>
        <ProblemSummary error={hire.error} />
        <TextInput label={t('name')} data-autofocus key={form.key('name')} {...form.getInputProps('name')} />
        <TextInput
          label={t('session.login')}
          description={t('loginIs')}
          key={form.key('login')}
          {...form.getInputProps('login')}
        />
        <TextInput type="date" label={t('joinedOn')} key={form.key('joinedOn')} {...form.getInputProps('joinedOn')} />
        <Text size="sm" c="dimmed">
          {t('placeLater')}
        </Text>
        <Button type="submit" loading={hire.isPending}>
          {t('hire')}
        </Button>
      </Stack>
    </form>
  );
}
