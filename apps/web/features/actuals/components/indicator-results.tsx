import { Paper, Text, TextInput, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/format/use-format.js';
import { useLanguage } from '../../../shared/language/use-language.js';
import { readTypedActual, showActual } from '../actuals-grid.js';
import type { PersonAsked } from '../api/actuals-of-month.js';
import { fieldsOf, keyOf, problemOf, type ActualField, type Cells } from '../model/actual-fields.js';

interface Props {
  person: PersonAsked;
  cells: Cells;
  canEdit: boolean;
  edit: (changes: Cells) => void;
}

/** The result of each indicator of somebody's plan, or why there is none. */
export function IndicatorResults({ person, cells, canEdit, edit }: Props) {
  const { t } = useTranslation('actuals');
  const format = useFormat();
  const language = useLanguage();
  const { personId } = person;
  return (
    <>
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
    </>
  );
}
