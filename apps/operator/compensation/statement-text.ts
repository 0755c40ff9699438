import { countPlaces } from '#compensation/numbers/currency.js';
import { phraseState } from '#compensation/description/example-state.js';
import { NamesByCode } from '#compensation/description/names-by-code.js';
import { describeWarning } from '#compensation/explanation/describe-warning.js';
import { statementInputsSchema, type StatementInputsDraft } from '#compensation/inputs/statement-inputs.js';
import { paySchemeSchema, type PaySchemeDraft } from '#compensation/scheme/pay-scheme.js';
import type { Statement } from '#compensation/statement/statement.js';
import { formatMonth } from '#compensation/trace/day-display.js';
import type { ExplanationLanguage, ExplanationTexts } from '#compensation/trace/language.js';
import { formatDecimal } from '#compensation/trace/number-display.js';
import { tableText } from './table-text.js';

const TOTAL: ExplanationTexts = { en: 'Total', ru: 'Итого', hi: 'कुल' };
const VERSION: ExplanationTexts = { en: 'version', ru: 'версия', hi: 'संस्करण' };
const PERSON: ExplanationTexts = { en: 'Person', ru: 'Сотрудник', hi: 'कर्मचारी' };
const MONTH: ExplanationTexts = { en: 'Month', ru: 'Месяц', hi: 'महीना' };
const CURRENCY: ExplanationTexts = { en: 'Currency', ru: 'Валюта', hi: 'मुद्रा' };
const WARNING: ExplanationTexts = { en: 'Warning', ru: 'Предупреждение', hi: 'चेतावनी' };
const STATE: ExplanationTexts = {
  en: 'Carried to the next month',
  ru: 'Переносится на следующий месяц',
  hi: 'अगले महीने में ले जाया गया',
};
const AS_EXPECTED: ExplanationTexts = {
  en: 'Came out as expected.',
  ru: 'Результат совпал с ожидаемым.',
  hi: 'परिणाम अपेक्षित आया।',
};
const OTHERWISE: ExplanationTexts = {
  en: 'The result is not the expected one.',
  ru: 'Результат не совпал с ожидаемым.',
  hi: 'परिणाम अपेक्षित नहीं है।',
};

/** What a statement was calculated from; the calculation has checked it. */
interface Calculated {
  readonly scheme: PaySchemeDraft;
  readonly inputs: StatementInputsDraft;
}

/** A statement for reading: whose it is, a line each, the total, then what must be seen. Ends with a line break. */
export function statementText(
  { scheme, inputs }: Calculated,
  statement: Statement & { readonly asExpected?: boolean },
  language: ExplanationLanguage,
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
