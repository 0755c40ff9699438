import { useState } from 'react';
import { Select, Stack, Text, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { components } from '../../../shared/api/api-types.js';
import { api, ownKey } from '../../../shared/api/client.js';
import { queryClient } from '../../../shared/api/query-client.js';
import { ProblemSummary } from '../../../shared/components/problem-summary.js';
import { Section } from '../../../shared/components/section.js';
import { errorsAtFields } from '../../../shared/refusals/errors-at-fields.js';
import { SaveChanges } from './save-changes.js';

type Payer = components['schemas']['PayerBody'];
type Account = Payer['account'];

const empty: Payer = { name: '', taxId: null, account: { scheme: 'ru', bik: '', account: '' } };
const emptyOf = (scheme: Account['scheme']): Account =>
  scheme === 'ru' ? { scheme, bik: '', account: '' } : { scheme, iban: '' };

/** From which account the company pays; files that were made stay as they are. */
export function PayerSection({ payer: before }: { payer: Payer | null }) {
  const { t } = useTranslation('regulation');
  const [changed, change] = useState<Payer | null>(null);
  const save = api.useMutation('put', '/api/organisation/payer', {
    onSuccess: async () => {
      await queryClient.invalidateQueries();
      change(null);
    },
  });
  const payer = changed ?? before ?? empty;
  const { account } = payer;
  const errorOf = errorsAtFields(save.error);
  const setAccount = (next: Account) => change({ ...payer, account: next });
  return (
    <Section title={t('settings.payer.title')} gap="sm">
      <Text size="sm" c="dimmed">
        {t(before === null ? 'settings.payer.none' : 'settings.payer.says')}
      </Text>
      <ProblemSummary error={save.error} />
      <Stack gap="sm" maw={420}>
        <TextInput
          label={t('payer.name')}
          error={errorOf('name')}
          value={payer.name}
          onChange={(event) => change({ ...payer, name: event.currentTarget.value })}
        />
        <TextInput
          label={t('payer.taxId')}
          description={t('payer.taxIdSays')}
          error={errorOf('taxId')}
          value={payer.taxId ?? ''}
          onChange={({ currentTarget: { value } }) => change({ ...payer, taxId: value.trim() || null })}
        />
        <Select
          label={t('payer.scheme')}
          allowDeselect={false}
          value={account.scheme}
          onChange={(scheme) => setAccount(emptyOf(scheme as Account['scheme']))}
          data={(['ru', 'iban'] as const).map((value) => ({ value, label: t(`payer.schemeOf.${value}`) }))}
        />
        {account.scheme === 'ru' ? (
          <>
            <TextInput
              label={t('payer.bik')}
              inputMode="numeric"
              error={errorOf('account.bik')}
              value={account.bik}
              onChange={(event) => setAccount({ ...account, bik: event.currentTarget.value.trim() })}
            />
            <TextInput
              label={t('payer.account')}
              inputMode="numeric"
              error={errorOf('account.account')}
              value={account.account}
              onChange={(event) => setAccount({ ...account, account: event.currentTarget.value.replaceAll(' ', '') })}
            />
          </>
        ) : (
          <>
            <TextInput
              label={t('payer.iban')}
              error={errorOf('account.iban')}
              value={account.iban}
              onChange={(event) =>
                setAccount({ ...account, iban: event.currentTarget.value.replaceAll(' ', '').toUpperCase() })
              }
            />
            <TextInput
              label={t('payer.bic')}
              description={t('payer.bicSays')}
              error={errorOf('account.bic')}
              value={account.bic ?? ''}
              onChange={({ currentTarget: { value } }) => {
                const { scheme, iban } = account;
                const bic = value.trim().toUpperCase();
                setAccount(bic === '' ? { scheme, iban } : { scheme, iban, bic });
              }}
            />
          </>
        )}
      </Stack>
      <SaveChanges
        title={t('settings.payer.title')}
        isChanged={changed !== null}
        save={save}
        send={() => changed !== null && save.mutate({ params: { header: ownKey }, body: changed })}
      />
    </Section>
  );
}
