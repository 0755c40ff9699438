import { useState } from 'react';
import { Button, Group, SegmentedControl, Stack, Table, Text, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { components } from '../../../shared/api/api-types.js';
import { afterSuccess } from '../../../shared/api/after-success.js';
import { api, ownKey } from '../../../shared/api/client.js';
import { queryClient } from '../../../shared/api/query-client.js';
import { CardTable } from '../../../shared/components/card-table.js';
import { Chip } from '../../../shared/components/chip.js';
import { DecisionButtons } from '../../../shared/components/decision-buttons.js';
import { ExportMenu } from '../../../shared/components/export-menu.js';
import { Loading } from '../../../shared/components/loading.js';
import { ProblemSummary } from '../../../shared/components/problem-summary.js';
import { ScreenError } from '../../../shared/components/screen-error.js';
import { Section } from '../../../shared/components/section.js';
import { proposalTones } from '../../../shared/components/state-tones.js';
import { useFormat } from '../../../shared/format/use-format.js';
import { useSignedIn } from '../../../shared/session/session.js';
import { decisionsOnAccount } from '../model/acts-on-person.js';
import { accountOf, isWholeAccount, writtenAccount, type TypedAccount } from '../model/typed-account.js';

type Account = components['schemas']['BankAccountView'];

/** To which accounts somebody is paid, from which day on: proposed by one, confirmed by another. */
export function BankAccounts({ personId }: { personId: string }) {
  const { t } = useTranslation('people');
  const format = useFormat();
  const accounts = api.useQuery('get', '/api/bank-accounts', { params: { query: { personId, limit: 200 } } });
  if (accounts.isPending) return <Loading />;
  if (accounts.isError) return <ScreenError error={accounts.error} retry={() => void accounts.refetch()} />;
  const { items } = accounts.data;
  return (
    <Section
      title={t('accounts.title')}
      gap="sm"
      beside={items.length > 0 && <ExportMenu file={{ path: '/api/bank-accounts', query: { personId } }} />}
    >
      {items.length === 0 ? (
        <Text c="dimmed">{t('accounts.none')}</Text>
      ) : (
        <CardTable
          heads={[
            { label: t('accounts.account') },
            { label: t('accounts.fromOn') },
            { label: t('accounts.proposedBy') },
            { label: t('changes.state') },
          ]}
        >
          <Table.Tbody>
            {items.map((each) => (
              <Table.Tr key={each.id}>
                <Table.Th scope="row" fw={400}>
                  {writtenAccount(each.account)}
                </Table.Th>
                <Table.Td>{format.day(each.fromOn)}</Table.Td>
                <Table.Td>{each.proposedByName}</Table.Td>
                <Table.Td>
                  <Group gap="xs">
                    <Chip
                      tone={proposalTones[each.status]}
                      word={t(each.isInForce ? 'accounts.inForce' : `changes.status.${each.status}`)}
                    />
                    <Decide account={each} />
                  </Group>
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </CardTable>
      )}
      {items.every(({ status }) => status !== 'proposed') && <ProposeAccount personId={personId} />}
    </Section>
  );
}

function Decide({ account }: { account: Account }) {
  const { t } = useTranslation('people');
  const me = useSignedIn();
  const decide = api.useMutation('post', '/api/bank-accounts/{id}/decision', {
    onSuccess: () => queryClient.invalidateQueries(),
  });
  return (
    <DecisionButtons
      decisions={decisionsOnAccount(account, me)}
      wordOf={(decision) => t(`changes.${decision}`)}
      decide={(decision) => decide.mutate({ params: { path: { id: account.id }, header: ownKey }, body: { decision } })}
      isPending={decide.isPending}
      error={decide.error}
    />
  );
}

const nothing: TypedAccount = { scheme: 'ru', bik: '', account: '', iban: '', bic: '' };

function ProposeAccount({ personId }: { personId: string }) {
  const { t } = useTranslation('people');
  const { today = '' } = useFormat();
  const [typed, type] = useState(nothing);
  const [fromOn, setFrom] = useState<string>();
  const [isOpen, open] = useState(false);
  const propose = api.useMutation(
    'post',
    '/api/bank-accounts',
    afterSuccess(() => {
      type(nothing);
      open(false);
    }),
  );
  const text = (field: Exclude<keyof TypedAccount, 'scheme'>) => ({
    id: `account-${field}`,
    label: t(`accounts.${field}`),
    autoComplete: 'off',
    value: typed[field],
    onChange: (event: { currentTarget: { value: string } }) => type({ ...typed, [field]: event.currentTarget.value }),
  });
  if (!isOpen)
    return (
      <Group>
        <Button variant="default" onClick={() => open(true)}>
          {t('accounts.open')}
        </Button>
      </Group>
    );
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        propose.mutate({
          params: { header: ownKey },
          body: { personId, fromOn: fromOn ?? today, account: accountOf(typed) },
        });
      }}
    >
      <Stack gap="sm" align="flex-start">
        <ProblemSummary
          error={propose.error}
          fieldOf={(path) => ({ id: `account-${path.split('.').at(-1) ?? path}` })}
        />
        <SegmentedControl
          aria-label={t('accounts.scheme')}
          value={typed.scheme}
          onChange={(scheme) => type({ ...typed, scheme: scheme as TypedAccount['scheme'] })}
          data={[
            { value: 'ru', label: t('accounts.russian') },
            { value: 'iban', label: t('accounts.iban') },
          ]}
        />
        <Group align="flex-end">
          {typed.scheme === 'ru' ? (
            <>
              <TextInput inputMode="numeric" {...text('bik')} />
              <TextInput inputMode="numeric" miw={240} {...text('account')} />
            </>
          ) : (
            <>
              <TextInput miw={300} {...text('iban')} />
              <TextInput {...text('bic')} />
            </>
          )}
          <TextInput
            id="account-fromOn"
            type="date"
            label={t('accounts.fromOn')}
            value={fromOn ?? today}
            onChange={(event) => setFrom(event.currentTarget.value)}
          />
        </Group>
        <Text size="sm" c="dimmed">
          {t('accounts.second')}
        </Text>
        <Group>
          <Button
            type="submit"
            disabled={!isWholeAccount(typed) || (fromOn ?? today) === ''}
            loading={propose.isPending}
          >
            {t('accounts.propose')}
          </Button>
          <Button variant="default" onClick={() => open(false)}>
            {t('cancel')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
