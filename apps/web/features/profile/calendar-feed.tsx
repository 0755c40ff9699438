import { Alert, Button, CopyButton, Group, Stack, Text, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { api, ownKey } from '../../shared/api/client.js';
import { queryClient } from '../../shared/api/query-client.js';
import { ProblemSummary } from '../../shared/components/problem-summary.js';
import { useFormat } from '../../shared/format/use-format.js';

/** The secret address at which a calendar program reads the own deadlines: made, made anew, ended. It is told once. */
export function CalendarFeed() {
  const { t } = useTranslation('profile');
  const format = useFormat();
  const feed = api.useQuery('get', '/api/calendar-feed');
  const followed = { onSuccess: () => queryClient.invalidateQueries() };
  const make = api.useMutation('post', '/api/calendar-feed', followed);
  const revoke = api.useMutation('post', '/api/calendar-feed/revocation', followed);
  const madeAt = feed.data?.madeAt ?? null;
  const address = make.data && madeAt !== null ? new URL(make.data.path, globalThis.location.origin).href : undefined;
  return (
    <Stack gap="sm">
      <ProblemSummary error={feed.error ?? make.error ?? revoke.error} />
      <Text size="sm">
        {madeAt === null ? t('calendar.none') : t('calendar.since', { at: format.instant(madeAt) })}
      </Text>
      {address !== undefined && (
        <Alert color="teal" variant="light" role="status">
          <Stack gap="xs">
            <TextInput label={t('calendar.address')} description={t('calendar.once')} readOnly value={address} />
            <CopyButton value={address}>
              {({ copied, copy }) => (
                <Button size="xs" variant="default" onClick={copy} style={{ alignSelf: 'flex-start' }}>
                  {t(copied ? 'calendar.copied' : 'calendar.copy')}
                </Button>
              )}
            </CopyButton>
          </Stack>
        </Alert>
      )}
      <Group gap="xs">
        <Button
          variant="default"
          disabled={!feed.data}
          loading={make.isPending}
          onClick={() => make.mutate({ params: { header: ownKey } })}
        >
          {t(madeAt === null ? 'calendar.make' : 'calendar.renew')}
        </Button>
        {madeAt !== null && (
          <Button
            variant="default"
            loading={revoke.isPending}
            onClick={() => revoke.mutate({ params: { header: ownKey } }, { onSuccess: () => make.reset() })}
          >
            {t('calendar.revoke')}
          </Button>
        )}
      </Group>
      {madeAt !== null && (
        <Text size="sm" c="dimmed">
          {t('calendar.renewSays')}
        </Text>
      )}
    </Stack>
  );
}
