import { useMemo, useState } from 'react';
import { Anchor, Button, Drawer, Group, Stack, Text, Textarea, Title } from '@mantine/core';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { components } from '../../shared/api/api-types.js';
import { api, ownKey } from '../../shared/api/client.js';
import { queryClient } from '../../shared/api/query-client.js';
import { Chip } from '../../shared/components/chip.js';
import { DataTable, type DataColumn } from '../../shared/components/data-table.js';
import { EmptyNote } from '../../shared/components/empty-note.js';
import { Loading } from '../../shared/components/loading.js';
import { ProblemSummary } from '../../shared/components/problem-summary.js';
import { ScreenError } from '../../shared/components/screen-error.js';
import { AdjustForm } from './components/adjust-form.js';
import { InQuestion } from './components/in-question.js';
import { StateFilter } from '../../shared/components/state-filter.js';
import { TitleLine } from '../../shared/components/title-line.js';
import { useFormat } from '../../shared/format/use-format.js';
import { holds } from '../../shared/session/roles.js';
import { useSignedIn, type SignedIn } from '../../shared/session/session.js';
import type { Tone } from '../../shared/theme/tokens.js';

type Question = components['schemas']['DisputesPage']['items'][number];
type Detail = components['schemas']['DisputeDetail'];

const states = ['open', 'accepted', 'refused', 'settled', 'withdrawn'] as const;
const tones: Record<Question['status'], Tone> = {
  open: 'moving',
  accepted: 'done',
  refused: 'done',
  settled: 'done',
  withdrawn: 'voided',
};

/** Questions about pay: each a thread with its reason and the day until which it is answered. */
export function QuestionsScreen() {
  const { t } = useTranslation('questions');
  const navigate = useNavigate();
  const { open, status } = useSearch({ from: '/frame/questions' });
  const state = states.find((known) => known === status);
  const questions = api.useQuery('get', '/api/disputes', {
    params: { query: { limit: 200, ...(state === undefined ? {} : { status: state }) } },
  });
  const go = (changed: { open?: string | undefined; status?: string | undefined }) =>
    void navigate({ to: '/questions', search: ((before: object) => ({ ...before, ...changed })) as never });
  if (questions.isPending) return <Loading />;
  if (questions.isError) return <ScreenError error={questions.error} retry={() => void questions.refetch()} />;
  const { items } = questions.data;
  return (
    <>
      <TitleLine
        title={t('title')}
        facts={
          <Text size="sm">{t('openCount', { count: items.filter((each) => each.status === 'open').length })}</Text>
        }
      />
      {(items.length > 0 || state !== undefined) && (
        <StateFilter
          label={t('filter')}
          state={state}
          onChange={(chosen) => go({ status: chosen })}
          states={states.map((value) => ({ value, label: t(`state.${value}`) }))}
        />
      )}
      {items.length === 0 ? (
        <EmptyNote title={t('none')} says={t('noneSays')} />
      ) : (
        <Questions items={items} state={state} />
      )}
      <Drawer
        opened={open !== undefined}
        onClose={() => go({ open: undefined })}
        position="right"
        size="lg"
        title={t('one')}
        closeButtonProps={{ 'aria-label': t('close') }}
      >
        {open !== undefined && <Thread key={open} id={open} />}
      </Drawer>
    </>
  );
}

function Questions({ items, state }: { items: readonly Question[]; state: Question['status'] | undefined }) {
  const { t } = useTranslation('questions');
  const format = useFormat();
  const columns = useMemo<DataColumn<Question>[]>(
    () => [
      {
        id: 'about',
        label: t('about'),
        value: ({ label, month }) => `${label} · ${format.month(month)}`,
        cell: ({ id, label, month }) => (
          <Anchor
            component={Link}
            to="/questions"
            search={((before: object) => ({ ...before, open: id })) as never}
            underline="always"
          >
            {label} · {format.month(month)}
          </Anchor>
        ),
      },
      { id: 'person', label: t('person'), value: ({ person }) => person },
      { id: 'reason', label: t('reason'), value: ({ reason }) => t(`because.${reason}`) },
      { id: 'due', label: t('due'), value: ({ dueOn }) => dueOn, cell: ({ dueOn }) => format.day(dueOn) },
      {
        id: 'came',
        label: t('came'),
        value: ({ status, isOverdue }) => t(isOverdue ? 'overdue' : `state.${status}`),
        cell: (question) => <State question={question} />,
      },
    ],
    [t, format],
  );
  return (
    <DataTable
      view="questions"
      label={t('title')}
      rows={items}
      columns={columns}
      rowKey={({ id }) => id}
      file={{ path: '/api/disputes', query: { status: state } }}
    />
  );
}

function State({ question }: { question: Pick<Question, 'status' | 'isOverdue'> }) {
  const { t } = useTranslation('questions');
  const { status, isOverdue } = question;
  return <Chip tone={isOverdue ? 'failed' : tones[status]} word={t(isOverdue ? 'overdue' : `state.${status}`)} />;
}

