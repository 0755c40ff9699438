import { countPlaces } from '#compensation/numbers/currency.js';
import { phraseState } from '#compensation/description/example-state.js';
import { NamesByCode } from '#compensation/description/names-by-code.js';
import { describeWarning } from '#compensation/explanation/describe-warning.js';
import { statementInputsSchema, type StatementInputsDraft } from '#compensation/inputs/statement-inputs.js';
import { paySchemeSchema, type PaySchemeDraft } from '#compensation/scheme/pay-scheme.js';
import type { Statement } from '#compensation/statement/statement.js';
import { formatMonth } from '#compensation/trace/day-display.js';
import type { Language, Texts } from '#compensation/trace/language.js';
import { formatDecimal } from '#compensation/trace/number-display.js';
import { tableText } from './table-text.js';

const TOTAL: Texts = { en: 'Total', ru: 'Итого' };
const VERSION: Texts = { en: 'version', ru: 'версия' };
const PERSON: Texts = { en: 'Person', ru: 'Сотрудник' };
const MONTH: Texts = { en: 'Month', ru: 'Месяц' };
const CURRENCY: Texts = { en: 'Currency', ru: 'Валюта' };
const WARNING: Texts = { en: 'Warning', ru: 'Предупреждение' };
const STATE: Texts = { en: 'Carried to the next month', ru: 'Переносится на следующий месяц' };
const AS_EXPECTED: Texts = { en: 'Came out as expected.', ru: 'Результат совпал с ожидаемым.' };
const OTHERWISE: Texts = { en: 'The result is not the expected one.', ru: 'Результат не совпал с ожидаемым.' };

/** What a statement was calculated from; the calculation has checked it. */
interface Calculated {
  readonly scheme: PaySchemeDraft;
  readonly inputs: StatementInputsDraft;
}

/** A statement for reading: whose it is, a line each, the total, then what must be seen. Ends with a line break. */
export function statementText(
  { scheme, inputs }: Calculated,
  statement: Statement & { readonly asExpected?: boolean },
  language: Language,
): string {
  const { lines, total, warnings, carriedState, asExpected } = statement;
  const places = countPlaces(scheme.currency);
  const rows = [...lines.map(({ label, amount }) => [label, amount] as const), [TOTAL[language], total] as const];
  const names = new NamesByCode(paySchemeSchema.parse(scheme), statementInputsSchema.parse(inputs));
  return [
    `${scheme.name}, ${VERSION[language]} ${scheme.version}`,
    ...(inputs.person === undefined ? [] : [`${PERSON[language]}: ${inputs.person}`]),
    ...(inputs.month === undefined ? [] : [`${MONTH[language]}: ${formatMonth(inputs.month, language)}`]),
    ...(scheme.currency === undefined ? [] : [`${CURRENCY[language]}: ${scheme.currency}`]),
    tableText(rows.map(([label, amount]) => [label, formatDecimal(amount, language)])),
    ...warnings.map((warning) => `${WARNING[language]}: ${describeWarning(warning, language, places)}`),
    ...(Object.keys(carriedState).length === 0
      ? []
      : [`${STATE[language]}: ${phraseState(carriedState, names, language)}`]),
    ...(asExpected === undefined ? [] : [asExpected ? AS_EXPECTED[language] : OTHERWISE[language]]),
    '',
  ].join('\n');
}
