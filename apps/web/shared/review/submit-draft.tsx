import { Button, Group, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api, ownKey } from '../api/client.js';
import { queryClient } from '../api/query-client.js';
import { ProblemSummary } from '../components/problem-summary.js';
import type { Place } from '#notices/place-of-act.js';
import { ReturnedNote } from '../documents/returned-note.js';
import { draftsOf, type DocumentKind } from '../documents/drafts-of-kind.js';
import { usePrimaryAct } from '../keys/use-physical-keys.js';
import { holds } from '../session/roles.js';
import { useSignedIn } from '../session/session.js';

interface Props {
  documentId: string;
  kind: DocumentKind;
  /** Where it is changed. */
  place: Place | undefined;
  version: number;
  /** Whether it is this version that came back: another one is needed before it can be sent. */
  cameBack: boolean;
}

/** Sends a draft on its route after it was read: whoever signs it gets exactly what stands above. */
export function SubmitDraft({ documentId, kind, place, version, cameBack }: Props) {
  const { t } = useTranslation();
  const me = useSignedIn();
  const { data: organisation } = api.useQuery('get', '/api/organisation');
  const drafts = draftsOf[kind];
  // Every kind is submitted alike; the types of one of them stand for all.
  const path = `${drafts ?? ''}/{id}/submission` as '/api/fines/{id}/submission';
  const submit = api.useMutation('post', path, { onSuccess: () => queryClient.invalidateQueries() });
  const send = () => submit.mutate({ params: { path: { id: documentId }, header: ownKey }, body: { version } });
  const isTheirs = holds(me, ...(organisation?.routes[kind].submitters ?? []));
  // Some are sent from the screen on which they are written.
  const isSentHere = isTheirs && drafts !== undefined && !cameBack;
  usePrimaryAct(() => isSentHere && !submit.isPending && send());
  if (!isTheirs) return null;
  return (
    <>
      <ProblemSummary error={submit.error} />
      {cameBack && <ReturnedNote documentId={documentId} />}
      <Group>
        {isSentHere && (
          <Button loading={submit.isPending} onClick={send} aria-keyshortcuts="Control+Enter">
            {t('submit')}
          </Button>
        )}
        {place !== undefined && (
          <Button
            component={Link}
            to={place.to}
            search={place.search as never}
            variant={isSentHere ? 'default' : 'filled'}
          >
            {t('review.changeDraft')}
          </Button>
        )}
        <Text size="sm" c="dimmed">
          {t(cameBack ? 'review.cameBack' : 'review.draftSays')}
        </Text>
      </Group>
    </>
  );
}
