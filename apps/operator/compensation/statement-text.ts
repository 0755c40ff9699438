import { countPlaces } from '#compensation/numbers/currency.js';
import { groupDigits } from '#compensation/numbers/number-display.js';
import type { PaySchemeDraft } from '#compensation/scheme/pay-scheme.js';
import type { Statement } from '#compensation/statement/statement.js';
import { describeWarning } from '#compensation/explanation/describe-warning.js';
import type { Language, Texts } from '#compensation/trace/language.js';
import { tableText } from './table-text.js';

const TOTAL: Texts = { en: 'Total', ru: 'Итого' };
const VERSION: Texts = { en: 'version', ru: 'версия' };
const WARNING: Texts = { en: 'Warning', ru: 'Предупреждение' };
const STATE: Texts = { en: 'Carried to the next month', ru: 'Переносится на следующий месяц' };
const AS_EXPECTED: Texts = { en: 'Came out as expected.', ru: 'Результат совпал с ожидаемым.' };
const OTHERWISE: Texts = { en: 'Did not come out as expected.', ru: 'Результат не совпал с ожидаемым.' };

/** A statement for reading: a line each, the total, then what must be seen. Ends with a line break. */
export function statementText(
  scheme: PaySchemeDraft,
  statement: Statement & { readonly asExpected?: boolean },
  language: Language,
): string {
  const { lines, total, warnings, carriedState, asExpected } = statement;
  const places = countPlaces(scheme.currency);
  return [
    `${scheme.name}, ${VERSION[language]} ${scheme.version}`,
    tableText([...lines.map((line) => [line.label, groupDigits(line.amount)]), [TOTAL[language], groupDigits(total)]]),
    ...warnings.map((warning) => `${WARNING[language]}: ${describeWarning(warning, language, places)}`),
    ...(Object.keys(carriedState).length === 0 ? [] : [`${STATE[language]}: ${JSON.stringify(carriedState)}`]),
    ...(asExpected === undefined ? [] : [asExpected ? AS_EXPECTED[language] : OTHERWISE[language]]),
    '',
  ].join('\n');
}
