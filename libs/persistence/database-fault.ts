/**
 * Codes that say that the database, or the way to it, can not do it now: connections, resources, a server that starts,
 * stops, recovers or runs out of time, and a transaction that stood in another's way. The same may work a moment later.
 */
const faultStates = /^(08|40|53|57P|57014|58|55000|55006|55P03|25006|25P03|25P04)/;

/** Of these, those that say that the database is not there, or has room for nobody. */
const absentStates = /^(08|53|57P|58)/;

/** Codes of the system below the driver. */
const systemCodes = /^(ECONN|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH)/;

/** What the driver and its pool say without a code. */
const driverWords =
  /Connection terminated|timeout exceeded when trying to connect|Query read timeout|Client has encountered a connection error|Client was closed|Cannot use a pool after calling end/;

/** True where the database, or the way to it, is not there: whatever is attempted fails alike, and works again with it. */
export function isDatabaseAway(error: unknown): boolean {
  const { code, message } = (error ?? {}) as { code?: unknown; message?: unknown };
  if (typeof code === 'string' && (absentStates.test(code) || systemCodes.test(code))) return true;
  return typeof message === 'string' && driverWords.test(message);
}

/** True where the database is at fault and not what was asked of it: to be tried again, with the same key. */
export function isDatabaseFault(error: unknown): boolean {
  const { code } = (error ?? {}) as { code?: unknown };
  return isDatabaseAway(error) || (typeof code === 'string' && faultStates.test(code));
}
