import { useState } from 'react';
import { Button, Select, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { afterSuccess } from '../../shared/api/after-success.js';
import { api, ownKey } from '../../shared/api/client.js';
import { PersonSearch } from '../../shared/people/person-search.js';
import { ProblemSummary } from '../../shared/components/problem-summary.js';
import { useAwaitedChoice } from '../../shared/components/use-awaited-choice.js';
import { useFormat } from '../../shared/format/use-format.js';
import { readTypedNumber } from '../../shared/grid/typed-number.js';
import { useLanguage } from '../../shared/language/use-language.js';
import { useDepartments } from './api/use-departments.js';
import { SchemeChoice } from './components/scheme-choice.js';

const kinds = ['assignment', 'headship', 'role', 'employment'] as const;
const roles = ['commercial-director', 'general-director', 'accounting', 'purchasing', 'administrator'] as const;

/** A move, a new head, a role or a last day, from a day on; a second person confirms it. */
export function ProposeForm({ close }: { close: () => void }) {
  const { t } = useTranslation('people');
  const format = useFormat();
  const language = useLanguage();
  const positions = api.useQuery('get', '/api/positions');
  const awaited = useAwaitedChoice();
  const departments = useDepartments();
  const [kind, choose] = useState<(typeof kinds)[number]>('assignment');
  const [personId, setPerson] = useState<string | null>(null);
  const [departmentId, setDepartment] = useState<string | null>(null);
  const [position, setPosition] = useState<string | null>(null);
  const [role, setRole] = useState<string | null>(null);
  const [said, say] = useState({ fromOn: format.today ?? '', untilOn: '', schemeCode: '', salary: '', reason: '' });
  const propose = api.useMutation('post', '/api/staff-changes', afterSuccess(close));
  const text = (field: keyof typeof said) => ({
    value: said[field],
    onChange: (event: { currentTarget: { value: string } }) => say({ ...said, [field]: event.currentTarget.value }),
  });
  const isPlace = kind === 'assignment' || kind === 'headship';
  const isWhole =
    personId !== null &&
    said.fromOn !== '' &&
    (!isPlace || departmentId !== null) &&
    (kind !== 'assignment' || position !== null) &&
    (kind !== 'role' || role !== null);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (personId === null) return;
        propose.mutate({
          params: { header: ownKey },
          body: {
            kind,
            personId,
            fromOn: said.fromOn,
            ...(said.untilOn === '' ? {} : { untilOn: said.untilOn }),
            ...(said.reason.trim() === '' ? {} : { reason: said.reason.trim() }),
            ...(isPlace ? { departmentId, endsPrevious: true } : {}),
            ...(kind === 'role' ? { role: role as (typeof roles)[number] } : {}),
            ...(kind === 'assignment' && position !== null
              ? {
                  position,
                  ...(said.schemeCode === '' ? {} : { schemeCode: said.schemeCode }),
                  ...(said.salary === '' ? {} : { salary: readTypedNumber(said.salary, language) }),
                }
              : {}),
          },
        });
      }}
    >
      <Stack>
        <ProblemSummary error={propose.error} />
        <Select
          label={t('changes.what')}
          allowDeselect={false}
          value={kind}
          onChange={(chosen) => choose(chosen as (typeof kinds)[number])}
          data={kinds.map((value) => ({ value, label: t(`changes.kind.${value}`) }))}
        />
        <PersonSearch label={t('name')} value={personId} onChange={setPerson} data-autofocus />
        {isPlace && (
          <Select
            label={t('department')}
            searchable
            {...awaited(departments)}
            value={departmentId}
            onChange={setDepartment}
            data={(departments.data?.items ?? []).map(({ id, name }) => ({ value: id, label: name }))}
          />
        )}
        {kind === 'assignment' && (
          <>
            <Select
              label={t('changes.position')}
              searchable
              {...awaited(positions)}
              value={position}
              onChange={setPosition}
              data={(positions.data?.items ?? []).map(({ code, name }) => ({ value: code, label: name }))}
            />
            <SchemeChoice value={said.schemeCode} onChange={(schemeCode) => say({ ...said, schemeCode })} />
            <TextInput label={t('changes.salary')} inputMode="decimal" {...text('salary')} />
          </>
        )}
        {kind === 'role' && (
          <Select
            label={t('roles')}
            value={role}
            onChange={setRole}
            data={roles.map((value) => ({ value, label: t(`role.${value}`) }))}
          />
        )}
        <TextInput type="date" label={t('changes.fromOn')} {...text('fromOn')} />
        <TextInput type="date" label={t('changes.untilOn')} {...text('untilOn')} />
        <Textarea label={t('changes.reason')} autosize {...text('reason')} />
        <Text size="sm" c="dimmed">
          {t('changes.second')}
        </Text>
        <Button type="submit" disabled={!isWhole} loading={propose.isPending}>
          {t('changes.propose')}
        </Button>
      </Stack>
    </form>
  );
}
