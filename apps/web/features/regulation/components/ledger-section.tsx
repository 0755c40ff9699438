import { useState } from 'react';
import { Button, Group, Select, Text, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { api, ownKey } from '../../../shared/api/client.js';
import { queryClient } from '../../../shared/api/query-client.js';
import { ProblemSummary } from '../../../shared/components/problem-summary.js';
import { Section } from '../../../shared/components/section.js';
import { useAwaitedChoice } from '../../../shared/components/use-awaited-choice.js';
import { errorsAtFields } from '../../../shared/refusals/errors-at-fields.js';
import { accountsOf, pathOfRow, rowsOf, type LedgerAccounts, type LedgerRow } from '../model/ledger-rows.js';
import { SaveChanges } from './save-changes.js';

interface Typed {
  pay: LedgerAccounts['pay'];
  rows: readonly LedgerRow[];
}

/** To which accounts of the books pay is booked: one pair for all, others for components and departments. */
export function LedgerSection({ accounts }: { accounts: LedgerAccounts }) {
  const { t } = useTranslation('regulation');
  const awaited = useAwaitedChoice();
  const departments = api.useQuery('get', '/api/departments', { params: { query: { limit: 200 } } });
  const [changed, change] = useState<Typed | null>(null);
  const save = api.useMutation('put', '/api/organisation/ledger-accounts', {
    onSuccess: async () => {
      await queryClient.invalidateQueries();
      change(null);
    },
  });
  const typed = changed ?? { pay: accounts.pay, rows: rowsOf(accounts) };
  const errorOf = errorsAtFields(save.error);
  const setRow = (at: number, changes: Partial<LedgerRow>) =>
    change({ ...typed, rows: typed.rows.map((row, index) => (index === at ? { ...row, ...changes } : row)) });
  const add = (of: LedgerRow['of']) =>
    change({ ...typed, rows: [...typed.rows, { of, name: '', debit: '', credit: '' }] });
  return (
    <Section title={t('settings.ledger.title')} gap="sm">
      <Text size="sm" c="dimmed">
        {t('settings.ledger.says')}
      </Text>
      <ProblemSummary error={save.error} />
      <Group gap="xs" role="group" aria-label={t('ledger.pay')} align="flex-start">
        <Text w={220} size="sm" pt={28}>
          {t('ledger.pay')}
        </Text>
        <TextInput
          w={140}
          label={t('ledger.debit')}
          error={errorOf('pay.debit')}
          value={typed.pay.debit}
          onChange={(event) => change({ ...typed, pay: { ...typed.pay, debit: event.currentTarget.value.trim() } })}
        />
        <TextInput
          w={140}
          label={t('ledger.credit')}
          error={errorOf('pay.credit')}
          value={typed.pay.credit}
          onChange={(event) => change({ ...typed, pay: { ...typed.pay, credit: event.currentTarget.value.trim() } })}
        />
      </Group>
      {typed.rows.map((row, at) => (
        <Group
          // A row has no other name before it is typed.
          key={`${row.of} ${at}`}
          gap="xs"
          role="group"
          aria-label={`${t(`ledger.of.${row.of}`)} ${at + 1}`}
          align="flex-start"
        >
          {row.of === 'component' ? (
            <TextInput
              w={220}
              label={t('ledger.of.component')}
              description={t('ledger.code')}
              inputWrapperOrder={['label', 'input', 'description', 'error']}
              value={row.name}
              onChange={(event) => setRow(at, { name: event.currentTarget.value.trim() })}
            />
          ) : (
            <Select
              w={220}
              searchable
              {...awaited(departments)}
              label={t('ledger.of.department')}
              value={row.name || null}
              onChange={(name) => setRow(at, { name: name ?? '' })}
              data={(departments.data?.items ?? []).map(({ id, name }) => ({ value: id, label: name }))}
            />
          )}
          <TextInput
            w={140}
            label={t('ledger.debit')}
            error={errorOf(pathOfRow(row, 'debit'))}
            value={row.debit}
            onChange={(event) => setRow(at, { debit: event.currentTarget.value.trim() })}
          />
          {row.of === 'component' && (
            <TextInput
              w={140}
              label={t('ledger.credit')}
              error={errorOf(pathOfRow(row, 'credit'))}
              value={row.credit}
              onChange={(event) => setRow(at, { credit: event.currentTarget.value.trim() })}
            />
          )}
          <Button
            mt={25}
            variant="default"
            onClick={() => change({ ...typed, rows: typed.rows.filter((_, index) => index !== at) })}
          >
            {t('removeStep')}
          </Button>
        </Group>
      ))}
      <Group>
        <Button variant="default" onClick={() => add('component')}>
          {t('ledger.addComponent')}
        </Button>
        <Button variant="default" onClick={() => add('department')}>
          {t('ledger.addDepartment')}
        </Button>
      </Group>
      <SaveChanges
        title={t('settings.ledger.title')}
        isChanged={changed !== null}
        save={save}
        send={() => save.mutate({ params: { header: ownKey }, body: accountsOf(typed.pay, typed.rows) })}
      />
    </Section>
  );
}
