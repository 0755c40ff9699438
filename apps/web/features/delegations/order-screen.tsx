import { useState } from 'react';
import { Group, MultiSelect, Textarea, TextInput } from '@mantine/core';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { components } from '../../shared/api/api-types.js';
import { api, ownKey } from '../../shared/api/client.js';
import { Loading } from '../../shared/components/loading.js';
import { PersonSearch } from '../../shared/people/person-search.js';
import { ScreenError } from '../../shared/components/screen-error.js';
import { useAwaitedChoice } from '../../shared/components/use-awaited-choice.js';
import { OrderForm } from '../../shared/documents/order-form.js';
import { useReadDraft } from '../../shared/documents/use-read-draft.js';
import { useFormat } from '../../shared/format/use-format.js';
import { holds } from '../../shared/session/roles.js';
import { useSignedIn } from '../../shared/session/session.js';

type Content = components['schemas']['DelegationOrderDetail']['version']['content'];

/** A delegation as a document: who decides what for whom on which days; the general director signs it. */
export function NewDelegationOrderScreen() {
  const { today } = useFormat();
  const me = useSignedIn();
  if (today === undefined) return <Loading />;
  const principalId = holds(me, 'administrator') ? null : me.id;
  return (
    <DelegationOrderForm
      before={{ principalId, delegateId: null, kinds: [], fromOn: today, untilOn: '', reason: '' }}
    />
  );
}

/** Goes on with a draft, or with one that came back. */
export function DelegationOrderDraftScreen() {
  const { id } = useParams({ from: '/frame/delegation-orders/$id/draft' });
  const order = api.useQuery(
    'get',
    '/api/delegation-orders/{id}',
    { params: { path: { id } } },
    { refetchOnWindowFocus: false },
  );
  if (order.isPending) return <Loading />;
  if (order.isError) return <ScreenError error={order.error} retry={() => void order.refetch()} />;
  return <DelegationOrderForm before={order.data.version.content} draft={{ id, version: order.data.latestVersion }} />;
}

interface FormProps {
  before: Omit<Content, 'principalId' | 'delegateId'> & { principalId: string | null; delegateId: string | null };
  draft?: { id: string; version: number };
}

function DelegationOrderForm({ before, draft }: FormProps) {
  const { t } = useTranslation('delegations');
  const me = useSignedIn();
  const awaited = useAwaitedChoice();
  const organisation = api.useQuery('get', '/api/organisation');
  const [principalId, choosePrincipal] = useState(before.principalId);
  const [delegateId, chooseDelegate] = useState(before.delegateId);
  const [kinds, chooseKinds] = useState<string[]>(before.kinds);
  const [said, say] = useState({ fromOn: before.fromOn, untilOn: before.untilOn, reason: before.reason });
  const read = useReadDraft();
  const create = api.useMutation('post', '/api/delegation-orders', read);
  const save = api.useMutation('put', '/api/delegation-orders/{id}/draft', read);
  const isPending = create.isPending || save.isPending;
  const isWhole =
    principalId !== null &&
    delegateId !== null &&
    kinds.length > 0 &&
    Object.values(said).every((text) => text.trim() !== '');
  const send = () => {
    if (principalId === null || delegateId === null) return;
    const ordered = { ...said, reason: said.reason.trim(), delegateId, kinds: kinds as Content['kinds'] };
    const params = { header: ownKey };
    if (draft)
      save.mutate({ params: { ...params, path: { id: draft.id } }, body: { ...ordered, basedOn: draft.version } });
    else create.mutate({ params, body: { ...ordered, principalId } });
  };
  const text = (field: keyof typeof said) => ({
    id: `order-${field}`,
    value: said[field],
    onChange: (event: { currentTarget: { value: string } }) => say({ ...said, [field]: event.currentTarget.value }),
  });
  return (
    <OrderForm
      title={t('documentKind.delegation-order')}
      says={t('orders.says')}
      draftId={draft?.id}
      error={create.error ?? save.error}
      isPending={isPending}
      isWhole={isWhole}
      send={send}
      check={t('orders.check')}
      signs={t('orders.signs')}
    >
      <Group align="flex-end">
        {holds(me, 'administrator') && (
          <PersonSearch
            id="order-principalId"
            label={t('principal')}
            value={principalId}
            onChange={choosePrincipal}
            // Whose seat it is stays as it was drafted: another one is another order.
            disabled={draft !== undefined}
          />
        )}
        <PersonSearch
          id="order-delegateId"
          label={t('delegate')}
          choosable={(person) => (person.id === principalId ? undefined : person)}
          value={delegateId}
          onChange={chooseDelegate}
        />
      </Group>
      <MultiSelect
        id="order-kinds"
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
      <Group align="flex-end">
        <TextInput type="date" label={t('fromOn')} {...text('fromOn')} />
        <TextInput type="date" label={t('untilOn')} {...text('untilOn')} />
      </Group>
      <Textarea label={t('reason')} autosize minRows={2} {...text('reason')} />
    </OrderForm>
  );
}
