import { useState } from 'react';
import { Button, Group, Input, MultiSelect, Select, Text, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { components } from '../../../shared/api/api-types.js';
import { afterSuccess } from '../../../shared/api/after-success.js';
import { api, ownKey } from '../../../shared/api/client.js';
import { MonthPicker } from '../../../shared/components/month-picker.js';
import { ProblemSummary } from '../../../shared/components/problem-summary.js';
import { PeopleSearch } from '../../../shared/people/people-search.js';
import { Section } from '../../../shared/components/section.js';
import { useAwaitedChoice } from '../../../shared/components/use-awaited-choice.js';
import { addMonths } from '../../../shared/format/dates.js';
import { useFormat } from '../../../shared/format/use-format.js';
import { errorsAtFields } from '../../../shared/refusals/errors-at-fields.js';

type Scheme = components['schemas']['SchemesPage']['items'][number];

const nothing = { scheme: null as string | null, departmentIds: [] as string[], personIds: [] as string[], reason: '' };

/** A signed scheme, some months and for whom; somebody else confirms it. */
export function ProposeParallel({ schemes }: { schemes: readonly Scheme[] }) {
  const { t } = useTranslation('schemes');
  const format = useFormat();
  const awaited = useAwaitedChoice();
  const departments = api.useQuery('get', '/api/departments', { params: { query: { limit: 200 } } });
  const [said, say] = useState(nothing);
  const [chosen, choose] = useState<{ from?: string; until?: string }>({});
  const propose = api.useMutation(
    'post',
    '/api/parallel-schemes',
    afterSuccess(() => {
      say(nothing);
      choose({});
    }),
  );
  const present = format.today?.slice(0, 7);
  if (present === undefined) return null;
  const from = chosen.from ?? present;
  const until = chosen.until ?? addMonths(from, 2);
  const signed = [
    ...new Map(schemes.filter(({ status }) => status === 'signed').map((each) => [each.code, each])).values(),
  ];
  const { scheme, departmentIds, personIds, reason } = said;
  const errorOf = errorsAtFields(propose.error);
  const send = () => {
    if (scheme === null) return;
    propose.mutate({
      params: { header: ownKey },
      body: {
        scheme,
        from,
        until,
        reason: reason.trim(),
        ...(departmentIds.length === 0 ? {} : { departmentIds }),
        ...(personIds.length === 0 ? {} : { personIds }),
      },
    });
  };
  return (
    <Section title={t('parallel.propose')} gap="sm">
      <ProblemSummary error={propose.error} />
      <Group align="flex-end">
        <Select
          label={t('scheme')}
          miw={260}
          searchable
          {...awaited(departments)}
          error={errorOf('scheme')}
          value={scheme}
          onChange={(value) => say({ ...said, scheme: value })}
          data={signed.map(({ code, name }) => ({ value: code, label: name }))}
        />
        <Input.Wrapper label={t('parallel.from')} labelElement="div">
          <MonthPicker
            label={t('parallel.from')}
            month={from}
            onChange={(month) => choose({ ...chosen, from: month })}
          />
        </Input.Wrapper>
        <Input.Wrapper label={t('parallel.until')} labelElement="div">
          <MonthPicker
            label={t('parallel.until')}
            month={until}
            onChange={(month) => choose({ ...chosen, until: month })}
          />
        </Input.Wrapper>
      </Group>
      <Group grow align="flex-start">
        <MultiSelect
          label={t('parallel.departments')}
          description={t('parallel.emptyIsAll')}
          searchable
          error={errorOf('departmentIds')}
          value={departmentIds}
          onChange={(ids) => say({ ...said, departmentIds: ids })}
          data={(departments.data?.items ?? []).map(({ id, name }) => ({ value: id, label: name }))}
        />
        <PeopleSearch
          label={t('parallel.people')}
          description={t('parallel.orThese')}
          error={errorOf('personIds')}
          value={personIds}
          onChange={(ids) => say({ ...said, personIds: ids })}
        />
      </Group>
      <TextInput
        label={t('parallel.reason')}
        error={errorOf('reason')}
        value={reason}
        onChange={(event) => say({ ...said, reason: event.currentTarget.value })}
      />
      <Group>
        <Button disabled={scheme === null || reason.trim() === ''} loading={propose.isPending} onClick={send}>
          {t('parallel.proposeIt')}
        </Button>
        <Text size="sm" c="dimmed">
          {t('parallel.second')}
        </Text>
      </Group>
    </Section>
  );
}
