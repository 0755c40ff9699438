/** Why somebody is told: something waits for them, or for whom they stand above; of what is overdue, once a day; deadlines that they keep have moved; a statement of theirs was posted; a mail did not go out. */
export const NOTICE_KINDS = [
  'reminder',
  'escalation',
  'digest',
  'deadlines-moved',
  'statement-posted',
  'mail-failed',
] as const;
export type NoticeKind = (typeof NOTICE_KINDS)[number];

/** What an organisation may let people do without by mail. That something is overdue is never kept from a superior. */
export const REFUSABLE_KINDS = ['reminder', 'digest'] as const;
export type RefusableKind = (typeof REFUSABLE_KINDS)[number];

/** What goes out by mail as well. */
export type MailedKind = Exclude<NoticeKind, 'mail-failed'>;
