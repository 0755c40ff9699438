import type { ValueTransformer } from 'typeorm';

/** A bigint column whose values are milliseconds and counts, far inside the exact range of a number. */
export const integerText: ValueTransformer = {
  to: (value: number) => value,
  from: (value: string | null) => (value === null ? null : Number.parseInt(value, 10)),
};
