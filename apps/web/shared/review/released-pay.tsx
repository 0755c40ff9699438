import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { MoneyText } from '../components/money-text.js';
import { useCurrency } from '../organisation/use-currency.js';

/** What the signature of a register releases, as the register says it: how much, and to how many people. */
export function ReleasedPay({ register: { total, people } }: { register: Readonly<Record<string, unknown>> }) {
  const { t } = useTranslation('review');
  const currency = useCurrency();
  if (typeof total !== 'string' || typeof people !== 'number') return null;
  return (
    <Text fw={600} mb="sm">
      <MoneyText amount={total} currency={currency} /> · {t('register.people', { people })}
    </Text>
  );
}
