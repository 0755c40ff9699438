import { useState } from 'react';
import { Button, Group, MultiSelect, Stack, Table, Text, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { components } from '../../shared/api/api-types.js';
import { afterSuccess } from '../../shared/api/after-success.js';
import { api, ownKey } from '../../shared/api/client.js';
import { queryClient } from '../../shared/api/query-client.js';
import { CardTable } from '../../shared/components/card-table.js';
import { Chip } from '../../shared/components/chip.js';
import { DecisionButtons } from '../../shared/components/decision-buttons.js';
import { EmptyNote } from '../../shared/components/empty-note.js';
import { Loading } from '../../shared/components/loading.js';
import { PersonSearch } from '../../shared/people/person-search.js';
import { ProblemSummary } from '../../shared/components/problem-summary.js';
import { ScreenError } from '../../shared/components/screen-error.js';
import { Section } from '../../shared/components/section.js';
import { TitleLine } from '../../shared/components/title-line.js';
import { proposalTones } from '../../shared/components/state-tones.js';
import { useAwaitedChoice } from '../../shared/components/use-awaited-choice.js';
import { useFormat } from '../../shared/format/use-format.js';
import { holds } from '../../shared/session/roles.js';
import { useSignedIn } from '../../shared/session/session.js';
import { DelegationOrders } from './components/delegation-orders.js';
import { decisionsOf, isOver } from './model/acts-of-delegation.js';

type Delegation = components['schemas']['DelegationView'];
type Kind = Delegation['kinds'][number];

/** Who gives their seat to somebody for some days, or arranges it for others. */
const delegating = [
  'administrator',
  'head-of-department',
  'commercial-director',
  'general-director',
  'accounting',
] as const;

/** Who decides for whom, which documents, on which days; proposed by one and confirmed by another. */
export function DelegationsScreen() {
  const { t } = useTranslation('delegations');
  const format = useFormat();
  const me = useSignedIn();
  const delegations = api.useQuery('get', '/api/delegations', { params: { query: { limit: 200 } } });
  if (delegations.isPending) return <Loading />;
  if (delegations.isError) return <ScreenError error={delegations.error} retry={() => void delegations.refetch()} />;
  const { items } = delegations.data;
  return (
    <>
      <TitleLine title={t('title')} below={t('says')} />
      <Stack>
        <Propose />
        {items.length === 0 ? (
          <EmptyNote title={t('none')} says={t('noneSays')} />
        ) : (
          <CardTable
            heads={[
              { label: t('principal') },
              { label: t('delegate') },
              { label: t('days') },
              { label: t('kinds') },
              { label: t('stateOf') },
            ]}
          >
            <Table.Tbody>
              {items.map((each) => (
                <Table.Tr key={each.id}>
                  <Table.Th scope="row" fw={400}>
                    {each.principal}
                  </Table.Th>
                  <Table.Td>{each.delegate}</Table.Td>
                  <Table.Td>
                    {format.day(each.fromOn)} – {format.day(each.untilOn)}
                  </Table.Td>
                  <Table.Td>{each.kinds.map((kind) => t(`documentKind.${kind}`)).join(', ')}</Table.Td>
                  <Table.Td>
                    <Group gap="xs">
                      <Chip
                        tone={isOver(each, format.today ?? '') ? 'draft' : proposalTones[each.status]}
                        word={
                          isOver(each, format.today ?? '')
                            ? t('over')
                            : t(each.isInForce ? 'inForce' : `state.${each.status}`)
                        }
                      />
                      <Acts delegation={each} />
                    </Group>
                    <Text size="sm" c="dimmed">
                      {each.reason}
                    </Text>
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </CardTable>
        )}
        <DelegationOrders drafts={holds(me, ...delegating)} />
      </Stack>
    </>
  );
}

function Acts({ delegation }: { delegation: Delegation }) {
  const { t } = useTranslation('delegations');
  const { today = '' } = useFormat();
  const me = useSignedIn();
  const decide = api.useMutation('post', '/api/delegations/{id}/decision', {
    onSuccess: () => queryClient.invalidateQueries(),
  });
  return (
    <DecisionButtons
      decisions={decisionsOf(delegation, me.id, holds(me, 'administrator', 'general-director'), today)}
      wordOf={(decision) => t(`decision.${decision}`)}
      decide={(decision) =>
        decide.mutate({ params: { path: { id: delegation.id }, header: ownKey }, body: { decision } })
      }
      isPending={decide.isPending}
      error={decide.error}
    />
  );
}

function Propose() {
  const { t } = useTranslation('delegations');
  const format = useFormat();
  const me = useSignedIn();
  const isAdministrator = holds(me, 'administrator');
  const awaited = useAwaitedChoice();
  const organisation = api.useQuery('get', '/api/organisation');
  const [principalId, choosePrincipal] = useState<string | null>(null);
  const [delegateId, chooseDelegate] = useState<string | null>(null);
  const [kinds, chooseKinds] = useState<string[]>([]);
  const [said, say] = useState({ fromOn: '', untilOn: '', reason: '' });
  const propose = api.useMutation(
    'post',
    '/api/delegations',
    afterSuccess(() => {
      chooseDelegate(null);
      say({ fromOn: '', untilOn: '', reason: '' });
    }),
  );
  if (!holds(me, ...delegating)) return null;
  const fromOn = said.fromOn || (format.today ?? '');
  const isWhole =
    delegateId !== null &&
    kinds.length > 0 &&
    said.untilOn !== '' &&
    said.reason.trim() !== '' &&
    (!isAdministrator || principalId !== null);
  const text = (field: keyof typeof said) => ({
    value: said[field],
    onChange: (event: { currentTarget: { value: string } }) => say({ ...said, [field]: event.currentTarget.value }),
  });
  const submit = () => {
    if (delegateId === null) return;
    propose.mutate({
      params: { header: ownKey },
      body: {
        delegateId,
        kinds: kinds as Kind[],
        fromOn,
        untilOn: said.untilOn,
        reason: said.reason.trim(),
        ...(isAdministrator && principalId !== null ? { principalId } : {}),
      },
    });
  };
  return (
    <Section title={t('propose')} gap="sm">
      <ProblemSummary error={propose.error} />
      <Group align="flex-end">
        {isAdministrator && <PersonSearch label={t('principal')} value={principalId} onChange={choosePrincipal} />}
        <PersonSearch
          label={t('delegate')}
          choosable={(person) => (person.id === (principalId ?? me.id) ? undefined : person)}
          value={delegateId}
          onChange={chooseDelegate}
        />
        <TextInput type="date" label={t('fromOn')} {...text('fromOn')} value={fromOn} />
        <TextInput type="date" label={t('untilOn')} {...text('untilOn')} />
      </Group>
      <MultiSelect
        label={t('kinds')}
        searchable
        {...awaited(organisation)}
        value={kinds}
        onChange={chooseKinds}
        data={Object.keys(organisation.data?.routes ?? {}).map((value) => ({
          value,
          label: t(`documentKind.${value}`),
        }))}
      />
      <TextInput label={t('reason')} {...text('reason')} />
      <Group>
        <Button disabled={!isWhole} loading={propose.isPending} onClick={submit}>
          {t('proposeIt')}
        </Button>
        <Text size="sm" c="dimmed">
          {t('second')}
        </Text>
      </Group>
    </Section>
  );
}
