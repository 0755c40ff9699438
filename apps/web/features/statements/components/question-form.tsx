import { Button, Group, Select, Stack, Textarea } from '@mantine/core';
import { schemaResolver, useForm } from '@mantine/form';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import * as z from 'zod/mini';
import { ownKey } from '../../../shared/api/client.js';
import { ProblemSummary } from '../../../shared/components/problem-summary.js';
import { useQuestionLine } from '../api/question-line.js';
import type { StatementLine } from '../api/use-statement.js';

const reasons = [
  'figure-wrong',
  'figure-missing',
  'rule-not-agreed',
  'counted-twice',
  'not-mine',
  'not-explained',
  'other',
] as const;

interface Props {
  statementId: string;
  line: StatementLine;
  close: () => void;
  /** The day by which it is to be answered. */
  raised: (dueOn: string) => void;
}

/** What is wrong with a line, for whoever owns its figure. */
export function QuestionForm({ statementId, line: { component, code }, close, raised }: Props) {
  const { t } = useTranslation('statements');
  const queries = useQueryClient();
  const raise = useQuestionLine();
  const form = useForm({
    initialValues: { reason: 'figure-wrong' as (typeof reasons)[number], words: '' },
    validate: schemaResolver(
      z.object({ reason: z.enum(reasons), words: z.string().check(z.trim(), z.minLength(1, t('question.missing'))) }),
      { sync: true },
    ),
  });
  const submit = form.onSubmit((said) =>
    raise.mutate(
      { params: { header: ownKey }, body: { statementId, component, code, ...said } },
      {
        onSuccess: ({ dueOn }) => {
          void queries.invalidateQueries();
          raised(dueOn);
        },
      },
    ),
  );
  return (
    <form onSubmit={submit}>
      <Stack gap="xs">
        <ProblemSummary
          error={raise.error}
          fieldOf={(path) => (path === 'words' ? { label: t('question.words') } : undefined)}
        />
        <Select
          label={t('question.reason')}
          data={reasons.map((value) => ({ value, label: t(`question.reasons.${value}`) }))}
          allowDeselect={false}
          {...form.getInputProps('reason')}
        />
        <Textarea label={t('question.words')} autosize minRows={2} data-autofocus {...form.getInputProps('words')} />
        <Group gap="xs">
          <Button type="submit" loading={raise.isPending}>
            {t('question.send')}
          </Button>
          <Button variant="subtle" onClick={close}>
            {t('cancel')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
