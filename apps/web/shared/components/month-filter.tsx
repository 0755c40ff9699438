import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../format/use-format.js';
import { MonthPicker } from './month-picker.js';

interface Props {
  /** The month that a list is of; all of them where there is none. */
  month: string | undefined;
  onChange: (month: string | undefined) => void;
}

/** All months of a list, or one of them. */
export function MonthFilter({ month, onChange }: Props) {
  const { t } = useTranslation();
  const { today } = useFormat();
  if (month === undefined)
    return (
      <Button variant="default" onClick={() => onChange(today?.slice(0, 7))}>
        {t('month.one')}
      </Button>
    );
  return (
    <>
      <MonthPicker month={month} onChange={onChange} />
      <Button variant="default" onClick={() => onChange(undefined)}>
        {t('month.all')}
      </Button>
    </>
  );
}
