import { useState } from 'react';
import { Button, Modal, SegmentedControl, Select, Stack, Text } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { afterSuccess } from '../../../shared/api/after-success.js';
import { api, ownKey } from '../../../shared/api/client.js';
import { ProblemSummary } from '../../../shared/components/problem-summary.js';
import { useAwaitedChoice } from '../../../shared/components/use-awaited-choice.js';
import { useFormat } from '../../../shared/format/use-format.js';

/** A department's month, or its year, before its day or where it has begun without the department. */
export function OpenByHand({ month }: { month: string }) {
  const { t } = useTranslation('months');
  const [isOpen, open] = useState(false);
  return (
    <>
      <Button variant="default" onClick={() => open(true)}>
        {t('byHand.open')}
      </Button>
      <Modal
        opened={isOpen}
        onClose={() => open(false)}
        title={t('byHand.title')}
        closeButtonProps={{ 'aria-label': t('close') }}
      >
        <OpenForm month={month} close={() => open(false)} />
      </Modal>
    </>
  );
}

type Opened = 'month' | 'year';

function OpenForm({ month, close }: { month: string; close: () => void }) {
  const { t } = useTranslation('months');
  const format = useFormat();
  const navigate = useNavigate();
  const [what, say] = useState<Opened>('month');
  const [departmentId, choose] = useState<string | null>(null);
  const awaited = useAwaitedChoice();
  const departments = api.useQuery('get', '/api/departments', { params: { query: { limit: 200 } } });
  const opened = afterSuccess(close);
  const openMonth = api.useMutation('post', '/api/monthly-cycles', {
    onSuccess: async (cycle) => {
      await opened.onSuccess();
      const params = { department: cycle.departmentId, month: cycle.month };
      void navigate({ to: '/monthly-cycles/$department/$month', params: params as never });
    },
  });
  const openYear = api.useMutation(
    'post',
    '/api/annual-cycles',
    afterSuccess(() => choose(null)),
  );
  const year = month.slice(0, 4);
  const send = () => {
    if (departmentId === null) return;
    if (what === 'month') openMonth.mutate({ params: { header: ownKey }, body: { departmentId, month } });
    else openYear.mutate({ params: { header: ownKey }, body: { departmentId, year: Number(year) } });
  };
  const nameOf = (id: string) => departments.data?.items.find((each) => each.id === id)?.name ?? '';
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <Stack>
        <ProblemSummary error={openMonth.error ?? openYear.error} fieldOf={(path) => ({ id: `opened-${path}` })} />
        <Text size="sm" c="dimmed">
          {t('byHand.says')}
        </Text>
        <SegmentedControl
          aria-label={t('byHand.what')}
          value={what}
          onChange={(value) => say(value as Opened)}
          data={[
            { value: 'month', label: format.month(month) },
            { value: 'year', label: t('byHand.year', { year }) },
          ]}
        />
        <Select
          id="opened-departmentId"
          label={t('department')}
          searchable
          {...awaited(departments)}
          value={departmentId}
          onChange={choose}
          data={(departments.data?.items ?? []).map(({ id, name }) => ({ value: id, label: name }))}
        />
        <Button type="submit" disabled={departmentId === null} loading={openMonth.isPending || openYear.isPending}>
          {t('byHand.send')}
        </Button>
        {openYear.data && departmentId === null && (
          <Text size="sm" role="status">
            {t('byHand.yearOpened', { year, department: nameOf(openYear.data.departmentId) })}
          </Text>
        )}
      </Stack>
    </form>
  );
}
