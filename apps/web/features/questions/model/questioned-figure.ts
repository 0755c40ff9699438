/** One number of what is questioned, as it stood when it was asked about. */
export interface QuestionedNumber {
  /** `amount` of a line; of a result the field in which it was entered. */
  field: (typeof fields)[number];
  text: string;
}

const fields = [
  'amount',
  'value',
  'numerator',
  'denominator',
  'lost',
  'sold',
  'averageNeed',
  'achieved',
  'missing',
] as const;

/** What stood there when the question was asked: the amount of the line, or each number of the result. */
export function numbersInQuestion(said: Readonly<Record<string, unknown>>): QuestionedNumber[] {
  return fields.flatMap((field) => {
    const value = said[field];
    if (typeof value === 'string') return [{ field, text: value }];
    return typeof value === 'boolean' ? [{ field, text: value ? 'yes' : 'no' }] : [];
  });
}
