import { useMemo, useState } from 'react';
import { Button, Group, Select, Text, Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { components } from '../../shared/api/api-types.js';
import { afterSuccess } from '../../shared/api/after-success.js';
import { api, ownKey } from '../../shared/api/client.js';
import { DataTable, type DataColumn } from '../../shared/components/data-table.js';
import { ProblemSummary } from '../../shared/components/problem-summary.js';
import { Section } from '../../shared/components/section.js';
import { useAwaitedChoice } from '../../shared/components/use-awaited-choice.js';
import { useFormat } from '../../shared/format/use-format.js';
import { errorsAtFields } from '../../shared/refusals/errors-at-fields.js';
import { useOpenProcesses } from './api/use-open-processes.js';
import { useNameOfProcess } from './use-name-of-process.js';

type Body = components['schemas']['RepairBody'];
type Repair = components['schemas']['RepairsPage']['items'][number];

const repairs = ['look-again', 'recreate', 'restart'] as const satisfies readonly Body['repair'][];
const kinds = [
  'monthly-cycle',
  'annual-cycle',
  'document',
  'payroll-run',
  'import',
  'organisation',
] as const satisfies readonly Body['objectKind'][];

/** What stands still without an incident is repaired from what is recorded, with a reason; what was repaired before. */
export function Repairs() {
  return (
    <>
      <RepairForm />
      <Repaired />
    </>
  );
}

function RepairForm() {
  const { t } = useTranslation('operation');
  const awaited = useAwaitedChoice();
  const organisation = api.useQuery('get', '/api/organisation');
  const [repair, choose] = useState<Body['repair']>('look-again');
  const [objectKind, chooseKind] = useState<Body['objectKind']>('monthly-cycle');
  const open = useOpenProcesses(objectKind);
  const nameOf = useNameOfProcess();
  const [chosen, chooseObject] = useState<string | null>(null);
  const [reason, say] = useState('');
  const mend = api.useMutation(
    'post',
    '/api/repairs',
    afterSuccess(() => {
      chooseObject(null);
      say('');
    }),
  );
  const isOwn = objectKind === 'organisation';
  const objectId = (isOwn ? organisation.data?.id : chosen) ?? '';
  const errorOf = errorsAtFields(mend.error);
  const send = () =>
    mend.mutate({ params: { header: ownKey }, body: { repair, objectKind, objectId, reason: reason.trim() } });
  return (
    <Section title={t('repair.title')} gap="sm">
      <Text size="sm" c="dimmed">
        {t('repair.says')}
      </Text>
      <ProblemSummary error={mend.error} />
      <Group align="flex-start">
        <Select
          label={t('repair.what')}
          allowDeselect={false}
          value={objectKind}
          onChange={(value) => {
            chooseKind(value as Body['objectKind']);
            chooseObject(null);
          }}
          data={kinds.map((value) => ({ value, label: t(`repair.kind.${value}`) }))}
        />
        {!isOwn && (
          <Select
            flex={1}
            miw={280}
            searchable
            label={t('repair.which')}
            description={t('repair.whichSays')}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            {...awaited(open, t('repair.nothingOpen'))}
            error={errorOf('objectId')}
            value={chosen}
            onChange={chooseObject}
            data={(open.data?.items ?? []).map((each) => ({ value: each.id, label: nameOf(each) }))}
          />
        )}
      </Group>
      <Select
        label={t('repair.how')}
        description={t(`repair.means.${repair}`)}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        maw={420}
        allowDeselect={false}
        error={errorOf('repair')}
        value={repair}
        onChange={(value) => choose(value as Body['repair'])}
        data={repairs.map((value) => ({ value, label: t(`repair.act.${value}`) }))}
      />
      <Textarea
        label={t('why')}
        autosize
        minRows={2}
        error={errorOf('reason')}
        value={reason}
        onChange={(event) => say(event.currentTarget.value)}
      />
      <Group>
        <Button
          variant="default"
          disabled={objectId === '' || reason.trim() === ''}
          loading={mend.isPending}
          onClick={send}
        >
          {t('repair.do')}
        </Button>
        {mend.isSuccess && (
          <Text size="sm" role="status">
            {t('repair.done')}
          </Text>
        )}
      </Group>
    </Section>
  );
}

function Repaired() {
  const { t } = useTranslation('operation');
  const format = useFormat();
  const { data } = api.useQuery('get', '/api/repairs', { params: { query: { limit: 100 } } });
  const columns = useMemo<DataColumn<Repair>[]>(
    () => [
      {
        id: 'at',
        label: t('at'),
        value: ({ repairedAt }) => repairedAt,
        cell: ({ repairedAt }) => format.instant(repairedAt),
      },
      { id: 'by', label: t('actor'), value: ({ repairedBy }) => repairedBy ?? t('repair.operator') },
      {
        id: 'object',
        label: t('object'),
        value: ({ objectKind, objectId }) => `${t(`repair.kind.${objectKind}`)} ${objectId.slice(0, 8)}`,
      },
      { id: 'repair', label: t('repair.how'), value: ({ repair }) => t(`repair.act.${repair}`) },
      { id: 'reason', label: t('why'), value: ({ reason }) => reason },
    ],
    [t, format],
  );
  if (!data || data.items.length === 0) return null;
  return (
    <Section title={t('repair.before')}>
      <DataTable
        label={t('repair.before')}
        rows={data.items}
        columns={columns}
        rowKey={({ id }) => id}
        file={{ path: '/api/repairs', query: {} }}
      />
    </Section>
  );
}
