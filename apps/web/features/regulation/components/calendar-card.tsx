import { useState } from 'react';
import { Alert, Button, Group, List, Select, Text, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { afterSuccess } from '../../../shared/api/after-success.js';
import { api, ownKey } from '../../../shared/api/client.js';
import { queryClient } from '../../../shared/api/query-client.js';
import { ProblemSummary } from '../../../shared/components/problem-summary.js';
import { Section } from '../../../shared/components/section.js';
import { useFormat } from '../../../shared/format/use-format.js';
import { holds } from '../../../shared/session/roles.js';
import { useSignedIn } from '../../../shared/session/session.js';

/** Which days are worked beyond the weekend; an administrator takes a published year, or says of a single day what it is. */
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
      {holds(me, 'administrator') && (
        <>
          {year !== null && <TakePublished year={year} />}
          <SetDay />
        </>
      )}
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

const kindsOfDay = ['day-off', 'working-day'] as const;

/** A single day that is off or worked, whatever its weekday; open months keep the deadlines that they were told. */
function SetDay() {
  const { t } = useTranslation('regulation');
  const [day, choose] = useState('');
  const [kind, chooseKind] = useState<(typeof kindsOfDay)[number]>('day-off');
  const set = api.useMutation(
    'put',
    '/api/organisation/calendar',
    afterSuccess(() => choose('')),
  );
  return (
    <>
      <ProblemSummary error={set.error} />
      <Group gap="xs" align="flex-end">
        <TextInput
          type="date"
          size="xs"
          label={t('oneDay')}
          value={day}
          onChange={(event) => choose(event.currentTarget.value)}
        />
        <Select
          size="xs"
          label={t('oneDayIs')}
          allowDeselect={false}
          value={kind}
          onChange={(value) => chooseKind(value as (typeof kindsOfDay)[number])}
          data={kindsOfDay.map((value) => ({ value, label: t(`dayKind.${value}`) }))}
        />
        <Button
          size="xs"
          variant="default"
          disabled={day === ''}
          loading={set.isPending}
          onClick={() => set.mutate({ params: { header: ownKey }, body: { day, kind } })}
        >
          {t('setDay')}
        </Button>
      </Group>
    </>
  );
}
