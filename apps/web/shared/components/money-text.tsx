import { Text, type TextProps } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../format/use-format.js';

interface Props extends TextProps {
  /** A decimal text; null where there is no amount. */
  amount: string | null | undefined;
  currency?: string | undefined;
  /** A difference, which has its sign also where it is more. */
  isSigned?: boolean;
  /** Why there is no amount. */
  missing?: string;
}

/** An amount, exact to its last decimal; what is copied of it is the plain number. */
export function MoneyText({ amount, currency, isSigned = false, missing, ...text }: Props) {
  const format = useFormat();
  const { t } = useTranslation();
  if (amount === null || amount === undefined)
    return (
      <Text span c="dimmed" {...text} title={missing ?? t('noAmount')}>
        –
      </Text>
    );
  const written = isSigned ? format.signed(amount) : format.number(amount);
  return (
    <Text
      span
      {...text}
      style={{ whiteSpace: 'nowrap' }}
      onCopy={(event) => {
        event.clipboardData.setData('text/plain', amount);
        event.preventDefault();
      }}
    >
      {currency === undefined ? written : `${written}\u00a0${currency}`}
    </Text>
  );
}
