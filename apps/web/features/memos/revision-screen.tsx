import { useState } from 'react';
import { Checkbox, Stack, Table, Text, Textarea, TextInput } from '@mantine/core';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { components } from '../../shared/api/api-types.js';
import { api, ownKey } from '../../shared/api/client.js';
import { EmptyNote } from '../../shared/components/empty-note.js';
import { Loading } from '../../shared/components/loading.js';
import { MonthPicker } from '../../shared/components/month-picker.js';
import { PersonPicker } from '../../shared/components/person-picker.js';
import { ProblemSummary } from '../../shared/components/problem-summary.js';
import { ScreenError } from '../../shared/components/screen-error.js';
import { TitleLine } from '../../shared/components/title-line.js';
import { Wizard } from '../../shared/components/wizard.js';
import { useReadDraft } from '../../shared/documents/use-read-draft.js';
import { EvidenceInput, evidenceOf, namedEvidence, type Evidence } from '../../shared/evidence/evidence-input.js';
import { useFormat } from '../../shared/format/use-format.js';
import { readTypedNumber, readTypedWeight } from '../../shared/grid/typed-number.js';
import { useLanguage } from '../../shared/language/use-language.js';
import { checkPlan } from '../../shared/plans/check-plan.js';
import { isSame, readField, targetFieldOf, writeField, type Terms } from '../../shared/plans/terms.js';
import { useSentences } from '../../shared/refusals/use-sentences.js';
import { SentenceText } from '../../shared/refusals/sentence-text.js';
import { fieldOfFigure } from './model/field-of-figure.js';
import { useSignedPlans } from './api/use-signed-plans.js';

type Revision = components['schemas']['RevisionDetail'];

/** A signed plan is revised: whose, what happened, the new figures, what proves it. Its page then says what it pays, and sends it. */
export function RevisionScreen() {
  const { today } = useFormat();
  // The clock of the company says which month it is.
  return today === undefined ? <Loading /> : <RevisionForm present={today.slice(0, 7)} />;
}

/** Goes on with a draft, or with one that came back: of the same plan. */
export function RevisionDraftScreen() {
  const { id } = useParams({ from: '/frame/plan-revisions/$id/draft' });
  const revision = api.useQuery(
    'get',
    '/api/plan-revisions/{id}',
    { params: { path: { id } } },
    { refetchOnWindowFocus: false },
  );
  if (revision.isPending) return <Loading />;
  if (revision.isError) return <ScreenError error={revision.error} retry={() => void revision.refetch()} />;
  return <RevisionForm present={revision.data.month} draft={revision.data} />;
}

function RevisionForm({ present, draft }: { present: string; draft?: Revision }) {
  const format = useFormat();
  const { t } = useTranslation('memos');
  const language = useLanguage();
  const readDraft = useReadDraft();
  const [month, setMonth] = useState(present);
  const plans = useSignedPlans(month);
  const written = draft?.version.content;
  const [planId, choosePlan] = useState<string | null>(draft?.planId ?? null);
  const [changed, setChanged] = useState<Terms | undefined>(written?.terms);
  const [reason, setReason] = useState(written?.reason ?? '');
  const [from, setFrom] = useState(written?.from ?? '');
  const [isCorrection, correct] = useState(written?.asCorrection ?? false);
  const [evidence, setEvidence] = useState<readonly Evidence[]>(() => evidenceOf(written?.evidence ?? []));
  const begin = api.useMutation('post', '/api/plan-revisions', readDraft);
  const goOn = api.useMutation('put', '/api/plan-revisions/{id}/draft', readDraft);
  const plan = plans.data?.find(({ id }) => id === planId);
  const terms = changed ?? plan?.terms;
  const isUnchanged = isSame(terms, plan?.terms);
  const [wrong] = changed && !isUnchanged ? checkPlan(changed) : [];
  const say = useSentences(wrong !== undefined);
  const whyNotFigures = () => {
    if (isUnchanged) return t('revision.figuresMissing');
    if (!wrong || !changed) return undefined;
    const at = fieldOfFigure(wrong.path, changed);
    const what = [at?.indicator, t(at === undefined ? 'revision.plan' : `field.${at.field}`)]
      .filter(Boolean)
      .join(', ');
    return t('revision.figuresWrong', { what, why: say(wrong.message).text });
  };
  const send = () => {
    if (!plan || !terms) return;
    const content = {
      reason: reason.trim(),
      ...(from === '' ? {} : { from }),
      ...(isCorrection ? { asCorrection: true as const } : {}),
      terms,
      evidence: namedEvidence(evidence),
    };
    if (draft === undefined)
      begin.mutate({ params: { header: ownKey }, body: { planId: plan.id, basedOn: plan.basedOn, ...content } });
    else
      goOn.mutate({
        params: { path: { id: draft.id }, header: ownKey },
        body: { basedOn: draft.latestVersion, ...content },
      });
  };
  return (
    <>
      <TitleLine title={t('revision.title')} />
      <ProblemSummary error={begin.error ?? goOn.error} />
      <Wizard
        finish={t('revision.check')}
        isFinishing={begin.isPending || goOn.isPending}
        onFinish={send}
        pages={[
          {
            id: 'plan',
            title: t('revision.whose'),
            missing: plan ? undefined : t('revision.whoseMissing'),
            content: (
              <Stack>
                {draft === undefined && (
                  <div>
                    <MonthPicker
                      month={month}
                      onChange={(chosen) => {
                        setMonth(chosen);
                        choosePlan(null);
                        setChanged(undefined);
                      }}
                    />
                  </div>
                )}
                {plans.isError && <ScreenError error={plans.error} retry={() => void plans.refetch()} />}
                {plans.data?.length === 0 && (
                  <EmptyNote title={t('revision.noPlans')} says={t('revision.noPlansSays')} />
                )}
                {/* It stands there before the plans do: what is below it is not moved away from under a press. */}
                {draft !== undefined && <Text>{`${draft.person} · ${format.month(month)}`}</Text>}
                {draft === undefined && (plans.isPending || (plans.data && plans.data.length > 0)) && (
                  <PersonPicker
                    label={t('person')}
                    isLoading={plans.isPending}
                    people={(plans.data ?? []).map(({ id, person }) => ({ id, name: person }))}
                    value={planId}
                    onChange={(chosen) => {
                      choosePlan(chosen);
                      setChanged(undefined);
                    }}
                  />
                )}
              </Stack>
            ),
          },
          {
            id: 'reason',
            title: t('revision.happened'),
            missing: reason.trim() === '' ? t('revision.reasonMissing') : undefined,
            content: (
              <Stack>
                <Textarea
                  label={t('reason')}
                  description={t('revision.reasonSays')}
                  autosize
                  minRows={3}
                  value={reason}
                  onChange={(event) => setReason(event.currentTarget.value)}
                />
                <TextInput
                  type="date"
                  maw={240}
                  label={t('revision.from')}
                  description={t('revision.fromSays')}
                  min={`${month}-01`}
                  value={from}
                  onChange={(event) => setFrom(event.currentTarget.value)}
                />
                <Checkbox
                  label={t('revision.asCorrection')}
                  description={t('revision.asCorrectionSays')}
                  checked={isCorrection}
                  onChange={(event) => correct(event.currentTarget.checked)}
                />
              </Stack>
            ),
          },
          {
            id: 'figures',
            title: t('revision.figures'),
            missing: whyNotFigures(),
            content: plan && terms && (
              <Figures
                before={plan.terms}
                terms={terms}
                onChange={setChanged}
                number={(typed) => readTypedNumber(typed, language)}
                weight={(typed) => readTypedWeight(typed, language)}
              />
            ),
          },
          {
            id: 'evidence',
            title: t('revision.proof'),
            missing: evidence.length === 0 ? t('revision.proofMissing') : undefined,
            content: <EvidenceInput value={evidence} onChange={setEvidence} />,
          },
        ]}
      />
    </>
  );
}

