/** What of an error may stand in a log, in Temporal or on a terminal: what it was and where, never a value of the data. */
export interface DescribedError {
  type: string;
  /** The SQLSTATE of the database, or the code of the system. */
  code?: string;
  /** The sentence of the error, unless errors of its kind quote what they read. */
  reason?: string;
  table?: string;
  column?: string;
  constraint?: string;
  stack?: string;
  cause?: DescribedError;
}

/** Nobody needs the twentieth cause; a circle of causes ends here too. */
const mostCauses = 5;

/** Their sentences repeat a piece of what they could not read. */
const quotingTypes = new Set(['SyntaxError', 'RangeError', 'ZodError', 'ZodSerializationException']);

/**
 * Describes an error without any value of the data: message, detail, query and parameters of an error of the database
 * stay out, and so does every field that is not named here.
 */
export function describeError(error: unknown, causes = mostCauses): DescribedError {
  if (typeof error !== 'object' || error === null) return { type: typeof error };
  const fields = error as Record<string, unknown>;
  const type = typeOf(fields);
  const described: DescribedError = { type };
  const code = name(fields['code']);
  if (code !== undefined) described.code = code;
  if (!mayTellValues(error) && typeof fields['message'] === 'string') described.reason = fields['message'];
  for (const place of ['table', 'column', 'constraint'] as const) {
    const found = name(fields[place]);
    if (found !== undefined && isDatabaseError(fields)) described[place] = found;
  }
  const stack = framesOf(fields['stack']);
  if (stack !== '') described.stack = stack;
  const { cause } = fields;
  if (typeof cause === 'object' && cause !== null && causes > 0) described.cause = describeError(cause, causes - 1);
  return described;
}

/** One line for whoever reads no fields: "QueryFailedError 22P02 documents". */
export function summariseError(error: unknown): string {
  const { type, code, table, constraint, reason } = describeError(error);
  return [[type, code, table, constraint].filter((part) => part !== undefined).join(' '), reason]
    .filter((part) => part !== undefined)
    .join(': ');
}

/** True where the sentence of an error may repeat a value of the data. */
export function mayTellValues(error: unknown): boolean {
  return isDatabaseError(error) || quotingTypes.has(typeOf(error as Record<string, unknown>));
}

/** Errors of the driver carry a severity, those of TypeORM the driver's error and the query. */
export function isDatabaseError(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false;
  return 'driverError' in error || 'severity' in error || ('query' in error && 'parameters' in error);
}

function typeOf(error: Record<string, unknown>): string {
  const { constructor, name: given } = error as { constructor?: { name?: unknown }; name?: unknown };
  // The build shortens no names, but the errors of pg are all of a class named `error`.
  const type = constructor?.name === 'error' ? 'DatabaseError' : constructor?.name;
  if (typeof type === 'string' && type !== 'Error' && type !== 'Object') return type;
  return typeof given === 'string' ? given : 'Error';
}

/** Names of the schema and codes are short words; anything else is not one. */
function name(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && /^[\w.-]{1,100}$/.test(value) ? value : undefined;
}

/** The lines that say where, without the message above them. */
function framesOf(stack: unknown): string {
  if (typeof stack !== 'string') return '';
  return stack
    .split('\n')
    .filter((line) => /^\s+at .*[(\s](node:|file:|\/|[A-Za-z]:\\|<anonymous>|native)/.test(line))
    .join('\n');
}
