import { useState } from 'react';
import { Button, Group, Input, Select, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api, ownKey } from '../../shared/api/client.js';
import { queryClient } from '../../shared/api/query-client.js';
import { Loading } from '../../shared/components/loading.js';
import { MonthPicker } from '../../shared/components/month-picker.js';
import { ProblemSummary } from '../../shared/components/problem-summary.js';
import { TitleLine } from '../../shared/components/title-line.js';
import { useAwaitedChoice } from '../../shared/components/use-awaited-choice.js';
import { useFormat } from '../../shared/format/use-format.js';
import { readTypedNumber } from '../../shared/grid/typed-number.js';
import { usePrimaryAct } from '../../shared/keys/use-physical-keys.js';
import { useLanguage } from '../../shared/language/use-language.js';
import { useOwnDepartments } from '../../shared/organisation/use-own-departments.js';
import { holds } from '../../shared/session/roles.js';
import { useSignedIn } from '../../shared/session/session.js';
import { emptyPrize, PrizeFields, type TypedPrize } from './components/prize-fields.js';

/** Announces a contest: who takes part, by which figure it is won, and the prize of each place. */
export function NewContestScreen() {
  const { today } = useFormat();
  return today === undefined ? <Loading /> : <ContestForm present={today.slice(0, 7)} />;
}

function ContestForm({ present }: { present: string }) {
  const { t } = useTranslation('contests');
  const navigate = useNavigate();
  const format = useFormat();
  const language = useLanguage();
  const speaksForAll = holds(useSignedIn(), 'commercial-director', 'general-director');
  const departments = useOwnDepartments();
  const [said, say] = useState({ name: '', rule: '' });
  const [chosen, choose] = useState<string | null>(null);
  const [figure, setFigure] = useState<string | null>(null);
  const awaited = useAwaitedChoice();
  const figures = api.useQuery('get', '/api/contest-figures');
  const [fromMonth, setFrom] = useState(present);
  const [untilMonth, setUntil] = useState(present);
  const [prizes, setPrizes] = useState<readonly TypedPrize[]>([emptyPrize]);
  const announce = api.useMutation('post', '/api/contests', {
    onSuccess: ({ id }) => {
      void queryClient.invalidateQueries();
      void navigate({ to: '/contests/$id', params: { id } });
    },
  });
  const departmentId = chosen ?? (speaksForAll ? null : (departments[0]?.id ?? null));
  const isWhole =
    Object.values(said).every((text) => text.trim() !== '') &&
    prizes.every(({ kind, description, amount }) => description.trim() !== '' && (kind === 'thing' || amount !== '')) &&
    (speaksForAll || departmentId !== null);
  const send = () =>
    announce.mutate({
      params: { header: ownKey },
      body: {
        name: said.name.trim(),
        rule: said.rule.trim(),
        fromMonth,
        untilMonth,
        prizes: prizes.map(({ kind, description, amount }) => ({
          kind,
          description: description.trim(),
          ...(kind === 'money' ? { amount: readTypedNumber(amount, language) } : {}),
        })),
        ...(figure === null ? {} : { figure }),
        ...(departmentId === null ? {} : { departmentId }),
      },
    });
  usePrimaryAct(() => isWhole && !announce.isPending && send());
  const text = (field: keyof typeof said) => ({
    id: `contest-${field}`,
    value: said[field],
    onChange: (event: { currentTarget: { value: string } }) => say({ ...said, [field]: event.currentTarget.value }),
  });
  return (
    <>
      <TitleLine title={t('newTitle')} below={t('newSays')} />
      <Stack maw={760}>
        <ProblemSummary
          error={announce.error}
          fieldOf={(path) => ({ label: t(`fieldOf.${path.replace(/\.\d+/, '')}`, { defaultValue: '' }) })}
        />
        <TextInput label={t('fieldOf.name')} {...text('name')} />
        <Select
          id="contest-departmentId"
          label={t('whose')}
          maw={320}
          clearable={speaksForAll}
          allowDeselect={speaksForAll}
          placeholder={t('everybody')}
          value={departmentId}
          onChange={choose}
          data={departments.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <Select
          id="contest-figure"
          label={t('fieldOf.figure')}
          description={t('figureSays')}
          maw={320}
          clearable
          searchable
          {...awaited(figures)}
          placeholder={t('noFigure')}
          value={figure}
          onChange={setFigure}
          data={(figures.data?.items ?? []).map(({ code, name, unit }) => ({
            value: code,
            label: `${name}, ${format.unit(unit)}`,
          }))}
        />
        <Textarea label={t('fieldOf.rule')} description={t('ruleSays')} autosize minRows={2} {...text('rule')} />
        <Group align="flex-end" gap="lg">
          <Input.Wrapper label={t('fieldOf.fromMonth')} labelElement="div">
            <MonthPicker
              label={t('fieldOf.fromMonth')}
              month={fromMonth}
              onChange={(month) => {
                setFrom(month);
                if (month > untilMonth) setUntil(month);
              }}
            />
          </Input.Wrapper>
          <Input.Wrapper label={t('fieldOf.untilMonth')} labelElement="div">
            <MonthPicker label={t('fieldOf.untilMonth')} month={untilMonth} onChange={setUntil} />
          </Input.Wrapper>
        </Group>
        <PrizeFields prizes={prizes} onChange={setPrizes} />
        <Text size="sm" c="dimmed">
          {t('paysNothing')}
        </Text>
        <Group>
          <Button disabled={!isWhole} loading={announce.isPending} onClick={send} aria-keyshortcuts="Control+Enter">
            {t('announceIt')}
          </Button>
        </Group>
      </Stack>
    </>
  );
}
