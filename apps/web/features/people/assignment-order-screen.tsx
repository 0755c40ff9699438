import { useState } from 'react';
import { Group, Select, Textarea, TextInput } from '@mantine/core';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api, ownKey } from '../../shared/api/client.js';
import { Loading } from '../../shared/components/loading.js';
import { ScreenError } from '../../shared/components/screen-error.js';
import { useAwaitedChoice } from '../../shared/components/use-awaited-choice.js';
import { OrderForm } from '../../shared/documents/order-form.js';
import { useReadDraft } from '../../shared/documents/use-read-draft.js';
import { useFormat } from '../../shared/format/use-format.js';
import { readTypedNumber } from '../../shared/grid/typed-number.js';
import { useLanguage } from '../../shared/language/use-language.js';
import { useDepartments } from './api/use-departments.js';
import { usePerson } from './api/use-person.js';
import { usePositions } from './api/use-positions.js';
import { SchemeChoice } from './components/scheme-choice.js';
import {
  assignmentFields,
  isWholeAssignment,
  orderedAssignment,
  type AssignmentFields,
} from './model/assignment-form.js';
import { assignmentOn } from './model/life.js';

/** Where somebody works from a day on, as what and paid by which scheme; the general director signs it. */
export function NewAssignmentOrderScreen() {
  const { id } = useParams({ from: '/frame/people/$id/assignment-order' });
  const { today } = useFormat();
  const person = usePerson(id);
  if (today === undefined || person.isPending) return <Loading />;
  if (person.isError) return <ScreenError error={person.error} retry={() => void person.refetch()} />;
  const { name, entries } = person.data;
  const known = assignmentOn(entries, today)?.content ?? {};
  return (
    <AssignmentOrderForm
      personId={id}
      name={name}
      before={assignmentFields({ ...known, untilOn: null }, { fromOn: today, reason: '' })}
    />
  );
}

/** Goes on with a draft, or with one that came back. */
export function AssignmentOrderDraftScreen() {
  const { id } = useParams({ from: '/frame/assignment-orders/$id/draft' });
  const order = api.useQuery(
    'get',
    '/api/assignment-orders/{id}',
    { params: { path: { id } } },
    { refetchOnWindowFocus: false },
  );
  if (order.isPending) return <Loading />;
  if (order.isError) return <ScreenError error={order.error} retry={() => void order.refetch()} />;
  const { personId, person, latestVersion, version } = order.data;
  return (
    <AssignmentOrderForm
      personId={personId}
      name={person}
      before={assignmentFields(version.content.assignment, version.content)}
      draft={{ id, version: latestVersion }}
    />
  );
}

interface FormProps {
  personId: string;
  name: string;
  before: AssignmentFields;
  draft?: { id: string; version: number };
}

function AssignmentOrderForm({ personId, name, before, draft }: FormProps) {
  const { t } = useTranslation('people');
  const language = useLanguage();
  const awaited = useAwaitedChoice();
  const departments = useDepartments();
  const positions = usePositions();
  const [said, say] = useState(before);
  const read = useReadDraft();
  const create = api.useMutation('post', '/api/assignment-orders', read);
  const save = api.useMutation('put', '/api/assignment-orders/{id}/draft', read);
  const isWhole = isWholeAssignment(said);
  const isPending = create.isPending || save.isPending;
  const send = () => {
    const ordered = orderedAssignment(said, (typed) => readTypedNumber(typed, language));
    const params = { header: ownKey };
    if (draft)
      save.mutate({ params: { ...params, path: { id: draft.id } }, body: { ...ordered, basedOn: draft.version } });
    else create.mutate({ params, body: { ...ordered, personId } });
  };
  const text = (field: keyof AssignmentFields) => ({
    id: `order-${field}`,
    value: said[field],
    onChange: (event: { currentTarget: { value: string } }) => say({ ...said, [field]: event.currentTarget.value }),
  });
  const choice = (field: 'departmentId' | 'position') => ({
    id: `order-${field}`,
    searchable: true,
    value: said[field] === '' ? null : said[field],
    onChange: (chosen: string | null) => say({ ...said, [field]: chosen ?? '' }),
  });
  return (
    <OrderForm
      title={[t('documentKind.assignment-order'), name].join(' · ')}
      says={t('orders.assignmentSays')}
      draftId={draft?.id}
      error={create.error ?? save.error}
      isPending={isPending}
      isWhole={isWhole}
      send={send}
      check={t('orders.check')}
      signs={t('orders.signs')}
    >
      <Group align="flex-end">
        <Select
          label={t('department')}
          {...awaited(departments)}
          {...choice('departmentId')}
          data={(departments.data?.items ?? []).map(({ id, name: label }) => ({ value: id, label }))}
        />
        <Select
          label={t('changes.position')}
          {...awaited(positions)}
          {...choice('position')}
          data={(positions.data?.items ?? []).map(({ code, name: label }) => ({ value: code, label }))}
        />
      </Group>
      <Group align="flex-start">
        <SchemeChoice
          id="order-schemeCode"
          value={said.schemeCode}
          onChange={(schemeCode) => say({ ...said, schemeCode })}
        />
        <TextInput label={t('orders.grade')} description={t('orders.gradeSays')} {...text('grade')} />
        <TextInput
          label={t('orders.share')}
          description={t('orders.shareSays')}
          inputMode="decimal"
          {...text('fullTimeShare')}
        />
      </Group>
      <Group align="flex-end">
        <TextInput type="date" label={t('changes.fromOn')} {...text('fromOn')} />
        <TextInput type="date" label={t('changes.untilOn')} {...text('untilOn')} />
      </Group>
      <Textarea label={t('changes.reason')} autosize minRows={2} {...text('reason')} />
    </OrderForm>
  );
}
