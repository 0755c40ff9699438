import { useState } from 'react';
import { Button, Group, Stack, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { afterSuccess } from '../../../shared/api/after-success.js';
import { api, ownKey } from '../../../shared/api/client.js';
import { ProblemSummary } from '../../../shared/components/problem-summary.js';
import { useFormat } from '../../../shared/format/use-format.js';

interface Props {
  contestId: string;
  winnerId: string;
  close: () => void;
}

/** Records on which day a prize was handed over. That stays. */
export function GivenForm({ contestId, winnerId, close }: Props) {
  const { t } = useTranslation('contests');
  const { today } = useFormat();
  const [said, say] = useState({ givenOn: today ?? '', note: '' });
  const give = api.useMutation('post', '/api/contests/{id}/winners/{winnerId}/prize', afterSuccess(close));
  const text = (field: keyof typeof said) => ({
    value: said[field],
    onChange: (event: { currentTarget: { value: string } }) => say({ ...said, [field]: event.currentTarget.value }),
  });
  const note = said.note.trim();
  return (
    <Stack gap="xs">
      <ProblemSummary error={give.error} />
      <Group align="flex-end">
        <TextInput type="date" label={t('givenDay')} max={today} {...text('givenOn')} />
        <TextInput label={t('note')} style={{ flex: 1, minWidth: 200 }} {...text('note')} />
        <Button
          disabled={said.givenOn === ''}
          loading={give.isPending}
          onClick={() =>
            give.mutate({
              params: { path: { id: contestId, winnerId }, header: ownKey },
              body: { givenOn: said.givenOn, ...(note === '' ? {} : { note }) },
            })
          }
        >
          {t('giveIt')}
        </Button>
        <Button variant="default" onClick={close}>
          {t('cancel')}
        </Button>
      </Group>
    </Stack>
  );
}
