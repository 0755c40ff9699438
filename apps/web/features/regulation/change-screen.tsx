import { useState } from 'react';
import {
  Button,
  Group,
  MultiSelect,
  NumberInput,
  Select,
  Stack,
  Switch,
  Text,
  Textarea,
  TextInput,
} from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api, ownKey } from '../../shared/api/client.js';
import { queryClient } from '../../shared/api/query-client.js';
import { Loading } from '../../shared/components/loading.js';
import { ProblemSummary } from '../../shared/components/problem-summary.js';
import { ScreenError } from '../../shared/components/screen-error.js';
import { Section } from '../../shared/components/section.js';
import { TitleLine } from '../../shared/components/title-line.js';
import { usePrimaryAct } from '../../shared/keys/use-physical-keys.js';
import type { Role } from '../../shared/session/session.js';
import { changedRules, daysOff, deadlineKinds, offsets, type Organisation, type RoutedKind } from './model/rules.js';

const signers = [
  'head-of-department',
  'commercial-director',
  'general-director',
  'accounting',
  'administrator',
] as const;

/** A change of the regulation: what becomes another, from which day, why. Directors sign it; nothing changes under the finger. */
export function ChangeScreen() {
  const organisation = api.useQuery('get', '/api/organisation');
  if (organisation.isPending) return <Loading />;
  if (organisation.isError) return <ScreenError error={organisation.error} retry={() => void organisation.refetch()} />;
  return <ChangeForm before={organisation.data} />;
}

function ChangeForm({ before }: { before: Organisation }) {
  const { t } = useTranslation('regulation');
  const navigate = useNavigate();
  const [rules, setRules] = useState(before);
  const [fromOn, setFrom] = useState('');
  const [reason, say] = useState('');
  const [follows, follow] = useState(false);
  const draft = api.useMutation('post', '/api/regulation-changes', {
    onSuccess: ({ documentId }) => {
      void queryClient.invalidateQueries();
      void navigate({ to: '/documents/$id', params: { id: documentId } });
    },
  });
  const changed = changedRules(before, rules);
  const canGo = Object.keys(changed).length > 0 && fromOn !== '' && reason.trim() !== '';
  const send = () =>
    draft.mutate({
      params: { header: ownKey },
      body: { fromOn, reason: reason.trim(), openMonths: follows ? 'follow' : 'keep', rules: changed },
    });
  usePrimaryAct(() => canGo && !draft.isPending && send());
  return (
    <>
      <TitleLine title={t('changeTitle')} below={t('changeSays')} />
      <Stack maw={900}>
        <ProblemSummary error={draft.error} />
        <DeadlineFields rules={rules} onChange={setRules} />
        <RouteFields rules={rules} onChange={setRules} />
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
          <Button disabled={!canGo} loading={draft.isPending} onClick={send} aria-keyshortcuts="Control+Enter">
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

interface FieldsProps {
  rules: Organisation;
  onChange: (rules: Organisation) => void;
}

function DeadlineFields({ rules, onChange }: FieldsProps) {
  const { t } = useTranslation('regulation');
  const set = (kind: (typeof deadlineKinds)[number], change: object) =>
    onChange({
      ...rules,
      deadlineRules: { ...rules.deadlineRules, [kind]: { ...rules.deadlineRules[kind], ...change } },
    });
  return (
    <Section title={t('deadlines')}>
      <Stack gap="sm">
        {deadlineKinds.map((kind) => {
          const { day, monthOffset, dayOff } = rules.deadlineRules[kind];
          const name = t(`deadlineKind.${kind}`);
          return (
            <Group key={kind} gap="xs" role="group" aria-label={name}>
              <Text w={160}>{name}</Text>
              <NumberInput
                aria-label={`${name}, ${t('day')}`}
                w={90}
                min={1}
                max={31}
                value={day}
                onChange={(value) => set(kind, { day: Number(value) })}
              />
              <Select
                aria-label={`${name}, ${t('ofWhichMonth')}`}
                allowDeselect={false}
                value={String(monthOffset)}
                onChange={(value) => set(kind, { monthOffset: Number(value) })}
                data={offsets.map((offset) => ({ value: String(offset), label: t(`ofMonth.${offset}`) }))}
              />
              <Select
                w={300}
                aria-label={`${name}, ${t('onDayOff')}`}
                allowDeselect={false}
                value={dayOff}
                onChange={(value) => set(kind, { dayOff: value })}
                data={daysOff.map((value) => ({ value, label: t(`dayOff.${value}`) }))}
              />
            </Group>
          );
        })}
      </Stack>
    </Section>
  );
}

/** The steps of one kind of document at a time. */
function RouteFields({ rules, onChange }: FieldsProps) {
  const { t } = useTranslation('regulation');
  const [kind, choose] = useState<RoutedKind | null>(null);
  const route = kind === null ? undefined : rules.routes[kind];
  const setSteps = (steps: { name: string; roles: Role[] }[]) => {
    if (kind === null || !route) return;
    onChange({ ...rules, routes: { ...rules.routes, [kind]: { ...route, steps } } });
  };
  return (
    <Section title={t('routes')}>
      <Stack gap="sm">
        <Select
          label={t('document')}
          maw={320}
          searchable
          value={kind}
          onChange={(chosen) => choose(chosen as RoutedKind | null)}
          data={Object.keys(rules.routes).map((value) => ({ value, label: t(`documentKind.${value}`) }))}
        />
        {route?.steps.map((step, at) => (
          <Group key={`${step.name} ${at}`} align="flex-end">
            <MultiSelect
              flex={1}
              label={t('step', { number: at + 1 })}
              value={step.roles}
              onChange={(roles) =>
                setSteps(route.steps.map((each, index) => (index === at ? { ...each, roles: roles as Role[] } : each)))
              }
              data={signers.map((value) => ({ value, label: t(`role.${value}`) }))}
            />
            <Button
              variant="default"
              disabled={route.steps.length === 1}
              onClick={() => setSteps(route.steps.filter((_, index) => index !== at))}
            >
              {t('removeStep')}
            </Button>
          </Group>
        ))}
        {route && (
          <Group>
            <Button
              variant="default"
              onClick={() =>
                setSteps([...route.steps, { name: `step-${route.steps.length + 1}`, roles: ['general-director'] }])
              }
            >
              {t('addStep')}
            </Button>
          </Group>
        )}
      </Stack>
    </Section>
  );
}
