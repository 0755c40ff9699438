import { useState } from 'react';
import { Button, Modal, Select, Stack, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { afterSuccess } from '../../../shared/api/after-success.js';
import { api, ownKey } from '../../../shared/api/client.js';
import { ProblemSummary } from '../../../shared/components/problem-summary.js';
import { useFormat } from '../../../shared/format/use-format.js';
import type { Department } from '../api/use-departments.js';

/** A new department, below another or below none. */
export function AddDepartment({ all }: { all: readonly Department[] }) {
  const { t } = useTranslation('people');
  const [isOpen, open] = useState(false);
  return (
    <>
      <Button onClick={() => open(true)}>{t('add.open')}</Button>
      <Modal
        opened={isOpen}
        onClose={() => open(false)}
        title={t('add.title')}
        closeButtonProps={{ 'aria-label': t('close') }}
      >
        <AddForm all={all} close={() => open(false)} />
      </Modal>
    </>
  );
}

function AddForm({ all, close }: { all: readonly Department[]; close: () => void }) {
  const { t } = useTranslation('people');
  const { today = '' } = useFormat();
  const [name, say] = useState('');
  const [beganOn, begin] = useState(today);
  const [parentId, choose] = useState<string | null>(null);
  const add = api.useMutation('post', '/api/departments', afterSuccess(close));
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        add.mutate({ params: { header: ownKey }, body: { name: name.trim(), beganOn, parentId } });
      }}
    >
      <Stack>
        <ProblemSummary error={add.error} fieldOf={(path) => ({ id: `department-${path}` })} />
        <TextInput
          id="department-name"
          label={t('name')}
          data-autofocus
          value={name}
          onChange={(event) => say(event.currentTarget.value)}
        />
        <TextInput
          id="department-beganOn"
          type="date"
          label={t('add.beganOn')}
          value={beganOn}
          onChange={(event) => begin(event.currentTarget.value)}
        />
        <Select
          id="department-parentId"
          label={t('move.under')}
          placeholder={t('move.top')}
          searchable
          clearable
          value={parentId}
          onChange={choose}
          data={all.map((each) => ({ value: each.id, label: each.name }))}
        />
        <Button type="submit" disabled={name.trim() === '' || beganOn === ''} loading={add.isPending}>
          {t('add.submit')}
        </Button>
      </Stack>
    </form>
  );
}
