import type { z } from 'zod';
import type { Texts } from '../trace/language.js';

/** What a component carries from month to month, for one person; a first month begins without it. */
export interface CarriedStateOfKind<State extends z.ZodType = z.ZodType> {
  readonly schema: State;
  /**
   * What its fields are called in a worked example, at whatever depth they stand; a field whose value says what it is
   * (an id, a name) is called nothing. A field that is not here is a code of the terms.
   */
  readonly fields: Readonly<Record<string, Texts | undefined>>;
}
