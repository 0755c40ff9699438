import { Alert, Table, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client.js';
import { CardTable } from '../components/card-table.js';
import { Loading } from '../components/loading.js';
import { MoneyText } from '../components/money-text.js';
import { ScreenError } from '../components/screen-error.js';
import { addAmounts } from '../format/money.js';
import { EffectAtLevels } from './effect-at-levels.js';

interface Effect {
  person: string;
  before: string | null;
  after: string | null;
  difference: string | null;
}

interface Props {
  documentId: string;
  kind: 'plan-revision' | 'weight-memo';
  /** What the people are called whom it concerns. */
  names: Readonly<Record<string, string>>;
  person: string | null;
}

/** What the month pays each person before and after, by what is known of it now, and the sum. */
export function PayEffect({ documentId, kind, names, person }: Props) {
  const { t } = useTranslation();
  const params = { params: { path: { id: documentId } } };
  const revision = api.useQuery('get', '/api/plan-revisions/{id}/pay-effect', params, {
    enabled: kind === 'plan-revision',
  });
  const memo = api.useQuery('get', '/api/weight-memos/{id}/pay-effect', params, { enabled: kind === 'weight-memo' });
  const asked = kind === 'plan-revision' ? revision : memo;
  if (asked.isError) return <ScreenError error={asked.error} retry={() => void asked.refetch()} />;
  if (asked.isPending) return <Loading rows={2} />;
  const of = (each: {
    before: { total: string | null };
    after: { total: string | null };
    difference: string | null;
  }) => ({ before: each.before.total, after: each.after.total, difference: each.difference });
  const effects: Effect[] = revision.data
    ? [{ person: person ?? '', ...of(revision.data) }]
    : (memo.data?.people ?? []).map((each) => ({ person: names[each.personId] ?? '', ...of(each) }));
  const differences = effects.flatMap(({ difference }) => (difference === null ? [] : [difference]));
  const levels = revision.data?.levels ?? [];
  // While results are not known, a change of a target costs nothing yet: what it comes to is told by supposed ones.
  if (revision.data?.actualsVersion === null && levels.length > 0)
    return <EffectAtLevels levels={levels} currency={revision.data.currency} />;
  return (
    <div>
      <Title order={3} size="h5" mb="xs">
        {t('effect.title')}
      </Title>
      {differences.length < effects.length && (
        <Alert color="blue" variant="light" mb="xs">
          <Text size="sm" c="var(--mantine-color-text)">
            {t('effect.unknown')}
          </Text>
        </Alert>
      )}
      <CardTable
        heads={[
          { label: t('effect.person') },
          { label: t('effect.before'), isNumber: true },
          { label: t('effect.after'), isNumber: true },
          { label: t('diff.change'), isNumber: true },
        ]}
      >
        <Table.Tbody>
          {effects.map((each) => (
            <Table.Tr key={each.person}>
              <Table.Th scope="row" fw={400}>
                {each.person}
              </Table.Th>
              <Table.Td ta="right">
                <MoneyText amount={each.before} />
              </Table.Td>
              <Table.Td ta="right">
                <MoneyText amount={each.after} />
              </Table.Td>
              <Table.Td ta="right">
                <MoneyText amount={each.difference} isSigned fw={600} />
              </Table.Td>
            </Table.Tr>
          ))}
          {differences.length > 1 && (
            <Table.Tr>
              <Table.Th scope="row">{t('effect.sum')}</Table.Th>
              <Table.Td />
              <Table.Td />
              <Table.Td ta="right">
                <MoneyText amount={addAmounts(differences)} isSigned fw={700} />
              </Table.Td>
            </Table.Tr>
          )}
        </Table.Tbody>
      </CardTable>
    </div>
  );
}
