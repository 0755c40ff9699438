import { Alert, Anchor, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { MoneyText } from '../../../shared/components/money-text.js';
import { useFormat } from '../../../shared/format/use-format.js';
import type { OwnStatement } from '../month-to-open.js';

/** On a month that has nothing yet: which one was paid last, how much, and where its statement is. */
export function NewestPaid({ statement: { id, month, total, currency } }: { statement: OwnStatement }) {
  const { t } = useTranslation('home');
  const format = useFormat();
  return (
    <Alert color="teal" variant="light">
      <Text size="sm" c="var(--mantine-color-text)">
        {t('newest.paid', { month: format.month(month) })} <MoneyText amount={total} currency={currency} fw={600} />
        {' · '}
        <Anchor component={Link} to="/statements/$id" params={{ id } as never} size="sm" underline="always">
          {t('openStatement')}
        </Anchor>
      </Text>
    </Alert>
  );
}
