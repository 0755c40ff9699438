import { useState } from 'react';
import { Button, Modal, Select, Stack, Text, Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { afterSuccess } from '../api/after-success.js';
import type { Role } from '../session/session.js';
import { api, ownKey } from '../api/client.js';
import { PersonSearch } from '../people/person-search.js';
import { ProblemSummary } from '../components/problem-summary.js';
import { useEither } from '../format/use-either.js';
import { useHolders } from './use-holders.js';

interface Props {
  documentId: string;
  /** The steps that nobody has decided yet. */
  steps: readonly { name: string; roles: readonly string[] }[];
}

/** An administrator gives a step to somebody else who is entitled to it, where whoever signs is away. */
export function ReassignStep({ documentId, steps }: Props) {
  const { t } = useTranslation();
  const [isOpen, open] = useState(false);
  return (
    <>
      <Button variant="default" mt="sm" onClick={() => open(true)}>
        {t('review.reassign.open')}
      </Button>
      <Modal
        opened={isOpen}
        onClose={() => open(false)}
        title={t('review.reassign.title')}
        closeButtonProps={{ 'aria-label': t('close') }}
      >
        <ReassignForm documentId={documentId} steps={steps} close={() => open(false)} />
      </Modal>
    </>
  );
}

function ReassignForm({ documentId, steps, close }: Props & { close: () => void }) {
  const { t } = useTranslation();
  const either = useEither();
  const [step, choose] = useState<string | null>(steps[0]?.name ?? null);
  const [personId, setPerson] = useState<string | null>(null);
  const [reason, say] = useState('');
  const reassign = api.useMutation('post', '/api/documents/{id}/reassignments', afterSuccess(close));
  const holders = useHolders((steps.find(({ name }) => name === step)?.roles ?? []) as readonly Role[]);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (step === null || personId === null) return;
        reassign.mutate({
          params: { path: { id: documentId }, header: ownKey },
          body: { step, personId, reason: reason.trim() },
        });
      }}
    >
      <Stack>
        <ProblemSummary error={reassign.error} fieldOf={(path) => ({ id: `reassign-${path}` })} />
        <Text size="sm" c="dimmed">
          {t('review.reassign.says')}
        </Text>
        <Select
          id="reassign-step"
          label={t('review.reassign.step')}
          allowDeselect={false}
          value={step}
          onChange={choose}
          data={steps.map((each) => ({
            value: each.name,
            label: either(each.roles.map((role) => t(`role.${role}`))),
          }))}
        />
        <PersonSearch
          id="reassign-personId"
          label={t('review.reassign.person')}
          first={holders}
          value={personId}
          onChange={setPerson}
          data-autofocus
        />
        <Textarea
          id="reassign-reason"
          label={t('review.reassign.reason')}
          autosize
          value={reason}
          onChange={(event) => say(event.currentTarget.value)}
        />
        <Button
          type="submit"
          disabled={step === null || personId === null || reason.trim() === ''}
          loading={reassign.isPending}
        >
          {t('review.reassign.submit')}
        </Button>
      </Stack>
    </form>
  );
}
