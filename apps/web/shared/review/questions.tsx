import { useState } from 'react';
import { Button, Paper, Stack, Text, Textarea, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { components } from '../api/api-types.js';
import { api, ownKey } from '../api/client.js';
import { queryClient } from '../api/query-client.js';
import { ProblemSummary } from '../components/problem-summary.js';
import { useFormat } from '../format/use-format.js';
import { useSignedIn } from '../session/session.js';

type Question = components['schemas']['QuestionsPage']['items'][number];

/** What was asked about a document and answered. */
export function Questions({ documentId }: { documentId: string }) {
  const { t } = useTranslation();
  const { data } = api.useQuery('get', '/api/questions', { params: { query: { documentId } } });
  const questions = data?.items ?? [];
  if (questions.length === 0) return null;
  return (
    <Stack gap="xs">
      <Title order={3} size="h5">
        {t('review.questions')}
      </Title>
      {questions.map((question) => (
        <Thread key={question.id} question={question} />
      ))}
    </Stack>
  );
}

function Thread({ question }: { question: Question }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { id } = useSignedIn();
  const [text, setText] = useState('');
  const answer = api.useMutation('post', '/api/documents/{id}/questions/{questionId}/answer', {
    onSuccess: () => queryClient.invalidateQueries(),
  });
  const send = () =>
    answer.mutate({
      params: { path: { id: question.documentId, questionId: question.id }, header: ownKey },
      body: { text: text.trim() },
    });
  return (
    <Paper withBorder p="sm">
      <Text size="sm" c="dimmed">
        {question.askedBy.name} · {format.instant(question.askedAt)}
      </Text>
      <Text size="sm">{question.text}</Text>
      {question.answer !== null && question.answeredBy && question.answeredAt !== null && (
        <>
          <Text size="sm" c="dimmed" mt="xs">
            {question.answeredBy.name} · {format.instant(question.answeredAt)}
          </Text>
          <Text size="sm">{question.answer}</Text>
        </>
      )}
      {question.answer === null && question.askedBy.personId !== id && (
        <Stack gap="xs" mt="xs" align="flex-start">
          <ProblemSummary error={answer.error} />
          <Textarea
            w="100%"
            autosize
            label={t('review.answer')}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
          />
          <Button size="xs" variant="default" disabled={text.trim() === ''} loading={answer.isPending} onClick={send}>
            {t('review.sendAnswer')}
          </Button>
        </Stack>
      )}
    </Paper>
  );
}
