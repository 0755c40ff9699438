import { Alert, Button, Group, Switch, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { calculateKpiPlan } from '#compensation/calculation/kpi-plan-statement.js';
import type { components } from '../../../shared/api/api-types.js';
import { MoneyText } from '../../../shared/components/money-text.js';
import { Section } from '../../../shared/components/section.js';
import { subtractAmounts } from '../../../shared/format/money.js';
import { useFormat } from '../../../shared/format/use-format.js';
import { actualsOf, asPlanned, type Assumed } from '../what-if.js';

interface Props {
  terms: components['schemas']['KpiPlanTerms'];
  currency: string;
}

/** What the own plan would pay, by the engine that payroll pays by, on this device: an estimate and no promise. */
export function WhatIfForm({ terms, currency }: Props) {
  const { t } = useTranslation('home');
  const format = useFormat();
  const start = () => Object.fromEntries(terms.indicators.map((each) => [each.code, asPlanned(each)]));
  const [assumed, assume] = useState<Record<string, Assumed>>(start);
  const result = calculateKpiPlan(terms as never, { actuals: actualsOf(assumed) as never });
  const planned = calculateKpiPlan(terms as never, { actuals: actualsOf(start()) as never });
  const set = (code: string, field: string, value: string | boolean) =>
    assume((before) => ({ ...before, [code]: { ...before[code], [field]: value } }));
  return (
    <Section title={t('whatIf.title')} gap="sm">
      {terms.indicators.map(({ code, name, unit }) =>
        Object.entries(assumed[code] ?? {}).map(([field, value]) =>
          typeof value === 'boolean' ? (
            <Switch
              key={`${code} ${field}`}
              label={name}
              checked={value}
              onChange={(event) => set(code, field, event.currentTarget.checked)}
            />
          ) : (
            <TextInput
              key={`${code} ${field}`}
              label={t(`whatIf.field.${field}`, { name, unit: format.unit(unit) })}
              maw={320}
              inputMode="decimal"
              value={value}
              onChange={(event) => set(code, field, event.currentTarget.value.trim().replace(',', '.'))}
            />
          ),
        ),
      )}
      <div aria-live="polite">
        {result.ok ? (
          <Group justify="space-between">
            <MoneyText amount={result.total} currency={currency} fw={700} fz="xl" />
            {planned.ok && (
              <Text size="sm" c="dimmed">
                <MoneyText amount={subtractAmounts(result.total, planned.total)} isSigned /> {t('whatIf.against')}
              </Text>
            )}
          </Group>
        ) : (
          <Alert color="orange" variant="light">
            <Text size="sm" c="var(--mantine-color-text)">
              {t('whatIf.notReadable')}
            </Text>
          </Alert>
        )}
      </div>
      {result.ok &&
        result.lines.map(({ position, label, amount }) => (
          <Group key={position} justify="space-between" gap="xs">
            <Text size="sm">{label}</Text>
            <MoneyText amount={amount} fz="sm" />
          </Group>
        ))}
      <Text size="sm" c="dimmed">
        {t('whatIf.estimate')}
      </Text>
      <Button variant="default" style={{ alignSelf: 'start' }} onClick={() => assume(start())}>
        {t('whatIf.back')}
      </Button>
    </Section>
  );
}
