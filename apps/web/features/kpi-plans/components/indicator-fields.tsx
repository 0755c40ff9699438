import type { ReactNode } from 'react';
import { Group, Select, Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { readTypedNumber, readTypedWeight } from '../../../shared/grid/typed-number.js';
import { useFormat } from '../../../shared/format/use-format.js';
import { useLanguage } from '../../../shared/language/use-language.js';
import {
  INDICATOR_KINDS,
  readField,
  targetFieldOf,
  toKind,
  writeField,
  type Indicator,
  type IndicatorKind,
} from '../../../shared/plans/terms.js';

interface Props {
  indicator: Indicator;
  /** The same indicator in the plan before. */
  before: Indicator | undefined;
  formerName: string;
  problemOf: (field: string) => ReactNode;
  onChange: (indicator: Indicator) => void;
}

const decimal = /^-?\d+(\.\d+)?$/;

/** The fields of one indicator; those that its kind does not have are not shown. */
export function IndicatorFields({ indicator, before, formerName, problemOf, onChange }: Props) {
  const { t } = useTranslation('kpi-plans');
  const format = useFormat();
  const language = useLanguage();
  const set = (field: string) => (text: string) => onChange(writeField(indicator, field, text));
  const text = (field: string, read?: (typed: string) => string) => ({
    value: readField(indicator, field),
    error: problemOf(field),
    onChange: (event: { currentTarget: { value: string } }) => set(field)(event.currentTarget.value),
    ...(read === undefined
      ? {}
      : { onBlur: (event: { currentTarget: { value: string } }) => set(field)(read(event.currentTarget.value)) }),
  });
  const was = (field: string | undefined) => {
    const value = field === undefined || before === undefined ? '' : readField(before, field);
    return value === ''
      ? undefined
      : t('lastMonthWas', { value: decimal.test(value) ? format.number(value) : value, month: formerName });
  };
  const target = targetFieldOf(indicator);
  const number = (typed: string) => readTypedNumber(typed, language);
  const weight = (typed: string) => readTypedWeight(typed, language);
  const hasCap = !['within-bounds', 'deviation', 'yes-no'].includes(indicator.kind);
  return (
    <>
      <Group grow align="flex-start">
        <TextInput label={t('name')} {...text('name')} />
        <Select
          label={t('kindLabel')}
          allowDeselect={false}
          value={indicator.kind}
          data={INDICATOR_KINDS.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
          onChange={(kind) => kind !== null && onChange(toKind(indicator, kind as IndicatorKind))}
        />
      </Group>
      <Group grow align="flex-start">
        {target !== undefined && (
          <TextInput
            label={t(`field.${target}`)}
            description={was(target)}
            inputMode="decimal"
            {...text(target, number)}
          />
        )}
        <TextInput label={t('unit')} {...text('unit')} />
        <TextInput label={t('weight')} description={was('weight')} {...text('weight', weight)} />
      </Group>
      {hasCap && (
        <Group grow align="flex-start">
          <TextInput label={t('threshold')} placeholder="60 %" {...text('threshold')} />
          <TextInput label={t('cap')} placeholder="200 %" {...text('cap')} />
        </Group>
      )}
      <Textarea label={t('howMeasured')} autosize {...text('howMeasured')} />
      <Textarea label={t('howInfluenced')} autosize {...text('howInfluenced')} />
    </>
  );
}
