import { useState } from 'react';
import { Button, Modal, SegmentedControl, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { afterSuccess } from '../../../shared/api/after-success.js';
import { api, ownKey } from '../../../shared/api/client.js';
import { ProblemSummary } from '../../../shared/components/problem-summary.js';
import type { Entry } from '../model/life.js';

interface Props {
  personId: string;
  entry: Entry;
  /** The entry in words. */
  says: string;
}

/** Ends an entry of somebody, or takes back what never held; a second person confirms all but the last day on the staff. */
export function ChangeEntry({ personId, entry, says }: Props) {
  const { t } = useTranslation('people');
  const [isOpen, open] = useState(false);
  return (
    <>
      <Button
        size="compact-xs"
        variant="default"
        aria-label={t('ending.openOf', { what: says })}
        onClick={() => open(true)}
      >
        {t('ending.open')}
      </Button>
      <Modal opened={isOpen} onClose={() => open(false)} title={says} closeButtonProps={{ 'aria-label': t('close') }}>
        <ChangeForm personId={personId} entry={entry} close={() => open(false)} />
      </Modal>
    </>
  );
}

function ChangeForm({ personId, entry, close }: Omit<Props, 'says'> & { close: () => void }) {
  const { t } = useTranslation('people');
  const [takesBack, takeBack] = useState(false);
  const [untilOn, end] = useState(entry.content.untilOn ?? '');
  const [reason, say] = useState('');
  const propose = api.useMutation('post', '/api/staff-changes', afterSuccess(close));
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        propose.mutate({
          params: { header: ownKey },
          body: {
            kind: entry.kind,
            personId,
            supersedes: entry.id,
            ...(takesBack ? { takesBack } : { untilOn }),
            ...(reason.trim() === '' ? {} : { reason: reason.trim() }),
          },
        });
      }}
    >
      <Stack>
        <ProblemSummary error={propose.error} fieldOf={(path) => ({ id: `entry-${path}` })} />
        <SegmentedControl
          aria-label={t('changes.what')}
          value={takesBack ? 'takeBack' : 'end'}
          onChange={(chosen) => takeBack(chosen === 'takeBack')}
          data={(['end', 'takeBack'] as const).map((value) => ({ value, label: t(`ending.${value}`) }))}
        />
        {!takesBack && (
          <TextInput
            id="entry-untilOn"
            type="date"
            label={t('leftOn')}
            value={untilOn}
            onChange={(event) => end(event.currentTarget.value)}
          />
        )}
        <Textarea
          id="entry-reason"
          label={t('changes.reason')}
          autosize
          value={reason}
          onChange={(event) => say(event.currentTarget.value)}
        />
        <Text size="sm" c="dimmed">
          {t(entry.kind === 'employment' ? 'ending.atOnce' : 'changes.second')}
        </Text>
        <Button type="submit" disabled={!takesBack && untilOn === ''} loading={propose.isPending}>
          {t(entry.kind === 'employment' ? 'ending.enter' : 'ending.propose')}
        </Button>
      </Stack>
    </form>
  );
}
