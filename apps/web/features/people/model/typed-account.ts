import type { components } from '../../../shared/api/api-types.js';

type Account = components['schemas']['AccountBody']['account'];
type Known = components['schemas']['BankAccountView']['account'];

export interface TypedAccount {
  scheme: Account['scheme'];
  bik: string;
  account: string;
  iban: string;
  bic: string;
}

/** An account as people type or paste it, with the spaces that banks print, as the API reads it. */
export function accountOf({ scheme, bik, account, iban, bic }: TypedAccount): Account {
  if (scheme === 'ru') return { scheme, bik: plain(bik), account: plain(account) };
  return { scheme, iban: plain(iban), ...(plain(bic) === '' ? {} : { bic: plain(bic) }) };
}

/** Whether everything was typed that an account cannot do without. */
export function isWholeAccount({ scheme, bik, account, iban }: TypedAccount): boolean {
  return scheme === 'ru' ? plain(bik) !== '' && plain(account) !== '' : plain(iban) !== '';
}

/** An account for reading: in groups of four, with what its bank is known by. */
export function writtenAccount({ account, iban, bik, bic }: Known): string {
  const number = (iban ?? account ?? '').replaceAll(/(.{4})(?=.)/g, '$1\u00a0');
  return [number, bik ?? bic].filter(Boolean).join(' · ');
}

function plain(typed: string): string {
  return typed.replaceAll(/[\s\u00a0-]/g, '').toUpperCase();
}
