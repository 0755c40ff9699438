import { Button, Group, Select, Text, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Section } from '../../../shared/components/section.js';
import { useFormat } from '../../../shared/format/use-format.js';
import { readTypedNumber } from '../../../shared/grid/typed-number.js';
import { useLanguage } from '../../../shared/language/use-language.js';
import type { KnownIndicator } from '../../../shared/plans/use-known-indicators.js';
import { emptyLine, isAmount, type TypedLine } from '../model/typed-plan.js';

interface Props {
  lines: readonly TypedLine[];
  indicators: readonly KnownIndicator[];
  onChange: (lines: readonly TypedLine[]) => void;
  onRemove: (at: number) => void;
  /** What of the target of a row nobody is given yet. */
  openOf: (at: number) => string | undefined;
}

/** What the department is to sell: each product line with its target and the indicator that measures it. */
export function LineFields({ lines, indicators, onChange, onRemove, openOf }: Props) {
  const { t } = useTranslation('sales-plans');
  const format = useFormat();
  const language = useLanguage();
  const set = (at: number, changes: Partial<TypedLine>) =>
    onChange(lines.map((line, index) => (index === at ? { ...line, ...changes } : line)));
  return (
    <Section title={t('targets')} isFramed={false}>
      {lines.map((line, at) => {
        const open = openOf(at);
        return (
          <Group key={at} align="flex-end" wrap="wrap" role="group" aria-label={t('lineOf', { number: at + 1 })}>
            <TextInput
              label={t('productLine')}
              style={{ flex: 1, minWidth: 180 }}
              value={line.productLine}
              onChange={(event) => set(at, { productLine: event.currentTarget.value })}
            />
            <TextInput
              label={t('target')}
              w={160}
              inputMode="decimal"
              value={line.amount}
              error={line.amount !== '' && !isAmount(line.amount) ? t('noNumber') : undefined}
              onChange={(event) => set(at, { amount: event.currentTarget.value })}
              onBlur={() => set(at, { amount: readTypedNumber(line.amount, language) })}
            />
            <Select
              label={t('measuredBy')}
              w={200}
              searchable
              allowDeselect={false}
              value={line.indicator}
              onChange={(indicator) => indicator !== null && set(at, { indicator })}
              data={indicatorsFor(line.indicator, indicators).map(({ code, name, unit }) => ({
                value: code,
                label: unit === '' ? name : `${name}, ${format.unit(unit)}`,
              }))}
            />
            {open !== undefined && (
              <Text size="sm" pb={8} w={190} c={open.startsWith('-') ? 'red' : 'dimmed'} aria-live="polite">
                {t(open.startsWith('-') ? 'tooMuch' : 'open', { amount: format.number(open.replace('-', '')) })}
              </Text>
            )}
            {lines.length > 1 && (
              <Button
                variant="subtle"
                aria-label={t('removeOf', { name: line.productLine || t('lineOf', { number: at + 1 }) })}
                onClick={() => onRemove(at)}
              >
                {t('remove')}
              </Button>
            )}
          </Group>
        );
      })}
      <Group>
        <Button variant="default" onClick={() => onChange([...lines, emptyLine])}>
          {t('addLine')}
        </Button>
      </Group>
    </Section>
  );
}

/** Those to choose from, the chosen one among them even where no plan has it yet. */
function indicatorsFor(chosen: string, indicators: readonly KnownIndicator[]): readonly KnownIndicator[] {
  const isKnown = indicators.some(({ code }) => code === chosen);
  return isKnown ? indicators : [{ code: chosen, name: chosen, unit: '' }, ...indicators];
}
