import { List, Stack, Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { components } from '../../../shared/api/api-types.js';
import { MoneyText } from '../../../shared/components/money-text.js';
import { SentenceText } from '../../../shared/refusals/sentence-text.js';
import type { ActualsDetail, PersonAsked } from '../api/actuals-of-month.js';
import type { Cells } from '../model/actual-fields.js';
import { CountedValues } from './counted-values.js';
import { IndicatorResults } from './indicator-results.js';

interface Props {
  person: PersonAsked;
  month: string;
  cells: Cells;
  canEdit: boolean;
  edit: (changes: Cells) => void;
  paid: components['schemas']['PaySoFarPage']['items'][number] | undefined;
  facts: ActualsDetail['facts'];
}

/** One person's month: each result or why there is none, what it pays so far, what was counted, and which facts go into it. */
export function ActualsOfPerson({ person, month, cells, canEdit, edit, paid, facts }: Props) {
  const { t } = useTranslation('actuals');
  const { personId } = person;
  return (
    <Stack>
      <Text>
        {t('paySoFar')}: <MoneyText amount={paid?.total} fw={600} />
      </Text>
      {paid && paid.missing.length > 0 && (
        <List size="sm">
          {paid.missing.map((each, at) => (
            <List.Item key={at}>
              {each.name && `${each.name}: `}
              {each.message === undefined ? t(`what.${each.what}`) : <SentenceText message={each.message} />}
            </List.Item>
          ))}
        </List>
      )}
      <IndicatorResults person={person} cells={cells} canEdit={canEdit} edit={edit} />
      <CountedValues personId={personId} month={month} />
      {facts.length > 0 && (
        <Table>
          <Table.Caption>{t('factsOfMonth')}</Table.Caption>
          <Table.Tbody>
            {facts.map(({ kind, count, sum }) => (
              <Table.Tr key={kind}>
                <Table.Th scope="row" fw={400}>
                  {t(`factKind.${kind}`)}
                </Table.Th>
                <Table.Td ta="right">{count}</Table.Td>
                <Table.Td ta="right">{sum !== null && <MoneyText amount={sum} />}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
    </Stack>
  );
}
