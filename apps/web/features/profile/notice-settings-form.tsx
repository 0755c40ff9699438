import { useState } from 'react';
import { Alert, Button, Checkbox, Group, Select, Stack, Switch, Text, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { components } from '../../shared/api/api-types.js';
import { api, ownKey } from '../../shared/api/client.js';
import { queryClient } from '../../shared/api/query-client.js';
import { Loading } from '../../shared/components/loading.js';
import { ProblemSummary } from '../../shared/components/problem-summary.js';
import { ScreenError } from '../../shared/components/screen-error.js';
import { languages } from '../../shared/language/languages.js';
import { errorsAtFields } from '../../shared/refusals/errors-at-fields.js';

type Settings = components['schemas']['SettingsView'];
type Body = components['schemas']['SettingsBody'];

const mailed = ['en', 'ru'] as const satisfies readonly Body['language'][];

/** How one wants to be told: language, address, quiet hours, and which mail not at all. */
export function NoticeSettingsForm() {
  const settings = api.useQuery('get', '/api/notices/settings');
  if (settings.isPending) return <Loading />;
  if (settings.isError) return <ScreenError error={settings.error} retry={() => void settings.refetch()} />;
  return <Form before={settings.data} />;
}

function Form({ before }: { before: Settings }) {
  const { t } = useTranslation('profile');
  const [body, set] = useState<Body>({
    language: before.language,
    email: before.email,
    quietHours: before.quietHours,
    refusedMail: before.refusedMail,
  });
  const save = api.useMutation('put', '/api/notices/settings', { onSuccess: () => queryClient.invalidateQueries() });
  const submit = () => save.mutate({ params: { header: ownKey }, body });
  const change = (changes: Partial<Body>) => {
    save.reset();
    set({ ...body, ...changes });
  };
  const errorOf = errorsAtFields(save.error);
  const { quietHours, refusedMail } = body;
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <Stack gap="sm">
        <ProblemSummary error={save.error} />
        {save.isSuccess && (
          <Alert color="teal" variant="light" role="status">
            {t('notices.saved')}
          </Alert>
        )}
        <TextInput
          type="email"
          label={t('notices.email')}
          description={t('notices.emailSays')}
          autoComplete="email"
          error={errorOf('email')}
          value={body.email ?? ''}
          onChange={({ currentTarget: { value } }) => change({ email: value.trim() === '' ? null : value.trim() })}
        />
        <Select
          label={t('notices.language')}
          allowDeselect={false}
          error={errorOf('language')}
          value={body.language}
          onChange={(language) => change({ language: language as Body['language'] })}
          data={mailed.map((value) => ({ value, label: languages.find(({ code }) => code === value)?.name ?? value }))}
        />
        <Switch
          label={t('notices.quiet')}
          description={t('notices.quietSays')}
          checked={quietHours !== null}
          onChange={({ currentTarget: { checked } }) =>
            change({ quietHours: checked ? { from: '20:00', until: '08:00' } : null })
          }
        />
        {quietHours !== null && (
          <Group gap="xs">
            <TextInput
              type="time"
              label={t('notices.from')}
              error={errorOf('quietHours.from')}
              value={quietHours.from}
              onChange={({ currentTarget: { value } }) => change({ quietHours: { ...quietHours, from: value } })}
            />
            <TextInput
              type="time"
              label={t('notices.until')}
              error={errorOf('quietHours.until')}
              value={quietHours.until}
              onChange={({ currentTarget: { value } }) => change({ quietHours: { ...quietHours, until: value } })}
            />
          </Group>
        )}
        {before.mayRefuse.map((kind) => (
          <Checkbox
            key={kind}
            label={t(`notices.mailOf.${kind}`)}
            checked={!refusedMail.includes(kind)}
            onChange={({ currentTarget: { checked } }) =>
              change({
                refusedMail: checked ? refusedMail.filter((each) => each !== kind) : [...refusedMail, kind],
              })
            }
          />
        ))}
        <Text size="sm" c="dimmed">
          {t('notices.always')}
        </Text>
        <Button type="submit" variant="default" loading={save.isPending} style={{ alignSelf: 'flex-start' }}>
          {t('notices.save')}
        </Button>
      </Stack>
    </form>
  );
}
