import { Anchor, Button, Group, Stack, Text, Textarea } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ownKey } from '../../../shared/api/client.js';
import { MoneyText } from '../../../shared/components/money-text.js';
import { ProblemSummary } from '../../../shared/components/problem-summary.js';
import { ScreenError } from '../../../shared/components/screen-error.js';
import { Section } from '../../../shared/components/section.js';
import { useFormat } from '../../../shared/format/use-format.js';
import { holds } from '../../../shared/session/roles.js';
import { useSignedIn } from '../../../shared/session/session.js';
import { useAnswerFlag } from '../api/answer-flag.js';
import { useFlags, type Flagged } from '../api/use-flags.js';

/** Statements outside the bounds: why each, and what accounting says to it. The register is signed when each has a word. */
export function Flags({ runId }: { runId: string }) {
  const { t } = useTranslation('payroll');
  const { data, isError, error, refetch } = useFlags(runId);
  if (isError) return <ScreenError error={error} retry={() => void refetch()} />;
  if (!data || data.items.length === 0) return null;
  return (
    <Section title={t('flags.title', { count: data.items.length })} gap="md">
      {data.items.map((flagged) => (
        <FlaggedStatement key={flagged.statementId} runId={runId} flagged={flagged} />
      ))}
    </Section>
  );
}

function FlaggedStatement({ runId, flagged }: { runId: string; flagged: Flagged }) {
  const { t } = useTranslation('payroll');
  const format = useFormat();
  const queries = useQueryClient();
  const person = useSignedIn();
  const answer = useAnswerFlag();
  const [comment, say] = useState('');
  const { statementId, person: name, total, flags, word, personId } = flagged;
  const mayAnswer = word === null && holds(person, 'accounting') && person.id !== personId;
  const written = (value: unknown) =>
    Array.isArray(value) ? value.map((month) => format.month(String(month))).join(', ') : format.number(String(value));
  return (
    <Stack gap={4}>
      <Group justify="space-between" gap="xs">
        <Anchor component={Link} to="/statements/$id" params={{ id: statementId } as never} underline="always">
          {name}
        </Anchor>
        <MoneyText amount={total} fw={600} />
      </Group>
      {flags.map(({ reason, figures }) => (
        <Text key={reason} size="sm">
          {t(`flags.reason.${reason}`)}
          {' · '}
          {Object.entries(figures)
            .filter(([figure]) => figure !== 'bound')
            .map(([figure, value]) => `${t(`flags.figure.${figure}`, { defaultValue: figure })} ${written(value)}`)
            .join(', ')}
        </Text>
      ))}
      {word !== null && (
        <Text size="sm" c="dimmed">
          {t('flags.said', { name: word.writtenByName, at: format.instant(word.writtenAt) })} {word.comment}
        </Text>
      )}
      {mayAnswer && (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            answer.mutate(
              {
                params: { path: { id: runId, statementId }, header: ownKey },
                body: { comment: comment.trim() },
              },
              { onSuccess: () => void queries.invalidateQueries() },
            );
          }}
        >
          <ProblemSummary error={answer.error} />
          <Group align="end" gap="xs">
            <Textarea
              flex={1}
              required
              label={t('flags.write', { name })}
              value={comment}
              onChange={(event) => say(event.currentTarget.value)}
              autosize
            />
            <Button type="submit" variant="default" loading={answer.isPending}>
              {t('flags.save')}
            </Button>
          </Group>
        </form>
      )}
    </Stack>
  );
}
