/** The roles of the regulation. A role says what a person may do; the route of a document says when. */
export const roles = [
  'sales-manager',
  'head-of-department',
  'commercial-director',
  'general-director',
  'accounting',
  'purchasing',
  'administrator',
] as const;

export type Role = (typeof roles)[number];

/**
 * Directors and accounting see everyone's pay. The administrator keeps people and calendars, has no say over money and sees
 * none: the role is combined with no other.
 */
export const readersOfAllPay: readonly Role[] = ['commercial-director', 'general-director', 'accounting'];
