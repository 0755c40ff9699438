import { useState } from 'react';
import { Button, Divider, Select, Stack, Table, Text, TextInput, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { MoneyText } from '../../../shared/components/money-text.js';
import { useFormat } from '../../../shared/format/use-format.js';
import { readTypedNumber } from '../../../shared/grid/typed-number.js';
import { useLanguage } from '../../../shared/language/use-language.js';
import { SentenceText } from '../../../shared/refusals/sentence-text.js';
import type { Template } from '../../../shared/plans/use-templates.js';
import { newIndicator } from '../../../shared/plans/indicator-library.js';
import { findUnsaid } from '../../../shared/plans/check-plan.js';
import { judge } from '../model/judged-plan.js';
import { INDICATOR_KINDS, type Indicator, type IndicatorKind, type Terms } from '../../../shared/plans/terms.js';
import { IndicatorFields } from './indicator-fields.js';
import { WeightsBar } from './weights-bar.js';

interface Props {
  terms: Terms | undefined;
  month: string;
  lastMonth: Terms | undefined;
  library: readonly Indicator[];
  templates: readonly Template[];
  /** What the plan before is called, where it is not of the month before. */
  former?: { name: string; copy: string };
  /** Whether it was tried to send it: fields that nobody has been in say then what is wrong with them, too. */
  isTried: boolean;
  onChange: (terms: Terms) => void;
}

/** One person's plan with everything that it says: what the grid has no room for. */
export function PlanForm({ terms, month, lastMonth, library, templates, former, isTried, onChange }: Props) {
  const { t } = useTranslation('kpi-plans');
  const { name: formerName, copy } = former ?? { name: t('lastMonth'), copy: t('copyLastMonth') };
  const format = useFormat();
  const language = useLanguage();
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const leave = (key: string) => setLeft((before) => new Set(before).add(key));
  if (terms === undefined)
    return (
      <Stack>
        <Text>{t('begin')}</Text>
        {lastMonth && <Button onClick={() => onChange(lastMonth)}>{copy}</Button>}
        {templates.map(({ name, terms: template }) => (
          <Button key={name} variant="default" onClick={() => onChange(template)}>
            {t('fromTemplate', { name })}
          </Button>
        ))}
        <Button
          variant="default"
          style={{ alignSelf: 'start' }}
          onClick={() => onChange({ baseBonus: '', indicators: [newIndicator('higher-is-better', [])] })}
        >
          {t('fromNothing')}
        </Button>
      </Stack>
    );
  const { problems, pay } = judge(terms, month);
  const all = problems.length === 0 ? findUnsaid(terms) : problems;
  const problemAt = (path: string, key: string) => {
    const problem = isTried || left.has(key) ? all.find((each) => each.path === path) : undefined;
    return problem && <SentenceText message={problem.message} />;
  };
  const setIndicator = (at: number, indicator: Indicator | undefined) =>
    onChange({
      ...terms,
      indicators: terms.indicators.flatMap((each, index) => (index === at ? (indicator ?? []) : each)),
    });
  return (
    <Stack>
      <TextInput
        label={t('base')}
        description={lastMonth && t('lastMonthWas', { value: format.number(lastMonth.baseBonus), month: formerName })}
        value={terms.baseBonus}
        error={problemAt('baseBonus', 'baseBonus')}
        onChange={(event) => onChange({ ...terms, baseBonus: event.currentTarget.value })}
        onBlur={(event) => {
          onChange({ ...terms, baseBonus: readTypedNumber(event.currentTarget.value, language) });
          leave('baseBonus');
        }}
        inputMode="decimal"
      />
      <WeightsBar terms={terms} />
      {pay && <Levels levels={pay.levels} most={pay.mostPay} />}
      {terms.indicators.map((indicator, at) => (
        <Stack key={at} gap="xs" component="fieldset" style={{ border: 0, padding: 0, margin: 0 }}>
          <Divider />
          <Title order={3} size="h5" style={{ overflowWrap: 'anywhere' }}>
            {indicator.name || t('newIndicator')}
          </Title>
          <IndicatorFields
            indicator={indicator}
            formerName={formerName}
            before={lastMonth?.indicators.find(({ code }) => code === indicator.code)}
            problemOf={(field) => problemAt(`indicators.${at}.${field}`, `${indicator.code} ${field}`)}
            leave={(field) => leave(`${indicator.code} ${field}`)}
            onChange={(changed) => setIndicator(at, changed)}
          />
          <Button
            variant="subtle"
            size="xs"
            style={{ alignSelf: 'end' }}
            aria-label={t('removeOf', { name: indicator.name })}
            onClick={() => setIndicator(at, undefined)}
          >
            {t('remove')}
          </Button>
        </Stack>
      ))}
      <Divider />
      <AddIndicator
        terms={terms}
        library={library}
        add={(indicator) => onChange({ ...terms, indicators: [...terms.indicators, indicator] })}
      />
    </Stack>
  );
}

function Levels({ levels, most }: { levels: readonly { attainment: string; pay: string }[]; most: string | null }) {
  const { t } = useTranslation('kpi-plans');
  return (
    <Table>
      <Table.Caption>{t('paysBy')}</Table.Caption>
      <Table.Thead>
        <Table.Tr>
          {levels.map(({ attainment }) => (
            <Table.Th key={attainment} ta="right">
              {t('payAt', { level: attainment })}
            </Table.Th>
          ))}
          <Table.Th ta="right">{t('payMost')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        <Table.Tr>
          {levels.map(({ attainment, pay }) => (
            <Table.Td key={attainment} ta="right">
              <MoneyText isRound amount={pay} />
            </Table.Td>
          ))}
          <Table.Td ta="right">
            <MoneyText isRound amount={most} missing={t('noMost')} />
          </Table.Td>
        </Table.Tr>
      </Table.Tbody>
    </Table>
  );
}

interface AddProps {
  terms: Terms;
  library: readonly Indicator[];
  add: (indicator: Indicator) => void;
}

function AddIndicator({ terms, library, add }: AddProps) {
  const { t } = useTranslation('kpi-plans');
  const [chosen, choose] = useState<string | null>(null);
  const taken = terms.indicators.map(({ code }) => code);
  const offered = library.filter(({ code }) => !taken.includes(code));
  return (
    <Select
      label={t('addIndicator')}
      placeholder={t('addWhich')}
      searchable
      openOnFocus={false}
      value={chosen}
      data={[
        ...(offered.length > 0
          ? [{ group: t('library'), items: offered.map(({ code, name }) => ({ value: `known ${code}`, label: name })) }]
          : []),
        {
          group: t('newOfKind'),
          items: INDICATOR_KINDS.map((kind) => ({ value: `new ${kind}`, label: t(`kind.${kind}`) })),
        },
      ]}
      onChange={(value) => {
        choose(null);
        if (value === null) return;
        const known = offered.find(({ code }) => `known ${code}` === value);
        add(known ?? newIndicator(value.replace('new ', '') as IndicatorKind, taken));
      }}
    />
  );
}
