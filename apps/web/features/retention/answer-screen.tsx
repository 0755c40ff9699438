import { Button, Group, Stack, Text } from '@mantine/core';
import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api } from '../../shared/api/client.js';
import { DeadlineChip } from '../../shared/components/deadline-chip.js';
import { EmptyNote } from '../../shared/components/empty-note.js';
import { Loading } from '../../shared/components/loading.js';
import { ScreenError } from '../../shared/components/screen-error.js';
import { StatusChip } from '../../shared/components/status-chip.js';
import { TitleLine } from '../../shared/components/title-line.js';
import { useFormat } from '../../shared/format/use-format.js';
import { useSignedIn } from '../../shared/session/session.js';
import { useItems, useResults, type Item } from './api/use-retention.js';
import { MinutesForm } from './components/minutes-form.js';
import { ProposalForm } from './components/proposal-form.js';
import { shareLost } from './model/months-of-people.js';

/** What the strikes of somebody call for, by its id or that of its document: the head writes the minutes of the review, or proposes to part. */
export function AnswerScreen() {
  const { t } = useTranslation('retention');
  const { id } = useParams({ from: '/frame/retention/$id' });
  const items = useItems();
  if (items.isPending) return <Loading />;
  if (items.isError) return <ScreenError error={items.error} retry={() => void items.refetch()} />;
  const item = items.data.items.find((each) => each.id === id || each.documentId === id);
  if (!item) return <EmptyNote title={t('noItem')} says={t('noneSays')} />;
  return <Answered item={item} />;
}

function Answered({ item }: { item: Item }) {
  const { t } = useTranslation('retention');
  const format = useFormat();
  const me = useSignedIn();
  const { kind, person, months, status, documentId, documentStatus, departmentId } = item;
  const isWritten = documentStatus === 'in-approval' || documentStatus === 'signed';
  const canWrite = status === 'open' && !isWritten && me.headedDepartmentIds.includes(departmentId);
  return (
    <>
      <TitleLine
        title={`${t(`kind.${kind}`)} · ${person}`}
        facts={documentStatus !== null && <StatusChip kind="document" state={documentStatus} />}
        below={t('because', { months: months.map((month) => format.month(month)).join(', ') })}
        acts={
          documentId !== null && (
            <Button component={Link} to="/documents/$id" params={{ id: documentId } as never} variant="default">
              {t('document')}
            </Button>
          )
        }
      />
      <Stack maw={760}>
        <WhatHappened item={item} />
        <Text size="sm" c="dimmed">
          {t(canWrite ? `says.${kind}` : `not.${status === 'open' ? (isWritten ? 'sent' : 'yours') : status}`)}
        </Text>
        {canWrite && <Draft item={item} />}
      </Stack>
    </>
  );
}

/** What was lost in the months that call for it, and by when whom it waits for. */
function WhatHappened({ item: { id, personId, months } }: { item: Item }) {
  const { t } = useTranslation('retention');
  const format = useFormat();
  const results = useResults();
  const acts = api.useQuery('get', '/api/awaited-acts');
  const act = acts.data?.acts.find(({ on }) => on.id === id);
  const lost = (results.data ?? []).filter((each) => each.personId === personId && months.includes(each.month));
  return (
    <>
      {lost.map((each) => (
        <Text key={each.key} size="sm">
          {t('lostIn', {
            month: format.month(each.month),
            lost: format.number(each.lost),
            total: format.number(each.total),
            share: format.percentage(shareLost(each)),
          })}
          {each.keptAtLeast !== null && `, ${t('keptAtLeast', { share: format.level(each.keptAtLeast) })}`}
        </Text>
      ))}
      {act !== undefined && (
        <Group gap="xs">
          <DeadlineChip dueOn={act.dueOn} dueAt={act.dueAt} />
          <Text size="sm">{t('act.with', { names: act.waitsFor.map(({ name }) => name).join(', ') })}</Text>
        </Group>
      )}
    </>
  );
}

/** Goes on where the last draft stood. */
function Draft({ item }: { item: Item }) {
  return item.kind === 'review' ? <DraftOfMinutes item={item} /> : <DraftOfProposal item={item} />;
}

function DraftOfMinutes({ item }: { item: Item }) {
  const { today } = useFormat();
  const { documentId } = item;
  const draft = api.useQuery(
    'get',
    '/api/review-minutes/{id}',
    { params: { path: { id: documentId ?? '' } } },
    { enabled: documentId !== null, refetchOnWindowFocus: false },
  );
  if (today === undefined) return <Loading rows={3} />;
  if (documentId === null) return <MinutesForm itemId={item.id} today={today} />;
  if (draft.isPending) return <Loading rows={3} />;
  if (draft.isError) return <ScreenError error={draft.error} retry={() => void draft.refetch()} />;
  const { latestVersion, version } = draft.data;
  return <MinutesForm itemId={item.id} draft={{ id: documentId, version: latestVersion, said: version.content }} />;
}

function DraftOfProposal({ item }: { item: Item }) {
  const { documentId } = item;
  const draft = api.useQuery(
    'get',
    '/api/proposals-to-part/{id}',
    { params: { path: { id: documentId ?? '' } } },
    { enabled: documentId !== null, refetchOnWindowFocus: false },
  );
  if (documentId === null) return <ProposalForm itemId={item.id} />;
  if (draft.isPending) return <Loading rows={3} />;
  if (draft.isError) return <ScreenError error={draft.error} retry={() => void draft.refetch()} />;
  const { latestVersion, version } = draft.data;
  return (
    <ProposalForm itemId={item.id} draft={{ id: documentId, version: latestVersion, reason: version.content.reason }} />
  );
}
