import { useState } from 'react';
import { Paper, Text, TextInput, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/format/use-format.js';
import { useLanguage } from '../../../shared/language/use-language.js';
import { readTypedActual, showActual } from '../actuals-grid.js';
import type { PersonAsked } from '../api/actuals-of-month.js';
import { fieldsOf, isBelowZero, keyOf, problemOf, type ActualField, type Cells } from '../model/actual-fields.js';

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
            {fieldsOf(indicator).map((field) => (
              <ResultField
                key={field}
                field={field}
                text={cells[at(field)] ?? ''}
                canEdit={canEdit}
                onChange={(text) => edit({ [at(field)]: text, [at('missing')]: '' })}
              />
            ))}
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

interface FieldProps {
  field: ActualField;
  text: string;
  canEdit: boolean;
  onChange: (text: string) => void;
}

/** One number of a result. It is kept as it is read from the first key on; what was typed stands there until the field is left. */
function ResultField({ field, text, canEdit, onChange }: FieldProps) {
  const { t } = useTranslation('actuals');
  const language = useLanguage();
  const [typed, type] = useState<string>();
  const problem = problemOf(field, text);
  const isTyped = typed !== undefined && readTypedActual(field, typed, language, t) === text;
  const kept = text === 'yes' || text === 'no' ? showActual(field, text, language, t) : text;
  return (
    <TextInput
      label={t(`field.${field}`)}
      readOnly={!canEdit}
      value={isTyped ? typed : kept}
      error={problem && t(`problem.${problem}`, { text })}
      description={isBelowZero(text) ? t('isBelowZero') : undefined}
      onChange={(event) => {
        type(event.currentTarget.value);
        onChange(readTypedActual(field, event.currentTarget.value, language, t));
      }}
      onBlur={() => type(undefined)}
    />
  );
}
