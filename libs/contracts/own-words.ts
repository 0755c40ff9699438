import type { z } from 'zod';

type Issue = z.core.$ZodRawIssue;
type Bound = Extract<z.core.$ZodIssue, { code: 'too_small' | 'too_big' }>;

/**
 * What is wrong with a value, in words that follow the name of its field ("limit must be a whole number"), where its
 * schema has none of its own. The validator's name types and values of the program: "expected number, received NaN".
 */
export const ownWords: z.core.$ZodErrorMap = (issue) => {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined ? 'is missing' : wrongType(issue);
    case 'invalid_value':
      return `${issue.input === undefined ? 'is missing: ' : ''}must be ${oneOf(issue.values)}`;
    case 'too_small':
      return tooSmall(issue);
    case 'too_big':
      return tooBig(issue);
    case 'not_multiple_of':
      return `must be a multiple of ${issue.divisor}`;
    case 'invalid_format':
      return wrongFormat[issue.format] ?? 'is not written in the form that it must have';
    case 'unrecognized_keys':
      return unknownFields(issue);
    case 'invalid_key':
      return `has a key that is not allowed: it ${issue.issues[0]?.message ?? 'has another form'}`;
    case 'invalid_element':
      return 'has an entry that is not allowed';
    case 'invalid_union':
      return issue.input === undefined ? 'is missing' : 'has none of the forms that are allowed here';
    default:
      return 'is not valid';
  }
};

const kinds: Record<string, string> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  record: 'an object',
  null: 'null',
  date: 'a day',
};

function wrongType(issue: Extract<Issue, { code?: 'invalid_type' }>): string {
  if (issue.expected !== 'object') return `must be ${kinds[issue.expected] ?? 'of another kind'}`;
  const fields = fieldsOf(issue);
  return fields.length === 0 ? 'must be an object' : `must be an object with the fields: ${fields.join(', ')}`;
}

const wrongFormat: Record<string, string> = {
  uuid: 'must be an id such as 3f2b8c1e-5d4a-4e6f-9a7b-1c2d3e4f5a6b',
  datetime: 'must be an instant as ISO 8601, such as "2026-06-27T21:00:00.000Z"',
};

function oneOf(values: readonly unknown[]): string {
  const listed = values.map(String).join(', ');
  return values.length === 1 ? listed : `one of: ${listed}`;
}

function tooSmall({
  origin,
  minimum,
  inclusive,
}: Pick<Extract<Bound, { code: 'too_small' }>, 'origin' | 'minimum' | 'inclusive'>): string {
  if (origin === 'string' || origin === 'array')
    return minimum === 1 ? 'is empty' : `has at least ${counted(origin, minimum)}`;
  return inclusive === false ? `must be more than ${minimum}` : `must be at least ${minimum}`;
}

function tooBig({
  origin,
  maximum,
  inclusive,
}: Pick<Extract<Bound, { code: 'too_big' }>, 'origin' | 'maximum' | 'inclusive'>): string {
  if (origin === 'string' || origin === 'array') return `has at most ${counted(origin, maximum)}`;
  return inclusive === false ? `must be less than ${maximum}` : `must be at most ${maximum}`;
}

function counted(origin: string, count: number | bigint): string {
  const [one, many] = origin === 'string' ? ['character', 'characters'] : ['entry', 'entries'];
  return `${count} ${Number(count) === 1 ? one : many}`;
}

const mostNamed = 3;
const shortName = /^[\p{L}\p{N}_$-]{1,40}$/u;

/** Names that were sent are repeated only where they are short words. */
function unknownFields(issue: Extract<Issue, { code?: 'unrecognized_keys' }>): string {
  const short = issue.keys.filter((key) => shortName.test(key)).slice(0, mostNamed);
  const named = short.length === 0 ? '' : `: ${short.map((key) => `"${key}"`).join(', ')}`;
  const fields = fieldsOf(issue);
  return `has a field that does not exist${named}${fields.length === 0 ? '' : `; the fields are: ${fields.join(', ')}`}`;
}

function fieldsOf({ inst }: Issue): string[] {
  const { shape } = (inst?._zod.def ?? {}) as { shape?: object };
  return Object.keys(shape ?? {});
}
