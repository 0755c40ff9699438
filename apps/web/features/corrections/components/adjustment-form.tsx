import { useState } from 'react';
import { Input, SegmentedControl, Select, Stack, Text, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { MonthPicker } from '../../../shared/components/month-picker.js';
import { PersonSearch } from '../../../shared/people/person-search.js';
import { ProblemSummary } from '../../../shared/components/problem-summary.js';
import { ScreenError } from '../../../shared/components/screen-error.js';
import { useAwaitedChoice } from '../../../shared/components/use-awaited-choice.js';
import { useFormat } from '../../../shared/format/use-format.js';
import { useLanguage } from '../../../shared/language/use-language.js';
import { useCurrency } from '../../../shared/organisation/use-currency.js';
import { useSaveAdjustment } from '../api/save-adjustment.js';
import { useWhomToCorrect } from '../use-whom-to-correct.js';
import { usePostedLines } from '../api/use-posted-lines.js';
import type { Draft } from '../model/draft.js';
import { bodyOfAdjustment, keyOfPosted, type PostedLine, type SaidAdjustment } from '../model/said-adjustment.js';
import { ReasonAndCheck } from './reason-and-check.js';

interface Props {
  start: SaidAdjustment;
  /** The line that is to be chosen once the lines of the month are known. */
  startLine?: string | undefined;
  /** The draft that is gone on with: whose it is and in which month it is paid are settled. */
  draft?: Draft;
}

/** What is paid or taken back by hand: of whom, of which month, in which it is paid, how much or which line is undone, and why. */
export function AdjustmentForm({ start, startLine, draft }: Props) {
  const { t } = useTranslation('corrections');
  const format = useFormat();
  const language = useLanguage();
  const currency = useCurrency();
  const choosable = useWhomToCorrect();
  const [said, say] = useState(start);
  const [chosen, choose] = useState(startLine);
  const isLine = said.by === 'line';
  const isNew = draft === undefined;
  const awaited = useAwaitedChoice();
  const lines = usePostedLines(isLine && isNew ? said.personId : null, said.ofMonth);
  const line = said.line ?? lines.data?.find((each) => keyOfPosted(each) === chosen);
  const save = useSaveAdjustment();
  const body = bodyOfAdjustment({ ...said, line }, language);
  const send = () => body && save.mutate({ draft, body });
  return (
    <Stack maw={700}>
      <ProblemSummary
        error={save.error}
        fieldOf={(path) => ({ label: t(`field.${path}`, { defaultValue: '' }), id: `adjustment-${path}` })}
      />
      {isNew && (
        <SegmentedControl
          style={{ alignSelf: 'start' }}
          aria-label={t('by')}
          value={said.by}
          onChange={(by) => say({ ...said, by: by as SaidAdjustment['by'] })}
          data={[
            { value: 'amount', label: t('byAmount') },
            { value: 'line', label: t('byLine') },
          ]}
        />
      )}
      {isNew && (
        <PersonSearch
          which={{}}
          id="adjustment-personId"
          label={t('field.personId')}
          choosable={choosable}
          value={said.personId}
          onChange={(personId) => say({ ...said, personId })}
        />
      )}
      {(isNew || !isLine) && (
        <LabelledMonth
          label={t('field.ofMonth')}
          month={said.ofMonth}
          onChange={(ofMonth) => say({ ...said, ofMonth })}
        />
      )}
      {isLine ? (
        <>
          {isNew && (
            <Select
              id="adjustment-reverses"
              label={t('field.reverses')}
              description={t('lineSays')}
              disabled={said.personId === null}
              {...awaited({ isPending: lines.isLoading }, t('noLines'))}
              placeholder={lines.data?.length === 0 ? t('noLines') : ''}
              value={line ? keyOfPosted(line) : null}
              onChange={(key) => choose(key ?? undefined)}
              data={(lines.data ?? []).map((each) => ({ value: keyOfPosted(each), label: told(each) }))}
            />
          )}
          {lines.isError && <ScreenError error={lines.error} retry={() => void lines.refetch()} />}
          {line && <Text size="sm">{t('undoes', { label: line.label, amount: format.signed(line.amount) })}</Text>}
        </>
      ) : (
        <TextInput
          id="adjustment-amount"
          label={t('amountIn', { currency })}
          description={t('amountSays')}
          inputMode="decimal"
          maw={320}
          value={said.amount}
          onChange={(event) => say({ ...said, amount: event.currentTarget.value })}
        />
      )}
      {isNew && (
        <LabelledMonth
          label={t('field.month')}
          says={t('monthSays')}
          month={said.month}
          onChange={(month) => say({ ...said, month })}
        />
      )}
      <ReasonAndCheck
        id="adjustment-reason"
        says={t('reasonSays')}
        rows={2}
        maxLength={200}
        reason={said.reason}
        onChange={(reason) => say({ ...said, reason })}
        isWhole={body !== undefined}
        isSaving={save.isPending}
        send={send}
      />
    </Stack>
  );

  function told({ label, amount }: PostedLine): string {
    return `${label} · ${format.signed(amount)}`;
  }
}

interface MonthProps {
  label: string;
  says?: string;
  month: string;
  onChange: (month: string) => void;
}

function LabelledMonth({ label, says, month, onChange }: MonthProps) {
  return (
    <Input.Wrapper label={label} labelElement="div" description={says}>
      <MonthPicker label={label} month={month} onChange={onChange} />
    </Input.Wrapper>
  );
}