/** What was asked, what came of it, and what the reader may do about it. */
function Thread({ id }: { id: string }) {
  const { t } = useTranslation('questions');
  const format = useFormat();
  const me = useSignedIn();
  const question = api.useQuery('get', '/api/disputes/{id}', { params: { path: { id } } });
  if (question.isPending) return <Loading rows={3} />;
  if (question.isError) return <ScreenError error={question.error} retry={() => void question.refetch()} />;
  const { data } = question;
  return (
    <Stack>
      <Group>
        <Title order={2} size="h4">
          {data.label} · {format.month(data.month)}
        </Title>
        <State question={data} />
      </Group>
      <Text size="sm" c="dimmed">
        {t('until', { day: format.day(data.dueOn), who: t(`owner.${data.owner}`) })}
      </Text>
      <InQuestion question={data} />
      <Words at={data.raisedAt} who={data.person} what={t(`because.${data.reason}`)} words={data.words} />
      {data.acts.map((act) => (
        <Words
          key={`${act.at} ${act.act}`}
          at={act.at}
          who={act.actor}
          what={t(`act.${act.act}`)}
          words={act.words}
          adjustmentId={act.adjustmentId}
        />
      ))}
      {data.status === 'open' && isOwner(data, me) ? (
        <Answer id={id} owner={data.owner} />
      ) : (
        data.status === 'open' &&
        data.personId !== me.id && (
          <Text size="sm" c="dimmed">
            {t('answeredByOthers', { who: t(`owner.${data.owner}`) })}
          </Text>
        )
      )}
      {(data.status === 'open' || data.status === 'accepted') && isOwner(data, me) && <AdjustForm question={data} />}
      {data.personId === me.id && <End id={id} status={data.status} />}
    </Stack>
  );
}

/** Who answers it; nobody answers what they ask themselves. */
function isOwner({ owner, personId, departmentId }: Detail, me: SignedIn): boolean {
  if (personId === me.id) return false;
  return owner === 'accounting' ? holds(me, 'accounting') : me.headedDepartmentIds.includes(departmentId);
}

interface WordsProps {
  at: string;
  who: string;
  what: string;
  words: string | null;
  adjustmentId?: string | null;
}

function Words({ at, who, what, words, adjustmentId = null }: WordsProps) {
  const { t } = useTranslation('questions');
  const format = useFormat();
  return (
    <div>
      <Text size="sm" fw={600}>
        {who} · {what}
      </Text>
      <Text size="xs" c="dimmed">
        {format.instant(at)}
      </Text>
      {words !== null && <Text>{words}</Text>}
      {adjustmentId !== null && (
        <Anchor
          component={Link}
          to="/documents/$id"
          params={{ id: adjustmentId } as never}
          size="sm"
          underline="always"
        >
          {t('adjust.toDocument')}
        </Anchor>
      )}
    </div>
  );
}

/** The two answers, with what each of them does and does not do. */
function Answer({ id, owner }: Pick<Detail, 'id' | 'owner'>) {
  const { t } = useTranslation('questions');
  const [words, setWords] = useState('');
  const answer = api.useMutation('post', '/api/disputes/{id}/answer', {
    onSuccess: () => queryClient.invalidateQueries(),
  });
  const give = (as: 'accept' | 'refuse') =>
    answer.mutate({ params: { path: { id }, header: ownKey }, body: { answer: as, words: words.trim() } });
  const isEmpty = words.trim() === '';
  return (
    <Stack gap="xs">
      <ProblemSummary
        error={answer.error}
        fieldOf={(path) => (path === 'words' ? { label: t('answer') } : undefined)}
      />
      <Textarea
        label={t('answer')}
        description={t('answerSays')}
        autosize
        minRows={3}
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
      />
      <Group>
        <Button disabled={isEmpty} loading={answer.isPending} onClick={() => give('accept')}>
          {t('accept')}
        </Button>
        <Button variant="default" disabled={isEmpty} loading={answer.isPending} onClick={() => give('refuse')}>
          {t('refuse')}
        </Button>
      </Group>
      <Text size="sm" c="dimmed">
        {t(`acceptDoes.${owner}`)}
      </Text>
      <Text size="sm" c="dimmed">
        {t('refuseDoes')}
      </Text>
    </Stack>
  );
}

function End({ id, status }: { id: string; status: Question['status'] }) {
  const { t } = useTranslation('questions');
  const end = api.useMutation('post', '/api/disputes/{id}/end', { onSuccess: () => queryClient.invalidateQueries() });
  if (status !== 'open' && status !== 'accepted' && status !== 'refused') return null;
  const as = status === 'open' ? 'withdraw' : 'settle';
  return (
    <Stack gap="xs" align="flex-start">
      <ProblemSummary error={end.error} />
      <Button
        variant="default"
        loading={end.isPending}
        onClick={() => end.mutate({ params: { path: { id }, header: ownKey }, body: { end: as } })}
      >
        {t(as === 'withdraw' ? 'withdraw' : 'settle')}
      </Button>
    </Stack>
  );
}
