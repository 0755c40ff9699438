import { useState } from 'react';
import { Button, Checkbox, Modal, Stack, Table, Text, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { afterSuccess } from '../../../shared/api/after-success.js';
import { api, ownKey } from '../../../shared/api/client.js';
import { CardTable } from '../../../shared/components/card-table.js';
import { Loading } from '../../../shared/components/loading.js';
import { ProblemSummary } from '../../../shared/components/problem-summary.js';
import { ScreenError } from '../../../shared/components/screen-error.js';
import { Section } from '../../../shared/components/section.js';
import { usePositions } from '../api/use-positions.js';

/** As what people work in the company, and whether a plan alone pays them for it. */
export function Positions({ adds }: { adds: boolean }) {
  const { t } = useTranslation('people');
  const positions = usePositions();
  const [isAdding, add] = useState(false);
  if (positions.isPending) return <Loading />;
  if (positions.isError) return <ScreenError error={positions.error} retry={() => void positions.refetch()} />;
  const { items } = positions.data;
  return (
    <Section
      title={t('positions.title')}
      gap="sm"
      beside={
        adds && (
          <Button variant="default" onClick={() => add(true)}>
            {t('positions.open')}
          </Button>
        )
      }
    >
      {items.length === 0 ? (
        <Text c="dimmed">{t('positions.none')}</Text>
      ) : (
        <CardTable
          heads={[{ label: t('changes.position') }, { label: t('positions.code') }, { label: t('positions.paid') }]}
        >
          <Table.Tbody>
            {items.map(({ code, name, paidByPlan }) => (
              <Table.Tr key={code}>
                <Table.Th scope="row" fw={400}>
                  {name}
                </Table.Th>
                <Table.Td>{code}</Table.Td>
                <Table.Td>{t(paidByPlan ? 'positions.byPlan' : 'positions.byScheme')}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </CardTable>
      )}
      <Modal
        opened={isAdding}
        onClose={() => add(false)}
        title={t('positions.new')}
        closeButtonProps={{ 'aria-label': t('close') }}
      >
        <AddPosition close={() => add(false)} />
      </Modal>
    </Section>
  );
}

function AddPosition({ close }: { close: () => void }) {
  const { t } = useTranslation('people');
  const [said, say] = useState({ name: '', code: '' });
  const [paidByPlan, pay] = useState(false);
  const add = api.useMutation('post', '/api/positions', afterSuccess(close));
  const text = (field: keyof typeof said) => ({
    id: `position-${field}`,
    value: said[field],
    onChange: (event: { currentTarget: { value: string } }) => say({ ...said, [field]: event.currentTarget.value }),
  });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        add.mutate({
          params: { header: ownKey },
          body: { name: said.name.trim(), code: said.code.trim(), paidByPlan },
        });
      }}
    >
      <Stack>
        <ProblemSummary error={add.error} fieldOf={(path) => ({ id: `position-${path}` })} />
        <TextInput label={t('name')} data-autofocus {...text('name')} />
        <TextInput label={t('positions.code')} description={t('positions.codeSays')} {...text('code')} />
        <Checkbox
          label={t('positions.byPlan')}
          description={t('positions.byPlanSays')}
          checked={paidByPlan}
          onChange={(event) => pay(event.currentTarget.checked)}
        />
        <Button type="submit" disabled={said.name.trim() === '' || said.code.trim() === ''} loading={add.isPending}>
          {t('positions.add')}
        </Button>
      </Stack>
    </form>
  );
}
