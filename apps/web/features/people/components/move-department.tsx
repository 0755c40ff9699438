import { useState } from 'react';
import { Button, Modal, Select, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { afterSuccess } from '../../../shared/api/after-success.js';
import { api, ownKey } from '../../../shared/api/client.js';
import { ProblemSummary } from '../../../shared/components/problem-summary.js';
import type { Department } from '../api/use-departments.js';
import { possibleParents } from '../model/possible-parents.js';

interface Props {
  department: Department;
  all: readonly Department[];
}

/** Puts a department below another, or below none. */
export function MoveDepartment({ department, all }: Props) {
  const { t } = useTranslation('people');
  const { id, name, parentId } = department;
  const [isOpen, open] = useState(false);
  const [parent, choose] = useState(parentId);
  const move = api.useMutation(
    'put',
    '/api/departments/{id}/parent',
    afterSuccess(() => open(false)),
  );
  return (
    <>
      <Button
        size="compact-xs"
        variant="default"
        aria-label={t('move.openOf', { name })}
        onClick={() => {
          choose(parentId);
          move.reset();
          open(true);
        }}
      >
        {t('move.open')}
      </Button>
      <Modal
        opened={isOpen}
        onClose={() => open(false)}
        title={t('move.title', { name })}
        closeButtonProps={{ 'aria-label': t('close') }}
      >
        <form
          onSubmit={(event) => {
            event.preventDefault();
            move.mutate({ params: { path: { id }, header: ownKey }, body: { parentId: parent } });
          }}
        >
          <Stack>
            <ProblemSummary error={move.error} fieldOf={(path) => ({ id: `move-${path}` })} />
            <Select
              id="move-parentId"
              label={t('move.under')}
              description={t('move.says')}
              placeholder={t('move.top')}
              searchable
              clearable
              data-autofocus
              value={parent}
              onChange={choose}
              data={possibleParents(id, all).map((each) => ({ value: each.id, label: each.name }))}
            />
            <Button type="submit" disabled={parent === parentId} loading={move.isPending}>
              {t('move.submit')}
            </Button>
          </Stack>
        </form>
      </Modal>
    </>
  );
}
