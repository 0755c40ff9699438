import { useState } from 'react';
import { Button, Group, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api, ownKey } from '../../shared/api/client.js';
import { queryClient } from '../../shared/api/query-client.js';
import { Loading } from '../../shared/components/loading.js';
import { MonthPicker } from '../../shared/components/month-picker.js';
import { PersonPicker } from '../../shared/components/person-picker.js';
import { ProblemSummary } from '../../shared/components/problem-summary.js';
import { TitleLine } from '../../shared/components/title-line.js';
import { EvidenceInput, namedEvidence, type Evidence } from '../../shared/evidence/evidence-input.js';
import { useFormat } from '../../shared/format/use-format.js';
import { readTypedNumber } from '../../shared/grid/typed-number.js';
import { usePrimaryAct } from '../../shared/keys/use-physical-keys.js';
import { useLanguage } from '../../shared/language/use-language.js';
import { useCurrency } from '../../shared/organisation/use-currency.js';

/** A fine: whom, what happened when, how much, what proves it. The person sees it from its first draft. */
export function FineScreen() {
  const { today } = useFormat();
  // The clock of the company says which month it is.
  return today === undefined ? <Loading /> : <FineForm present={today.slice(0, 7)} />;
}

function FineForm({ present }: { present: string }) {
  const { t } = useTranslation('memos');
  const format = useFormat();
  const language = useLanguage();
  const currency = useCurrency();
  const navigate = useNavigate();
  const people = api.useQuery('get', '/api/people', { params: { query: { isActive: 'true', limit: 200 } } });
  const organisation = api.useQuery('get', '/api/organisation');
  const [month, setMonth] = useState(present);
  const [personId, choose] = useState<string | null>(null);
  const [said, say] = useState({ amount: '', happenedOn: format.today ?? '', reason: '', whatHappened: '' });
  const [evidence, setEvidence] = useState<readonly Evidence[]>([]);
  const draft = api.useMutation('post', '/api/fines', {
    onSuccess: ({ documentId }) => {
      void queryClient.invalidateQueries();
      void navigate({ to: '/documents/$id', params: { id: documentId } });
    },
  });
  const isWhole = personId !== null && Object.values(said).every((text) => text.trim() !== '');
  const send = () => {
    if (personId === null) return;
    draft.mutate({
      params: { header: ownKey },
      body: {
        personId,
        month,
        amount: readTypedNumber(said.amount, language),
        happenedOn: said.happenedOn,
        reason: said.reason.trim(),
        whatHappened: said.whatHappened.trim(),
        ...(evidence.length === 0 ? {} : { evidence: namedEvidence(evidence) }),
      },
    });
  };
  usePrimaryAct(() => isWhole && !draft.isPending && send());
  const text = (field: keyof typeof said) => ({
    value: said[field],
    onChange: (event: { currentTarget: { value: string } }) => say({ ...said, [field]: event.currentTarget.value }),
  });
  const limit = organisation.data?.deductionLimit;
  return (
    <>
      <TitleLine title={t('fineTitle')} />
      <Stack maw={700}>
        <ProblemSummary
          error={draft.error}
          fieldOf={(path) => ({ label: t(`fineField.${path}`, { defaultValue: '' }), id: `fine-${path}` })}
        />
        <Group align="flex-end">
          <PersonPicker
            id="fine-personId"
            label={t('person')}
            people={people.data?.items ?? []}
            value={personId}
            onChange={choose}
          />
          <MonthPicker month={month} onChange={setMonth} />
        </Group>
        <Group align="flex-start">
          <TextInput id="fine-amount" label={t('amountIn', { currency })} inputMode="decimal" {...text('amount')} />
          <TextInput id="fine-happenedOn" type="date" label={t('fineField.happenedOn')} {...text('happenedOn')} />
        </Group>
        {limit !== undefined && (
          <Text size="sm" c="dimmed">
            {t('fineLimit', { limit: limit })}
          </Text>
        )}
        <TextInput id="fine-reason" label={t('fineField.reason')} {...text('reason')} />
        <Textarea
          id="fine-whatHappened"
          label={t('fineField.whatHappened')}
          autosize
          minRows={3}
          {...text('whatHappened')}
        />
        <EvidenceInput value={evidence} onChange={setEvidence} />
        <Text size="sm" c="dimmed">
          {t('fineSeen')}
        </Text>
        <Group>
          <Button disabled={!isWhole} loading={draft.isPending} onClick={send} aria-keyshortcuts="Control+Enter">
            {t('fineCheck')}
          </Button>
        </Group>
      </Stack>
    </>
  );
}
