import { useState } from 'react';
import { Anchor, Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { MoneyText } from '../../../shared/components/money-text.js';
import { PersonSearch } from '../../../shared/people/person-search.js';
import { ProblemSummary } from '../../../shared/components/problem-summary.js';
import { ScreenError } from '../../../shared/components/screen-error.js';
import { useFormat } from '../../../shared/format/use-format.js';
import { readTypedNumber } from '../../../shared/grid/typed-number.js';
import { useLanguage } from '../../../shared/language/use-language.js';
import { useCurrency } from '../../../shared/organisation/use-currency.js';
import { useSaveWriteOff } from '../api/save-write-off.js';
import { useDebt } from '../api/use-debt.js';
import { useWhomToCorrect } from '../use-whom-to-correct.js';
import type { Draft } from '../model/draft.js';
import { isOfNothing } from '../model/said-adjustment.js';
import { ReasonAndCheck } from './reason-and-check.js';

interface Props {
  start: { personId: string | null; amount: string; reason: string };
  /** The draft that is gone on with: whose debt it is is settled. */
  draft?: Draft;
}

/** How much of what somebody owes is not taken back, and why; what they owe stands beside it. */
export function WriteOffForm({ start, draft }: Props) {
  const { t } = useTranslation('corrections');
  const language = useLanguage();
  const currency = useCurrency();
  const choosable = useWhomToCorrect();
  const [said, say] = useState(start);
  const save = useSaveWriteOff();
  const { personId } = said;
  const isWhole = personId !== null && said.amount.trim() !== '' && said.reason.trim() !== '';
  const send = () => {
    if (personId === null) return;
    const amount = readTypedNumber(said.amount, language);
    save.mutate({ draft, body: { personId, amount, reason: said.reason.trim() } });
  };
  return (
    <Stack maw={700}>
      <ProblemSummary
        error={save.error}
        fieldOf={(path) => ({ label: t(`field.${path}`, { defaultValue: '' }), id: `write-off-${path}` })}
      />
      {draft === undefined && (
        <PersonSearch
          which={{}}
          id="write-off-personId"
          label={t('field.personId')}
          choosable={choosable}
          value={personId}
          onChange={(chosen) => say({ ...said, personId: chosen })}
        />
      )}
      {personId !== null && <Owed personId={personId} take={(amount) => say((before) => ({ ...before, amount }))} />}
      <TextInput
        id="write-off-amount"
        label={t('amountIn', { currency })}
        inputMode="decimal"
        maw={320}
        value={said.amount}
        onChange={(event) => say({ ...said, amount: event.currentTarget.value })}
      />
      <ReasonAndCheck
        id="write-off-reason"
        says={t('reasonSays')}
        rows={2}
        maxLength={200}
        reason={said.reason}
        onChange={(reason) => say({ ...said, reason })}
        isWhole={isWhole}
        isSaving={save.isPending}
        send={send}
      />
    </Stack>
  );
}

/** What somebody owes, with the statement that says so; all of it is taken over by one press. */
function Owed({ personId, take }: { personId: string; take: (amount: string) => void }) {
  const { t } = useTranslation('corrections');
  const format = useFormat();
  const currency = useCurrency();
  const debt = useDebt(personId);
  if (debt.isError) return <ScreenError error={debt.error} retry={() => void debt.refetch()} />;
  if (debt.data === undefined) return null;
  if (debt.data === null || debt.data.owed === null || isOfNothing(debt.data.owed))
    return (
      <Text size="sm" role="status">
        {t('owesNothing')}
      </Text>
    );
  const { owed, statementId, month } = debt.data;
  return (
    <Group gap="sm" role="status">
      <Text size="sm">
        {t('owes')} <MoneyText amount={owed} currency={currency} fw={600} />
        {' · '}
        <Anchor component={Link} to="/statements/$id" params={{ id: statementId } as never} underline="always">
          {t('byStatement', { month: format.month(month) })}
        </Anchor>
      </Text>
      <Button size="xs" variant="default" onClick={() => take(owed)}>
        {t('takeAll')}
      </Button>
    </Group>
  );
}
