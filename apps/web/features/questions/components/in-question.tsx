import { Anchor, Group, Paper, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { components } from '../../../shared/api/api-types.js';
import { MoneyText } from '../../../shared/components/money-text.js';
import { useFormat } from '../../../shared/format/use-format.js';
import { useCurrency } from '../../../shared/organisation/use-currency.js';
import { useSignedIn } from '../../../shared/session/session.js';
import { keyOfLine } from '../../../shared/statements/key-of-line.js';
import { numbersInQuestion, type QuestionedNumber } from '../model/questioned-figure.js';

type Detail = components['schemas']['DisputeDetail'];

/** The figure that is questioned, as it stood when it was asked about, and where it stands. */
export function InQuestion({ question }: { question: Detail }) {
  const { t } = useTranslation('questions');
  const format = useFormat();
  const { id: myId } = useSignedIn();
  const { label, month, statementId, component, code, personId, departmentId, actuals, said } = question;
  const of = format.month(month);
  return (
    <Paper withBorder p="sm">
      <Text size="sm" c="dimmed">
        {t('inQuestion')}
      </Text>
      {numbersInQuestion(said).map((number) => (
        <Group key={number.field} gap={6}>
          <Text fw={600}>
            {number.field === 'amount' || number.field === 'value' ? label : t(`said.${number.field}`)}:
          </Text>
          <Figure number={number} />
        </Group>
      ))}
      {statementId !== null && component !== null ? (
        <Anchor
          component={Link}
          to="/statements/$id"
          params={{ id: statementId } as never}
          search={{ line: keyOfLine({ component, code }) } as never}
          size="sm"
        >
          {t('toStatement', { month: of })}
        </Anchor>
      ) : personId === myId ? (
        <Anchor component={Link} to="/my-month" search={{ month } as never} size="sm">
          {t('toOwnMonth', { month: of })}
        </Anchor>
      ) : (
        actuals !== null && (
          <Anchor component={Link} to={`/monthly-cycles/${departmentId}/${month}/actuals` as never} size="sm">
            {t('toActuals', { month: of })}
          </Anchor>
        )
      )}
    </Paper>
  );
}

function Figure({ number: { field, text } }: { number: QuestionedNumber }) {
  const { t } = useTranslation('questions');
  const format = useFormat();
  const currency = useCurrency();
  if (field === 'amount') return <MoneyText amount={text} currency={currency} />;
  if (field === 'achieved') return <Text>{t(text === 'yes' ? 'said.yes' : 'said.no')}</Text>;
  return <Text>{field === 'missing' ? text : format.number(text)}</Text>;
}
