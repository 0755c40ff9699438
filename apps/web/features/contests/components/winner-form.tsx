import { useState } from 'react';
import { Button, Group, Stack, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { afterSuccess } from '../../../shared/api/after-success.js';
import { api, ownKey } from '../../../shared/api/client.js';
import { PersonSearch } from '../../../shared/people/person-search.js';
import { ProblemSummary } from '../../../shared/components/problem-summary.js';
import { useSignedIn } from '../../../shared/session/session.js';

interface Props {
  contestId: string;
  place: number;
  close: () => void;
}

/** Who has won a place, and what they came to; nobody says it of themselves. */
export function WinnerForm({ contestId, place, close }: Props) {
  const { t } = useTranslation('contests');
  const me = useSignedIn();
  const [personId, choose] = useState<string | null>(null);
  const [because, setBecause] = useState('');
  const record = api.useMutation('post', '/api/contests/{id}/winners', afterSuccess(close));
  const send = () => {
    if (personId === null) return;
    record.mutate({
      params: { path: { id: contestId }, header: ownKey },
      body: { place, personId, ...(because.trim() === '' ? {} : { because: because.trim() }) },
    });
  };
  return (
    <Stack gap="xs">
      <ProblemSummary error={record.error} />
      <Group align="flex-end">
        <PersonSearch
          which={{}}
          label={t('winner')}
          choosable={(person) => (person.id === me.id ? undefined : person)}
          value={personId}
          onChange={choose}
        />
        <TextInput
          label={t('cameTo')}
          style={{ flex: 1, minWidth: 200 }}
          value={because}
          onChange={(event) => setBecause(event.currentTarget.value)}
        />
        <Button disabled={personId === null} loading={record.isPending} onClick={send}>
          {t('recordIt')}
        </Button>
        <Button variant="default" onClick={close}>
          {t('cancel')}
        </Button>
      </Group>
    </Stack>
  );
}
