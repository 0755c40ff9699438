import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { MoneyText } from '../../../shared/components/money-text.js';
import { useCurrency } from '../../../shared/organisation/use-currency.js';
import type { Waiting } from '../api/use-waiting.js';
import { sumsByKind } from '../sums-by-kind.js';

/** What documents come to, kind by kind, each with what it is a sum of. */
export function Sums({ items, withMost = false }: { items: readonly Waiting[]; withMost?: boolean }) {
  const { t } = useTranslation('inbox');
  const currency = useCurrency();
  return sumsByKind(items).map(({ kind, amount, most }) => (
    <Text span key={kind}>
      {' · '}
      {t(`sum.${kind}`, { defaultValue: t(`documentKind.${kind}`) })}{' '}
      <MoneyText amount={amount} currency={currency} fw={600} />
      {withMost && most !== null && (
        <>
          , {t('atMost')} <MoneyText amount={most} currency={currency} />
        </>
      )}
    </Text>
  ));
}
