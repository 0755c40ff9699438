import type { ClipboardEvent } from 'react';
import { Text, type TextProps } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { asPaid } from '../format/money.js';
import { useFormat } from '../format/use-format.js';

interface Props extends TextProps {
  /** A decimal text; null where there is no amount. */
  amount: string | null | undefined;
  currency?: string | undefined;
  /** A difference, which has its sign also where it is more. */
  isSigned?: boolean;
  /** In a column of a level of attainment, or of what is no money: decimals of nothing are left out. */
  isRound?: boolean;
  /** Why there is no amount. */
  missing?: string;
}

/** An amount, exact to its last decimal, with all those of its currency; what is copied of it is the plain number. */
export function MoneyText({ amount, currency, isSigned = false, isRound = false, missing, ...text }: Props) {
  const format = useFormat();
  if (amount === null || amount === undefined) return <Missing why={missing} {...text} />;
  const shown = isRound ? amount.replace(/\.0+$/, '') : currency === undefined ? amount : asPaid(amount, currency);
  const number = isSigned ? format.signed(shown) : format.number(shown);
  const written = currency === undefined ? number : `${number}\u00a0${format.currency(currency)}`;
  const onCopy = (event: ClipboardEvent) => {
    event.clipboardData.setData('text/plain', amount);
    event.preventDefault();
  };
  // A long list has thousands of amounts that look like the words around them.
  if (Object.keys(text).length === 0)
    return (
      <span className="amount" onCopy={onCopy}>
        {written}
      </span>
    );
  return (
    <Text span {...text} className="amount" onCopy={onCopy}>
      {written}
    </Text>
  );
}

function Missing({ why, ...text }: TextProps & { why: string | undefined }) {
  const { t } = useTranslation();
  return (
    <Text span c="dimmed" {...text} title={why ?? t('noAmount')}>
      –
    </Text>
  );
}
