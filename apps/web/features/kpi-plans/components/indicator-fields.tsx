import type { ReactNode } from 'react';
import { Group, Select, Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ShareInput } from '../../../shared/components/share-input.js';
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
  /** A field was left: from then on it says what is wrong with it. */
  leave: (field: string) => void;
  onChange: (indicator: Indicator) => void;
}

/** What was before stands below a field, so that fields side by side begin at the same height. */
const below: ('label' | 'input' | 'description' | 'error')[] = ['label', 'input', 'description', 'error'];
const decimal = /^-?\d+(\.\d+)?$/;

/** The fields of one indicator; those that its kind does not have are not shown. */
export function IndicatorFields({ indicator, before, formerName, problemOf, leave, onChange }: Props) {
  const { t } = useTranslation('kpi-plans');
  const format = useFormat();
  const language = useLanguage();
  const set = (field: string) => (text: string) => onChange(writeField(indicator, field, text));
  const text = (field: string, read?: (typed: string) => string) => ({
    value: readField(indicator, field),
    error: problemOf(field),
    onChange: (event: { currentTarget: { value: string } }) => set(field)(event.currentTarget.value),
    onBlur: (event: { currentTarget: { value: string } }) => {
      if (read !== undefined) set(field)(read(event.currentTarget.value));
      leave(field);
    },
  });
  const share = (field: string) => ({
    value: readField(indicator, field),
    error: problemOf(field),
    onChange: set(field),
    onBlur: () => leave(field),
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
            inputWrapperOrder={below}
            inputMode="decimal"
            {...text(target, number)}
          />
        )}
        <TextInput label={t('unit')} {...text('unit')} />
        <TextInput
          label={t('weight')}
          description={was('weight')}
          inputWrapperOrder={below}
          {...text('weight', weight)}
        />
      </Group>
      {hasCap && (
        <Group grow align="flex-start">
          <ShareInput label={t('threshold')} placeholder="60" {...share('threshold')} />
          <ShareInput label={t('cap')} placeholder="200" {...share('cap')} />
        </Group>
      )}
      <Textarea label={t('howMeasured')} autosize {...text('howMeasured')} />
      <Textarea label={t('howInfluenced')} autosize {...text('howInfluenced')} />
    </>
  );
}
