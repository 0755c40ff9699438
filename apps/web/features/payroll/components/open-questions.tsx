import { Anchor, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api } from '../../../shared/api/client.js';
import { Section } from '../../../shared/components/section.js';
import { useFormat } from '../../../shared/format/use-format.js';

/** Questions about the pay of a month that nobody has answered: an answer may change what is paid. */
export function OpenQuestions({ month }: { month: string }) {
  const { t } = useTranslation('payroll');
  const format = useFormat();
  const { data } = api.useQuery('get', '/api/disputes', {
    params: { query: { month, status: 'open', limit: 200 } },
  });
  const questions = data?.items ?? [];
  if (questions.length === 0) return null;
  return (
    <Section title={t('questions.title', { count: questions.length })}>
      {questions.map(({ id, person, label, dueOn }) => (
        <Text key={id} size="sm">
          <Anchor component={Link} to="/questions" search={{ open: id } as never} underline="always">
            {person}
          </Anchor>
          {`: ${label} · ${t('questions.until', { day: format.day(dueOn) })}`}
        </Text>
      ))}
    </Section>
  );
}
