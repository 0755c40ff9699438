import type { ReactNode } from 'react';
import { Anchor } from '@mantine/core';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../shared/format/number.js';
import type { GridColumn, GridRow } from '../../shared/grid/editor-grid.js';
import type { GridCell } from '../../shared/grid/grid-cell.js';
import { readTypedNumber } from '../../shared/grid/typed-number.js';
import type { Language } from '../../shared/language/languages.js';
import { useLanguage } from '../../shared/language/use-language.js';
import type { PersonAsked } from './api/actuals-of-month.js';
import {
  fieldsOf,
  keyOf,
  optionalFields,
  isBelowZero,
  problemOf,
  type ActualField,
  type Cells,
  type PlanIndicator,
} from './model/actual-fields.js';
import { targetsOfField } from './model/target-of-field.js';

export interface ActualColumn extends GridColumn {
  code: string;
  field: ActualField;
}

/** The words and the language in which the grid is written. */
export function useGridReader(): { t: TFunction; language: Language } {
  const { t } = useTranslation('actuals');
  return { t, language: useLanguage() };
}

/** A column for every field in which anybody's result is entered. */
export function columnsOfActuals(people: readonly PersonAsked[], t: TFunction): ActualColumn[] {
  const columns = new Map<string, ActualColumn>();
  for (const { indicators } of people)
    for (const indicator of indicators)
      for (const field of fieldsOf(indicator)) {
        const { code, name, unit } = indicator;
        const key = `${code} ${field}`;
        const isOnly = field === 'value' || field === 'achieved';
        if (!columns.has(key))
          columns.set(key, {
            key,
            code,
            field,
            label: name,
            spoken: isOnly ? name : `${name}, ${t(`field.${field}`)}`,
            note: noteOf(
              { field: isOnly ? undefined : t(`field.${field}`), unit, isOptional: optionalFields.includes(field) },
              t,
            ),
            isWide: true,
          });
      }
  return [...columns.values()];
}

function noteOf(
  { field, unit, isOptional }: { field: string | undefined; unit: string; isOptional: boolean },
  t: TFunction,
): string {
  const named = field === undefined ? unit : `${field}, ${unit}`;
  return isOptional ? `${named} (${t('ifKnown')})` : named;
}

/** What was typed into a field, as it is kept. */
export function readTypedActual(field: ActualField, typed: string, language: Language, t: TFunction): string {
  if (field !== 'achieved') return readTypedNumber(typed, language);
  const word = typed.trim().toLowerCase();
  if ([t('yes').toLowerCase(), 'yes', '1', '+'].includes(word)) return 'yes';
  if ([t('no').toLowerCase(), 'no', '0', '-'].includes(word)) return 'no';
  return typed.trim();
}

interface CellContext {
  t: TFunction;
  language: Language;
  canEdit: boolean;
  cells: Cells;
}

/** A person's results as a row. */
export function toGridRow(
  { personId, person, indicators }: PersonAsked,
  columns: readonly ActualColumn[],
  context: CellContext,
  open: (personId: string) => void,
  tail: ReactNode[],
): GridRow {
  return {
    key: personId,
    name: person,
    head: (
      <Anchor component="button" type="button" onClick={() => open(personId)}>
        {person}
      </Anchor>
    ),
    cells: Object.fromEntries(
      columns.map((column) => [
        column.key,
        toCell(
          personId,
          indicators.find(({ code }) => code === column.code),
          column,
          context,
        ),
      ]),
    ),
    tail,
  };
}

function toCell(
  personId: string,
  indicator: PlanIndicator | undefined,
  { code, field }: ActualColumn,
  { t, language, canEdit, cells }: CellContext,
): GridCell | undefined {
  if (indicator === undefined || !fieldsOf(indicator).includes(field)) return undefined;
  const targets = targetsOfField(indicator, field)
    .map(({ sign, amount }) => `${sign} ${formatNumber(amount, language)}`)
    .join(' ');
  const text = cells[keyOf({ personId, code, field })] ?? '';
  const reason = cells[keyOf({ personId, code, field: 'missing' })] ?? '';
  const problem = problemOf(field, text);
  return {
    text,
    shown: reason === '' ? showActual(field, text, language, t) : `– ${reason}`,
    isReadOnly: !canEdit,
    problem: problem && t(`problem.${problem}`, { text }),
    mark: reason !== '' ? t('noValueBecause', { reason }) : isBelowZero(text) ? t('isBelowZero') : undefined,
    beside:
      targets === ''
        ? undefined
        : { shown: targets, word: `${t('target')}: ${targets.replace(/^\/ /, '')} ${indicator.unit}` },
  };
}

/** A result for reading. */
export function showActual(field: ActualField, text: string, language: Language, t: TFunction): string {
  if (field === 'achieved' && (text === 'yes' || text === 'no')) return t(text);
  return text !== '' && problemOf(field, text) === undefined ? formatNumber(text, language) : text;
}
