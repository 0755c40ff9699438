import { Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../format/use-format.js';
import { withCapital } from '../format/with-capital.js';
import type { DayRule, RuleField } from './rule-field.js';
import { askedFields, valueAt } from './value-at.js';
import { useChoiceWords } from './use-choice-words.js';
import { useMonthsCounted } from './use-months-counted.js';

/** What a rule says, where it cannot be changed here. */
export function RuleValues({ fields, rule }: { fields: readonly RuleField[]; rule: unknown }) {
  const { t } = useTranslation('regulation');
  return (
    <Table>
      <Table.Tbody>
        {askedFields(rule, fields).map((field) => (
          <Table.Tr key={field.path.join('.')}>
            <Table.Th scope="row" fw={400}>
              {withCapital(t(`field.${field.word}`))}
            </Table.Th>
            <Table.Td ta="right">
              <RuleValue field={field} value={valueAt(rule, field.path)} />
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

/** What a field of a rule says, in words. */
export function RuleValue({ field, value }: { field: RuleField; value: unknown }) {
  const { t } = useTranslation('regulation');
  const format = useFormat();
  const wordsOf = useChoiceWords();
  if (value === null) return t('never');
  if (field.kind === 'opening' && (value === undefined || value === 'actuals-approved'))
    return t(`opening.${value ?? 'usual'}`);
  if (field.kind === 'day' || field.kind === 'opening')
    return <Day counts={field.kind === 'day' ? field.counts : 'from-month'} day={value as DayRule} />;
  if (field.kind === 'share') return format.share(String(value));
  if (field.kind === 'choice') return wordsOf(field.words, String(value));
  if (field.kind === 'choices')
    return (value as readonly unknown[]).map((each) => wordsOf(field.words, String(each))).join(', ') || t('never');
  if (field.kind === 'part') return t('looked');
  return String(value);
}

function Day({ counts, day: { day, monthOffset, dayOff } }: { counts: 'from-month' | 'from-january'; day: DayRule }) {
  const { t } = useTranslation('regulation');
  const months = useMonthsCounted(counts, monthOffset);
  const month = months.find(({ value }) => value === String(monthOffset))?.ofDay ?? '';
  return `${t('dayOf', { day, month })}, ${t(`dayOff.${dayOff}`)}`;
}
