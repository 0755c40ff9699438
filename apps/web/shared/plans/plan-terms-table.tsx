import { useState } from 'react';
import { Button, Table, Text, VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { MoneyText } from '../components/money-text.js';
import { subtractAmounts } from '../format/money.js';
import { useFormat } from '../format/use-format.js';
import classes from './plan-terms-table.module.css';
import { percentageOfWeight, shareOfBonus } from './share-of-bonus.js';
import { readField, targetFieldOf, type Indicator, type Terms } from './terms.js';
import { indicatorsBeside, type IndicatorBeside } from './terms-beside.js';
import { useTargetText } from './use-target-text.js';
import { WasNow } from './was-now.js';

interface Props {
  terms: Terms;
  /** What it is held against; nothing where there is none. */
  before?: Terms | undefined;
  currency: string | undefined;
}

/** A KPI plan as a table: what is measured and how, what is to be reached, and the money that each stands for. What changed stands first and is marked. */
export function PlanTermsTable({ terms, before, currency }: Props) {
  const { t } = useTranslation('review');
  const [isOpen, open] = useState(false);
  const rows = indicatorsBeside(before, terms);
  const changed = rows.filter(({ isChanged }) => isChanged);
  const same = rows.filter(({ isChanged }) => !isChanged);
  const isFolded = changed.length > 0 && same.length > 0;
  const row = (each: IndicatorBeside) => (
    <Row key={each.code} beside={each} terms={terms} before={before} currency={currency} />
  );
  return (
    <>
      <Text size="sm" mb={4}>
        {t('plan.bonus')}{' '}
        {before !== undefined && before.baseBonus !== terms.baseBonus && (
          <>
            <del>
              <MoneyText amount={before.baseBonus} currency={currency} />
            </del>{' '}
          </>
        )}
        <MoneyText amount={terms.baseBonus} currency={currency} fw={600} />
      </Text>
      <Table verticalSpacing="xs" horizontalSpacing={6}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th w="45%">{t('plan.indicator')}</Table.Th>
            <Table.Th ta="right">{t('plan.target')}</Table.Th>
            <Table.Th ta="right">{t('plan.weight')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {changed.map(row)}
          {(!isFolded || isOpen) && same.map(row)}
        </Table.Tbody>
      </Table>
      {isFolded && (
        <Button variant="subtle" size="xs" aria-expanded={isOpen} onClick={() => open(!isOpen)}>
          {isOpen ? '▾' : '▸'} {t('plan.same', { count: same.length })}
        </Button>
      )}
    </>
  );
}

interface RowProps extends Props {
  beside: IndicatorBeside;
}

function Row({ beside: { was, now, isChanged, fields }, terms, before, currency }: RowProps) {
  const { t } = useTranslation('review');
  const format = useFormat();
  const targetText = useTargetText();
  const shown = now ?? was;
  if (shown === undefined) return null;
  const weightOf = (weight: string) => `${format.number(percentageOfWeight(weight) ?? weight)}\u00a0%`;
  const moneyOf = (base: string | undefined, weight: string | undefined) =>
    base === undefined || weight === undefined ? undefined : shareOfBonus(base, weight);
  const money = moneyOf(now && terms.baseBonus, now?.weight);
  const moneyBefore = moneyOf(before?.baseBonus, was?.weight);
  const state = before === undefined ? undefined : was === undefined ? 'new' : now === undefined ? 'gone' : undefined;
  const name = now === undefined ? <del>{shown.name}</del> : shown.name;
  return (
    <Table.Tr className={isChanged ? classes.changed : undefined}>
      <Table.Th scope="row" fw={400} style={{ verticalAlign: 'top' }}>
        <Text size="sm" fw={600}>
          {isChanged && <VisuallyHidden>{t('plan.changed')} </VisuallyHidden>}
          {name}
          {state && (
            <Text span size="xs" c="dimmed">
              {' '}
              {t(`plan.${state}`)}
            </Text>
          )}
        </Text>
        <Text size="xs" c="dimmed">
          {[t(`value.${shown.kind}`), shown.howMeasured].filter(Boolean).join(' · ')}
        </Text>
        {now !== undefined && <Limits indicator={now} />}
        {fields
          .filter(({ field }) => field !== 'howMeasured' || now?.howMeasured === undefined)
          .map(({ field, was: earlier, now: later }) => (
            <Text size="xs" key={field}>
              {t(`field.${field}`, { defaultValue: field })}:{' '}
              <WasNow was={earlier || undefined} now={t(`value.${later}`, { defaultValue: later || '–' })} />
            </Text>
          ))}
      </Table.Th>
      <Table.Td ta="right" style={{ verticalAlign: 'top' }}>
        <Text size="sm">
          <WasNow was={was && before ? targetText(was) : undefined} now={now ? targetText(now) : '–'} />
        </Text>
        {was !== undefined && now !== undefined && <Difference was={targetOf(was)} now={targetOf(now)} />}
      </Table.Td>
      <Table.Td ta="right" style={{ verticalAlign: 'top' }}>
        <Text size="sm">
          <WasNow was={was && before ? weightOf(was.weight) : undefined} now={now ? weightOf(now.weight) : '–'} />
        </Text>
        {money !== undefined && (
          <Text size="xs" c="dimmed">
            {moneyBefore !== undefined && moneyBefore !== money && (
              <>
                <del>
                  <MoneyText amount={moneyBefore} currency={currency} />
                </del>{' '}
              </>
            )}
            <MoneyText amount={money} currency={currency} />
          </Text>
        )}
      </Table.Td>
    </Table.Tr>
  );
}

function targetOf(indicator: Indicator): string {
  const field = targetFieldOf(indicator);
  return field === undefined ? '' : readField(indicator, field);
}

/** From which attainment an indicator pays, and up to which. */
function Limits({ indicator }: { indicator: Indicator }) {
  const { t } = useTranslation('review');
  const format = useFormat();
  const [threshold, cap] = [readField(indicator, 'threshold'), readField(indicator, 'cap')];
  const said = [
    threshold !== '' && t('plan.threshold', { level: format.level(threshold) }),
    cap !== '' && cap !== 'none' && t('plan.cap', { level: format.level(cap) }),
    cap === 'none' && t('plan.noCap'),
  ].filter((each) => each !== false);
  if (said.length === 0) return null;
  return (
    <Text size="xs" c="dimmed">
      {said.join(' · ')}
    </Text>
  );
}

function Difference({ was, now }: { was: string; now: string }) {
  const format = useFormat();
  if (was === now || !/^\d+(\.\d{1,6})?$/.test(was) || !/^\d+(\.\d{1,6})?$/.test(now)) return null;
  return (
    <Text size="xs" c="dimmed">
      {format.signed(subtractAmounts(now, was))}
    </Text>
  );
}
