import { useState } from 'react';
import { Button, Group, Table, Text, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { afterSuccess } from '../../../shared/api/after-success.js';
import { api, ownKey } from '../../../shared/api/client.js';
import { queryClient } from '../../../shared/api/query-client.js';
import { CardTable } from '../../../shared/components/card-table.js';
import { Chip } from '../../../shared/components/chip.js';
import { ExportMenu } from '../../../shared/components/export-menu.js';
import { Loading } from '../../../shared/components/loading.js';
import { ProblemSummary } from '../../../shared/components/problem-summary.js';
import { ScreenError } from '../../../shared/components/screen-error.js';
import { Section } from '../../../shared/components/section.js';
import { useFormat } from '../../../shared/format/use-format.js';
import { RefusalText } from '../../../shared/refusals/refusal-text.js';
import type { Tone } from '../../../shared/theme/tokens.js';
import { absenceState, type AbsenceState } from '../model/absence-state.js';

const tones: Record<AbsenceState, Tone> = { now: 'moving', ahead: 'soon', over: 'draft', withdrawn: 'voided' };

interface Props {
  personId: string;
  /** Whether they may say when the person is away. */
  enters: boolean;
}

/** On which days somebody is away: what is signed then is not asked of them. */
export function Absences({ personId, enters }: Props) {
  const { t } = useTranslation('people');
  const format = useFormat();
  const absences = api.useQuery('get', '/api/absences', { params: { query: { personId, limit: 200 } } });
  if (absences.isPending) return <Loading />;
  if (absences.isError) return <ScreenError error={absences.error} retry={() => void absences.refetch()} />;
  const { items } = absences.data;
  return (
    <Section
      title={t('absences.title')}
      gap="sm"
      beside={items.length > 0 && <ExportMenu file={{ path: '/api/absences', query: { personId } }} />}
    >
      {enters && <EnterAbsence personId={personId} />}
      {items.length === 0 ? (
        <Text c="dimmed">{t('absences.none')}</Text>
      ) : (
        <CardTable
          heads={[{ label: t('absences.days') }, { label: t('absences.entered') }, { label: t('changes.state') }]}
        >
          <Table.Tbody>
            {items.map((absence) => {
              const state = absenceState(absence, format.today ?? '');
              return (
                <Table.Tr key={absence.id}>
                  <Table.Th scope="row" fw={400}>
                    {format.day(absence.fromOn)} – {format.day(absence.untilOn)}
                  </Table.Th>
                  <Table.Td>{format.instant(absence.enteredAt)}</Table.Td>
                  <Table.Td>
                    <Group gap="xs">
                      <Chip tone={tones[state]} word={t(`absences.state.${state}`)} />
                      {enters && state !== 'withdrawn' && <Withdraw id={absence.id} />}
                    </Group>
                  </Table.Td>
                </Table.Tr>
              );
            })}
          </Table.Tbody>
        </CardTable>
      )}
    </Section>
  );
}

function EnterAbsence({ personId }: { personId: string }) {
  const { t } = useTranslation('people');
  const [said, say] = useState({ fromOn: '', untilOn: '' });
  const enter = api.useMutation(
    'post',
    '/api/absences',
    afterSuccess(() => say({ fromOn: '', untilOn: '' })),
  );
  const day = (field: keyof typeof said) => ({
    id: `absence-${field}`,
    type: 'date',
    value: said[field],
    onChange: (event: { currentTarget: { value: string } }) => say({ ...said, [field]: event.currentTarget.value }),
  });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        enter.mutate({ params: { header: ownKey }, body: { personId, ...said } });
      }}
    >
      <ProblemSummary error={enter.error} fieldOf={(path) => ({ id: `absence-${path}` })} />
      <Group align="flex-end" mt={enter.error ? 'sm' : 0}>
        <TextInput label={t('absences.fromOn')} {...day('fromOn')} />
        <TextInput label={t('absences.untilOn')} {...day('untilOn')} />
        <Button
          type="submit"
          variant="default"
          disabled={said.fromOn === '' || said.untilOn === ''}
          loading={enter.isPending}
        >
          {t('absences.enter')}
        </Button>
      </Group>
      <Text size="sm" c="dimmed" mt="xs">
        {t('absences.says')}
      </Text>
    </form>
  );
}

function Withdraw({ id }: { id: string }) {
  const { t } = useTranslation('people');
  const withdraw = api.useMutation('post', '/api/absences/{id}/withdrawal', {
    onSuccess: () => queryClient.invalidateQueries(),
  });
  return (
    <>
      <Button
        size="xs"
        variant="default"
        loading={withdraw.isPending}
        onClick={() => withdraw.mutate({ params: { path: { id }, header: ownKey } })}
      >
        {t('changes.withdraw')}
      </Button>
      {withdraw.error && (
        <Text size="xs" c="red" role="alert">
          <RefusalText code={withdraw.error.code} message={withdraw.error.detail} />
        </Text>
      )}
    </>
  );
}
