import { useState } from 'react';
import { Button, Group, Input, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { components } from '../../shared/api/api-types.js';
import { api, ownKey } from '../../shared/api/client.js';
import { Loading } from '../../shared/components/loading.js';
import { MonthPicker } from '../../shared/components/month-picker.js';
import { PersonSearch } from '../../shared/people/person-search.js';
import { ProblemSummary } from '../../shared/components/problem-summary.js';
import { ScreenError } from '../../shared/components/screen-error.js';
import { TitleLine } from '../../shared/components/title-line.js';
import { useReadDraft } from '../../shared/documents/use-read-draft.js';
import { EvidenceInput, evidenceOf, namedEvidence, type Evidence } from '../../shared/evidence/evidence-input.js';
import { useFormat } from '../../shared/format/use-format.js';
import { readTypedNumber } from '../../shared/grid/typed-number.js';
import { usePrimaryAct } from '../../shared/keys/use-physical-keys.js';
import { useLanguage } from '../../shared/language/use-language.js';
import { useCurrency } from '../../shared/organisation/use-currency.js';

type Fine = components['schemas']['FineDetail'];

/** A fine: whom, what happened when, how much, what proves it. The person sees it from its first draft. */
export function FineScreen() {
  const { today } = useFormat();
  // The clock of the company says which month it is.
  return today === undefined ? <Loading /> : <FineForm present={today.slice(0, 7)} />;
}

/** Goes on with a draft, or with one that came back. */
export function FineDraftScreen() {
  const { id } = useParams({ from: '/frame/fines/$id/draft' });
  const fine = api.useQuery('get', '/api/fines/{id}', { params: { path: { id } } }, { refetchOnWindowFocus: false });
  if (fine.isPending) return <Loading />;
  if (fine.isError) return <ScreenError error={fine.error} retry={() => void fine.refetch()} />;
  return <FineForm present={fine.data.month} draft={fine.data} />;
}

function FineForm({ present, draft }: { present: string; draft?: Fine }) {
  const { t } = useTranslation('memos');
  const format = useFormat();
  const language = useLanguage();
  const currency = useCurrency();
  const readDraft = useReadDraft();
  const organisation = api.useQuery('get', '/api/organisation');
  const [month, setMonth] = useState(present);
  const [personId, choose] = useState<string | null>(draft?.personId ?? null);
  const [said, say] = useState(() => {
    const {
      amount = '',
      happenedOn = format.today ?? '',
      reason = '',
      whatHappened = '',
    } = draft?.version.content ?? {};
    return { amount, happenedOn, reason, whatHappened };
  });
  const [evidence, setEvidence] = useState<readonly Evidence[]>(() =>
    evidenceOf(draft?.version.content.evidence ?? []),
  );
  const begin = api.useMutation('post', '/api/fines', readDraft);
  const goOn = api.useMutation('put', '/api/fines/{id}/draft', readDraft);
  const isSaving = begin.isPending || goOn.isPending;
  const isWhole = personId !== null && Object.values(said).every((text) => text.trim() !== '');
  const send = () => {
    if (personId === null) return;
    const content = {
      amount: readTypedNumber(said.amount, language),
      happenedOn: said.happenedOn,
      reason: said.reason.trim(),
      whatHappened: said.whatHappened.trim(),
      ...(evidence.length === 0 ? {} : { evidence: namedEvidence(evidence) }),
    };
    if (draft === undefined) begin.mutate({ params: { header: ownKey }, body: { personId, month, ...content } });
    else
      goOn.mutate({
        params: { path: { id: draft.id }, header: ownKey },
        body: { basedOn: draft.latestVersion, ...content },
      });
  };
  usePrimaryAct(() => isWhole && !isSaving && send());
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
          error={begin.error ?? goOn.error}
          fieldOf={(path) => ({ label: t(`fineField.${path}`, { defaultValue: '' }), id: `fine-${path}` })}
        />
        {draft === undefined ? (
          <Group align="flex-end">
            <PersonSearch id="fine-personId" label={t('person')} value={personId} onChange={choose} />
            <Input.Wrapper label={t('fineField.month')} labelElement="div">
              <MonthPicker label={t('fineField.month')} month={month} onChange={setMonth} />
            </Input.Wrapper>
          </Group>
        ) : (
          <Text>{`${draft.person} · ${format.month(month)}`}</Text>
        )}
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
          <Button disabled={!isWhole} loading={isSaving} onClick={send} aria-keyshortcuts="Control+Enter">
            {t('fineCheck')}
          </Button>
        </Group>
      </Stack>
    </>
  );
}
