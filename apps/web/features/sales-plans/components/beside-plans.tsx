import { useMemo } from 'react';
import { Anchor, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { components } from '../../../shared/api/api-types.js';
import { Chip } from '../../../shared/components/chip.js';
import { DataTable, type DataColumn } from '../../../shared/components/data-table.js';
import { MoneyText } from '../../../shared/components/money-text.js';
import { Section } from '../../../shared/components/section.js';
import { nameOfIndicator, useKnownIndicators } from '../../../shared/plans/use-known-indicators.js';

type Compared = components['schemas']['SalesPlanDetail']['plans'][number];

/** What the sales plan gives each person, beside what their KPI plan asks. */
export function BesidePlans({ plans, unit }: { plans: readonly Compared[]; unit: string }) {
  const { t } = useTranslation('sales-plans');
  const indicators = useKnownIndicators();
  const columns = useMemo<DataColumn<Compared>[]>(
    () => [
      {
        id: 'person',
        label: t('person'),
        value: ({ person }) => person,
        cell: ({ person, planId }) =>
          planId === null ? (
            person
          ) : (
            <Anchor component={Link} to="/documents/$id" params={{ id: planId } as never} underline="always">
              {person}
            </Anchor>
          ),
      },
      { id: 'indicator', label: t('indicator'), value: ({ indicator }) => nameOfIndicator(indicator, indicators) },
      amountColumn('salesTarget', t('here')),
      amountColumn('planTarget', t('inPlan')),
      {
        id: 'difference',
        label: t('difference'),
        isNumber: true,
        value: ({ difference }) => difference ?? '',
        cell: ({ difference }) =>
          difference !== null && Number(difference) === 0 ? (
            <Chip tone="done" word={t('same')} />
          ) : (
            <MoneyText isRound amount={difference} isSigned />
          ),
      },
    ],
    [t, indicators],
  );
  return (
    <Section title={t('beside', { unit })} isFramed={false}>
      {plans.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t('nobodyGiven')}
        </Text>
      ) : (
        <DataTable
          label={t('beside', { unit })}
          rows={plans}
          columns={columns}
          rowKey={({ personId, indicator }) => `${personId} ${indicator}`}
        />
      )}
    </Section>
  );
}

function amountColumn(field: 'salesTarget' | 'planTarget', label: string): DataColumn<Compared> {
  return {
    id: field,
    label,
    isNumber: true,
    value: (row) => row[field] ?? '',
    cell: (row) => <MoneyText isRound amount={row[field]} />,
  };
}
