import { useState } from 'react';
import { Button, Group, Input, Stack, Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { components } from '../../../shared/api/api-types.js';
import { api, ownKey } from '../../../shared/api/client.js';
import { MonthPicker } from '../../../shared/components/month-picker.js';
import { ProblemSummary } from '../../../shared/components/problem-summary.js';
import { useReadDraft } from '../../../shared/documents/use-read-draft.js';
import { useFormat } from '../../../shared/format/use-format.js';
import { readTypedNumber } from '../../../shared/grid/typed-number.js';
import { useLanguage } from '../../../shared/language/use-language.js';
import { useCurrency } from '../../../shared/organisation/use-currency.js';

type Detail = components['schemas']['DisputeDetail'];

/** Whoever answers accepts the question and drafts an adjustment for it: of an amount, or of the whole line where none is said. */
export function AdjustForm({ question: { id, about, status } }: { question: Detail }) {
  const { t } = useTranslation('questions');
  const [isOpen, open] = useState(false);
  const { today } = useFormat();
  if (!isOpen)
    return (
      <Group>
        <Button variant="default" onClick={() => open(true)}>
          {t(status === 'open' ? 'adjust.openAndAccept' : 'adjust.open')}
        </Button>
      </Group>
    );
  // The clock of the company says which month it is.
  if (today === undefined) return null;
  return <Form id={id} isOfLine={about === 'line'} present={today.slice(0, 7)} close={() => open(false)} />;
}

interface Props {
  id: string;
  isOfLine: boolean;
  present: string;
  close: () => void;
}

function Form({ id, isOfLine, present, close }: Props) {
  const { t } = useTranslation('questions');
  const language = useLanguage();
  const currency = useCurrency();
  const [said, say] = useState({ month: present, amount: '', reason: '' });
  const adjust = api.useMutation('post', '/api/disputes/{id}/adjustment', useReadDraft());
  const amount = readTypedNumber(said.amount, language);
  const isWhole = said.reason.trim() !== '' && (isOfLine || amount !== '');
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        adjust.mutate({
          params: { path: { id }, header: ownKey },
          body: { month: said.month, reason: said.reason.trim(), ...(amount === '' ? {} : { amount }) },
        });
      }}
    >
      <Stack gap="xs">
        <ProblemSummary
          error={adjust.error}
          fieldOf={(path) => ({ label: t(`adjust.field.${path}`, { defaultValue: '' }), id: `adjust-${path}` })}
        />
        <Input.Wrapper label={t('adjust.field.month')} labelElement="div">
          <MonthPicker
            label={t('adjust.field.month')}
            month={said.month}
            onChange={(month) => say({ ...said, month })}
          />
        </Input.Wrapper>
        <TextInput
          id="adjust-amount"
          label={t('adjust.amountIn', { currency })}
          description={t(isOfLine ? 'adjust.wholeLine' : 'adjust.amountSays')}
          inputMode="decimal"
          value={said.amount}
          onChange={(event) => say({ ...said, amount: event.currentTarget.value })}
        />
        <Textarea
          id="adjust-reason"
          label={t('adjust.field.reason')}
          description={t('adjust.reasonSays')}
          autosize
          minRows={2}
          maxLength={200}
          value={said.reason}
          onChange={(event) => say({ ...said, reason: event.currentTarget.value })}
        />
        <Group gap="xs">
          <Button type="submit" disabled={!isWhole} loading={adjust.isPending}>
            {t('adjust.act')}
          </Button>
          <Button variant="subtle" onClick={close}>
            {t('cancel')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
