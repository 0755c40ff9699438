import { List, Paper, Stack, Table, Text, TextInput, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { components } from '../../../shared/api/api-types.js';
import { MoneyText } from '../../../shared/components/money-text.js';
import { useFormat } from '../../../shared/format/use-format.js';
import { useLanguage } from '../../../shared/language/use-language.js';
import { SentenceText } from '../../../shared/refusals/sentence-text.js';
import { readTypedActual, showActual } from '../actuals-grid.js';
import type { ActualsDetail, PersonAsked } from '../api/actuals-of-month.js';
import { fieldsOf, keyOf, problemOf, type ActualField, type Cells } from '../model/actual-fields.js';
import { CountedValues } from './counted-values.js';

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
  const format = useFormat();
  const language = useLanguage();
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
      {person.indicators.map((indicator) => {
        const { code, name, unit } = indicator;
        const at = (field: ActualField) => keyOf({ personId, code, field });
        const reason = cells[at('missing')] ?? '';
        return (
          <Paper key={code} withBorder p="sm">
            <Title order={3} size="h5">
              {name}
            </Title>
            {'target' in indicator && indicator.kind !== 'yes-no' && (
              <Text size="sm" c="dimmed">
                {t('target')}: {format.number(indicator.target)} {unit}
              </Text>
            )}
            {fieldsOf(indicator).map((field) => {
              const text = cells[at(field)] ?? '';
              const problem = problemOf(field, text);
              return (
                <TextInput
                  key={field}
                  label={t(`field.${field}`)}
                  readOnly={!canEdit}
                  value={text === 'yes' || text === 'no' ? showActual(field, text, language, t) : text}
                  error={problem && t(`problem.${problem}`)}
                  onChange={(event) => edit({ [at(field)]: event.currentTarget.value, [at('missing')]: '' })}
                  onBlur={(event) => {
                    const read = readTypedActual(field, event.currentTarget.value, language, t);
                    if (canEdit && read !== text) edit({ [at(field)]: read });
                  }}
                />
              );
            })}
            {(canEdit || reason !== '') && (
              <TextInput
                label={t('missingWhy')}
                description={t('missingPays')}
                readOnly={!canEdit}
                value={reason}
                onChange={(event) => edit({ [at('missing')]: event.currentTarget.value })}
              />
            )}
          </Paper>
        );
      })}
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
