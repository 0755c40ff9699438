import { useState } from 'react';
import { Alert, Button, Group, List, Select, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { api, ownKey } from '../../../shared/api/client.js';
import { queryClient } from '../../../shared/api/query-client.js';
import { ProblemSummary } from '../../../shared/components/problem-summary.js';
import { Section } from '../../../shared/components/section.js';
import { useFormat } from '../../../shared/format/use-format.js';
import { holds } from '../../../shared/session/roles.js';
import { useSignedIn } from '../../../shared/session/session.js';

/** Which days are worked beyond the weekend; an administrator takes a published year. */
export function CalendarCard() {
  const { t } = useTranslation('regulation');
  const format = useFormat();
  const me = useSignedIn();
  const { data } = api.useQuery('get', '/api/organisation/calendar');
  const years = [...new Set((data?.exceptions ?? []).map(({ day }) => day.slice(0, 4)))].sort().reverse();
  const [chosen, choose] = useState<string | null>(null);
  const year = chosen ?? format.today?.slice(0, 4) ?? years[0] ?? null;
  const days = (data?.exceptions ?? []).filter(({ day }) => day.startsWith(year ?? ''));
  return (
    <Section title={t('calendar')}>
      {data?.warnings.map(({ year: of }) => (
        <Alert key={of} color="orange" variant="light">
          <Text size="sm" c="var(--mantine-color-text)">
            {t('calendarMissing', { year: of })}
          </Text>
        </Alert>
      ))}
      {years.length > 0 && (
        <Select
          label={t('year')}
          maw={140}
          allowDeselect={false}
          value={year}
          onChange={choose}
          data={[...new Set([...years, ...(year === null ? [] : [year])])].sort()}
        />
      )}
      {days.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t('noExceptions')}
        </Text>
      ) : (
        <List size="sm" mah={220} style={{ overflowY: 'auto' }} tabIndex={0} aria-label={t('calendar')}>
          {days.map(({ day, kind }) => (
            <List.Item key={day}>
              {format.day(day)}: {t(`dayKind.${kind}`)}
            </List.Item>
          ))}
        </List>
      )}
      {holds(me, 'administrator') && year !== null && <TakePublished year={year} />}
    </Section>
  );
}

/** The published calendars of a year that are not entered whole. */
function TakePublished({ year: of }: { year: string }) {
  const { t } = useTranslation('regulation');
  const published = api.useQuery('get', '/api/organisation/published-calendars');
  const take = api.useMutation('put', '/api/organisation/calendar/years/{year}', {
    onSuccess: () => queryClient.invalidateQueries(),
  });
  const missing = (published.data?.items ?? []).filter(({ year, missing: days }) => year === of && days > 0);
  return (
    <>
      <ProblemSummary error={take.error} />
      <Group gap="xs">
        {missing.map(({ year, country }) => (
          <Button
            key={`${year} ${country}`}
            size="xs"
            variant="default"
            loading={take.isPending}
            onClick={() => take.mutate({ params: { path: { year }, header: ownKey }, body: { country } })}
          >
            {t('take', { year, country: t(`country.${country}`) })}
          </Button>
        ))}
      </Group>
    </>
  );
}