interface FiguresProps {
  before: Terms;
  terms: Terms;
  onChange: (terms: Terms) => void;
  number: (typed: string) => string;
  weight: (typed: string) => string;
}

/** What is in force beside what it becomes, figure by figure. */
function Figures({ before, terms, onChange, number, weight }: FiguresProps) {
  const { t } = useTranslation('memos');
  const format = useFormat();
  const shown = (value: string) => (/^-?\d+(\.\d{1,6})?$/.test(value) ? format.number(value) : value);
  const problems = checkPlan(terms);
  // What nobody has changed was signed as it is: nothing is said of it.
  const problemAt = (path: string, text: string, was: string) => {
    const problem = text === was ? undefined : problems.find((each) => each.path === path);
    return problem && <SentenceText message={problem.message} />;
  };
  const set = (at: number, field: string, value: string) =>
    onChange({
      ...terms,
      indicators: terms.indicators.map((each, index) => (index === at ? writeField(each, field, value) : each)),
    });
  return (
    <Table.ScrollContainer minWidth={340}>
      <Table>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('revision.figure')}</Table.Th>
            <Table.Th ta="right">{t('revision.was')}</Table.Th>
            <Table.Th>{t('revision.becomes')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {terms.indicators.flatMap((indicator, at) => {
            const was = before.indicators[at] ?? indicator;
            const target = targetFieldOf(indicator);
            return [...(target === undefined ? [] : [target]), 'weight' as const].map((field) => {
              const label = `${indicator.name}, ${t(`field.${field}`)}`;
              return (
                <Table.Tr key={`${indicator.code} ${field}`}>
                  <Table.Th scope="row" fw={400}>
                    {label}
                  </Table.Th>
                  <Table.Td ta="right">{shown(readField(was, field))}</Table.Td>
                  <Table.Td>
                    <TextInput
                      aria-label={label}
                      inputMode="decimal"
                      maw={180}
                      value={readField(indicator, field)}
                      error={problemAt(`indicators.${at}.${field}`, readField(indicator, field), readField(was, field))}
                      onChange={(event) => set(at, field, event.currentTarget.value)}
                      onBlur={(event) =>
                        set(
                          at,
                          field,
                          field === 'weight' ? weight(event.currentTarget.value) : number(event.currentTarget.value),
                        )
                      }
                    />
                  </Table.Td>
                </Table.Tr>
              );
            });
          })}
          <Table.Tr>
            <Table.Th scope="row" fw={400}>
              {t('field.baseBonus')}
            </Table.Th>
            <Table.Td ta="right">{format.number(before.baseBonus)}</Table.Td>
            <Table.Td>
              <TextInput
                aria-label={t('field.baseBonus')}
                inputMode="decimal"
                maw={180}
                value={terms.baseBonus}
                error={problemAt('baseBonus', terms.baseBonus, before.baseBonus)}
                onChange={(event) => onChange({ ...terms, baseBonus: event.currentTarget.value })}
                onBlur={(event) => onChange({ ...terms, baseBonus: number(event.currentTarget.value) })}
              />
            </Table.Td>
          </Table.Tr>
        </Table.Tbody>
      </Table>
      <Text size="sm" c="dimmed" mt="xs">
        {t('revision.figuresSays')}
      </Text>
    </Table.ScrollContainer>
  );
}
