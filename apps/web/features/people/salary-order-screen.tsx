import { useState } from 'react';
import { Group, Textarea, TextInput } from '@mantine/core';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api, ownKey } from '../../shared/api/client.js';
import { Loading } from '../../shared/components/loading.js';
import { ScreenError } from '../../shared/components/screen-error.js';
import { OrderForm } from '../../shared/documents/order-form.js';
import { useReadDraft } from '../../shared/documents/use-read-draft.js';
import { useFormat } from '../../shared/format/use-format.js';
import { readTypedNumber } from '../../shared/grid/typed-number.js';
import { useLanguage } from '../../shared/language/use-language.js';
import { useCurrency } from '../../shared/organisation/use-currency.js';
import { usePerson } from './api/use-person.js';

/** Which salary somebody of the own department has from a day on; the general director signs it. */
export function NewSalaryOrderScreen() {
  const { id } = useParams({ from: '/frame/people/$id/salary-order' });
  const { today } = useFormat();
  if (today === undefined) return <Loading />;
  return <SalaryOrderForm personId={id} before={{ salary: '', fromOn: today, reason: '' }} />;
}

/** Goes on with a draft, or with one that came back. */
export function SalaryOrderDraftScreen() {
  const { id } = useParams({ from: '/frame/salary-orders/$id/draft' });
  const order = api.useQuery(
    'get',
    '/api/salary-orders/{id}',
    { params: { path: { id } } },
    { refetchOnWindowFocus: false },
  );
  if (order.isPending) return <Loading />;
  if (order.isError) return <ScreenError error={order.error} retry={() => void order.refetch()} />;
  const { personId, latestVersion, version } = order.data;
  return <SalaryOrderForm personId={personId} before={version.content} draft={{ id, version: latestVersion }} />;
}

interface FormProps {
  personId: string;
  before: { salary: string; fromOn: string; reason: string };
  draft?: { id: string; version: number };
}

function SalaryOrderForm({ personId, before, draft }: FormProps) {
  const { t } = useTranslation('people');
  const language = useLanguage();
  const currency = useCurrency();
  const person = usePerson(personId);
  const [said, say] = useState({ salary: before.salary, fromOn: before.fromOn, reason: before.reason });
  const read = useReadDraft();
  const create = api.useMutation('post', '/api/salary-orders', read);
  const save = api.useMutation('put', '/api/salary-orders/{id}/draft', read);
  const isWhole = Object.values(said).every((text) => text.trim() !== '');
  const isPending = create.isPending || save.isPending;
  const send = () => {
    const ordered = {
      salary: readTypedNumber(said.salary, language),
      fromOn: said.fromOn,
      reason: said.reason.trim(),
    };
    const params = { header: ownKey };
    if (draft)
      save.mutate({ params: { ...params, path: { id: draft.id } }, body: { ...ordered, basedOn: draft.version } });
    else create.mutate({ params, body: { ...ordered, personId } });
  };
  const text = (field: keyof typeof said) => ({
    id: `order-${field}`,
    value: said[field],
    onChange: (event: { currentTarget: { value: string } }) => say({ ...said, [field]: event.currentTarget.value }),
  });
  return (
    <OrderForm
      title={[t('documentKind.salary-order'), person.data?.name].filter(Boolean).join(' · ')}
      says={t('orders.salarySays')}
      draftId={draft?.id}
      error={create.error ?? save.error}
      isPending={isPending}
      isWhole={isWhole}
      send={send}
      check={t('orders.check')}
      signs={t('orders.signs')}
    >
      <Group align="flex-end">
        <TextInput label={t('orders.salaryIn', { currency })} inputMode="decimal" {...text('salary')} />
        <TextInput type="date" label={t('changes.fromOn')} {...text('fromOn')} />
      </Group>
      <Textarea label={t('changes.reason')} autosize minRows={2} {...text('reason')} />
    </OrderForm>
  );
}
