import { useState } from 'react';
import { Button, Group, NumberInput, Stack, Switch, Text, Textarea, TextInput } from '@mantine/core';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { components } from '../../shared/api/api-types.js';
import { api, ownKey } from '../../shared/api/client.js';
import { isProblem, type FieldProblem } from '../../shared/api/problem.js';
import { Loading } from '../../shared/components/loading.js';
import { ProblemSummary } from '../../shared/components/problem-summary.js';
import { ScreenError } from '../../shared/components/screen-error.js';
import { Section } from '../../shared/components/section.js';
import { TitleLine } from '../../shared/components/title-line.js';
import { ReturnedNote } from '../../shared/documents/returned-note.js';
import { useReadDraft } from '../../shared/documents/use-read-draft.js';
import { usePrimaryAct } from '../../shared/keys/use-physical-keys.js';
import { RouteFields } from './components/route-fields.js';
import { RuleFields } from './components/rule-fields.js';
import { fieldsOf } from '../../shared/regulation/fields-of-rules.js';
import { regulationRules } from '../../shared/regulation/rule-field.js';
import { changedRules, withRules, type Organisation } from '../../shared/regulation/rules.js';

/** The rules that a document changes, beside the routes; as `rules` of the document names them. */
const changeable = regulationRules.filter((name) => name !== 'planLimits' && name !== 'deductionLimit');

type Change = components['schemas']['ChangeDetail'];

/** A change of the regulation: what becomes another, from which day, why. Directors sign it; nothing changes under the finger. */
export function ChangeScreen() {
  const organisation = api.useQuery('get', '/api/organisation');
  if (organisation.isPending) return <Loading />;
  if (organisation.isError) return <ScreenError error={organisation.error} retry={() => void organisation.refetch()} />;
  return <ChangeForm before={organisation.data} />;
}

/** Goes on with a draft, or with one that came back. */
export function ChangeDraftScreen() {
  const { id } = useParams({ from: '/frame/regulation-changes/$id/draft' });
  const organisation = api.useQuery('get', '/api/organisation');
  const change = api.useQuery(
    'get',
    '/api/regulation-changes/{id}',
    { params: { path: { id } } },
    { refetchOnWindowFocus: false },
  );
  const failed = [organisation, change].find(({ isError }) => isError);
  if (failed) return <ScreenError error={failed.error} retry={() => void failed.refetch()} />;
  if (!organisation.data || !change.data) return <Loading />;
  return <ChangeForm key={id} before={organisation.data} draft={change.data} />;
}

interface FormProps {
  /** The rules as they hold now. */
  before: Organisation;
  draft?: Change;
}

function ChangeForm({ before, draft }: FormProps) {
  const { t } = useTranslation('regulation');
  const readDraft = useReadDraft();
  const written = draft?.version.content;
  const [rules, setRules] = useState(() => withRules(before, written?.rules ?? {}));
  const [fromOn, setFrom] = useState(written?.fromOn ?? '');
  const [reason, say] = useState(written?.reason ?? '');
  const [follows, follow] = useState(written?.openMonths === 'follow');
  const begin = api.useMutation('post', '/api/regulation-changes', readDraft);
  const goOn = api.useMutation('put', '/api/regulation-changes/{id}/draft', readDraft);
  const isSaving = begin.isPending || goOn.isPending;
  const error = begin.error ?? goOn.error;
  const changed = changedRules(before, rules);
  const canGo = Object.keys(changed).length > 0 && fromOn !== '' && reason.trim() !== '';
  const send = () => {
    const body = { fromOn, reason: reason.trim(), openMonths: follows ? 'follow' : 'keep', rules: changed } as const;
    if (draft === undefined) begin.mutate({ params: { header: ownKey }, body });
    else
      goOn.mutate({
        params: { path: { id: draft.id }, header: ownKey },
        body: { basedOn: draft.latestVersion, ...body },
      });
  };
  usePrimaryAct(() => canGo && !isSaving && send());
  return (
    <>
      <TitleLine title={t('changeTitle')} below={t('changeSays')} />
      <Stack maw={900}>
        <ProblemSummary error={error} />
        {draft !== undefined && <ReturnedNote documentId={draft.id} />}
        {changeable.map((name) => (
          <Section key={name} title={t(`settings.${name}.title`)} gap="sm">
            <RuleFields
              fields={fieldsOf[name]}
              rule={rules[name]}
              problems={problemsOf(name, error)}
              onChange={(rule) => setRules({ ...rules, [name]: rule })}
            />
          </Section>
        ))}
        <Section title={t('routes')}>
          <RouteFields routes={rules.routes} onChange={(routes) => setRules({ ...rules, routes })} />
        </Section>
        <Section title={t('limits')}>
          <Group align="flex-end">
            <TextInput
              label={t('limit.deduction')}
              value={rules.deductionLimit}
              onChange={(event) => setRules({ ...rules, deductionLimit: event.currentTarget.value })}
            />
            <NumberInput
              label={t('limit.mostIndicators')}
              min={1}
              value={rules.mostIndicators}
              onChange={(value) => setRules({ ...rules, mostIndicators: Number(value) })}
            />
          </Group>
        </Section>
        <TextInput
          type="date"
          maw={240}
          label={t('fromOn')}
          description={t('fromOnSays')}
          value={fromOn}
          onChange={(event) => setFrom(event.currentTarget.value)}
        />
        <Switch
          label={t('follow')}
          description={t('followSays')}
          checked={follows}
          onChange={(event) => follow(event.currentTarget.checked)}
        />
        <Textarea
          label={t('reason')}
          autosize
          minRows={2}
          value={reason}
          onChange={(event) => say(event.currentTarget.value)}
        />
        <Group>
          <Button disabled={!canGo} loading={isSaving} onClick={send} aria-keyshortcuts="Control+Enter">
            {t('check')}
          </Button>
          <Text size="sm" c="dimmed" role="status">
            {t('changedCount', { count: Object.keys(changed).length })}
          </Text>
        </Group>
      </Stack>
    </>
  );
}

/** What was refused of one rule, by its path within it. */
function problemsOf(name: string, error: unknown): FieldProblem[] {
  const start = `rules.${name}`;
  const problems = isProblem(error) ? (error.problems ?? []) : [];
  return problems
    .filter(({ path }) => path === start || path.startsWith(`${start}.`))
    .map(({ path, message }) => ({ path: path.slice(start.length + 1), message }));
}
