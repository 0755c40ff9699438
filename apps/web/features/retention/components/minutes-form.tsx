import { useState } from 'react';
import { Button, Group, Stack, Textarea, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ProblemSummary } from '../../../shared/components/problem-summary.js';
import { PeopleSearch } from '../../../shared/people/people-search.js';
import { usePrimaryAct } from '../../../shared/keys/use-physical-keys.js';
import { useSaveAnswer, type Minutes } from '../api/save-answer.js';

/** A review is begun with the day on which it is written down, or gone on with where its draft stood. */
type Props = { itemId: string } & (
  | { today: string; draft?: undefined }
  | { today?: undefined; draft: { id: string; version: number; said: Minutes } }
);

/** The minutes of a review: when it was held, who was there, what was found and what is to be done otherwise. */
export function MinutesForm({ itemId, draft, today }: Props) {
  const { t } = useTranslation('retention');
  const navigate = useNavigate();
  const [said, say] = useState<Minutes>(draft?.said ?? { heldOn: today ?? '', present: [], mistakes: '', agreed: '' });
  const save = useSaveAnswer((id) => void navigate({ to: '/documents/$id', params: { id } }));
  const isWhole =
    said.heldOn !== '' && said.present.length > 0 && said.mistakes.trim() !== '' && said.agreed.trim() !== '';
  const { heldOn, present, mistakes, agreed } = said;
  const send = () =>
    save.mutate({
      itemId,
      draft,
      answer: { kind: 'review', said: { heldOn, present, mistakes: mistakes.trim(), agreed: agreed.trim() } },
    });
  usePrimaryAct(() => isWhole && !save.isPending && send());
  return (
    <Stack>
      <ProblemSummary
        error={save.error}
        fieldOf={(path) => ({ label: t(`minutes.${path.split('.')[0]}`, { defaultValue: '' }) })}
      />
      <Group align="flex-end">
        <TextInput
          type="date"
          label={t('minutes.heldOn')}
          value={heldOn}
          onChange={(event) => say({ ...said, heldOn: event.currentTarget.value })}
        />
        <PeopleSearch
          label={t('minutes.present')}
          hidePickedOptions
          style={{ flex: 1, minWidth: 240 }}
          value={present}
          onChange={(chosen) => say({ ...said, present: chosen })}
        />
      </Group>
      {(['mistakes', 'agreed'] as const).map((field) => (
        <Textarea
          key={field}
          label={t(`minutes.${field}`)}
          autosize
          minRows={3}
          value={said[field]}
          onChange={(event) => say({ ...said, [field]: event.currentTarget.value })}
        />
      ))}
      <Group>
        <Button disabled={!isWhole} loading={save.isPending} onClick={send} aria-keyshortcuts="Control+Enter">
          {t('check')}
        </Button>
      </Group>
    </Stack>
  );
}
