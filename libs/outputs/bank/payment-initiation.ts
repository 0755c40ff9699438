import { textElement, xmlText } from '../writing/xml.js';
import type { BankAccount } from './bank-account.js';
import type { Payer } from './payer.js';
import { writeName } from './written-name.js';

/** One person and what they are paid. */
export interface Payment {
  readonly statementId: string;
  readonly person: string;
  readonly amount: string;
  readonly account: BankAccount;
}

/** What stands above the payments; their number and their sum are known before the first of them is written. */
export interface PaymentBatch {
  readonly runId: string;
  readonly payer: Payer;
  readonly currency: string;
  /** When the run was posted, ISO 8601: the file is of that instant, whenever it is made. */
  readonly postedAt: string;
  readonly executionOn: string;
  readonly count: number;
  readonly total: string;
  /** What people read in their account, such as "Salary, July 2026". */
  readonly purpose: string;
}

/** A person whose name no payment can carry. */
export class UnwritableNameError extends Error {
  constructor(readonly statementId: string) {
    super('A name has letters that the bank does not take');
  }
}

const NAMESPACE = 'urn:iso:std:iso:20022:tech:xsd:pain.001.001.09';
const LONGEST_NAME = 140;

/**
 * A payment file for a bank: ISO 20022 customer credit transfer initiation, pain.001.001.09. Its message id follows from the run
 * and the day of execution, so that a bank that is sent the same file twice knows it. Throws an UnwritableNameError for a name
 * that cannot be written.
 */
export async function* writePaymentInitiation(
  batch: PaymentBatch,
  payments: AsyncIterable<Payment> | Iterable<Payment>,
): AsyncGenerator<string> {
  const id = `${batch.runId.replaceAll('-', '').slice(0, 20)}-${batch.executionOn.replaceAll('-', '')}`;
  const sums = `${textElement('NbOfTxs', String(batch.count))}${textElement('CtrlSum', batch.total)}`;
  yield `<?xml version="1.0" encoding="UTF-8"?>\n<Document xmlns="${NAMESPACE}"><CstmrCdtTrfInitn>\n`;
  yield `<GrpHdr>${textElement('MsgId', id)}${textElement('CreDtTm', batch.postedAt)}${sums}<InitgPty>${partyOf(batch.payer)}</InitgPty></GrpHdr>\n`;
  yield `<PmtInf>${textElement('PmtInfId', id)}<PmtMtd>TRF</PmtMtd>${sums}<PmtTpInf><CtgyPurp><Cd>SALA</Cd></CtgyPurp></PmtTpInf>`;
  yield `<ReqdExctnDt>${textElement('Dt', batch.executionOn)}</ReqdExctnDt><Dbtr>${partyOf(batch.payer)}</Dbtr>`;
  yield `<DbtrAcct>${accountOf(batch.payer.account)}${textElement('Ccy', batch.currency)}</DbtrAcct><DbtrAgt>${agentOf(batch.payer.account)}</DbtrAgt>\n`;
  for await (const payment of payments) yield transactionOf(batch, payment);
  yield '</PmtInf></CstmrCdtTrfInitn></Document>\n';
}

function transactionOf(
  { currency, payer, purpose }: PaymentBatch,
  { statementId, person, amount, account }: Payment,
): string {
  const name = writeName(person, account.scheme);
  if (name === undefined) throw new UnwritableNameError(statementId);
  const said = writeName(purpose, payer.account.scheme) ?? '';
  const id = textElement('EndToEndId', statementId.replaceAll('-', ''));
  return [
    `<CdtTrfTxInf><PmtId>${id}</PmtId><Amt><InstdAmt Ccy="${xmlText(currency)}">${xmlText(amount)}</InstdAmt></Amt>`,
    account.scheme === 'iban' && account.bic === undefined ? '' : `<CdtrAgt>${agentOf(account)}</CdtrAgt>`,
    `<Cdtr>${textElement('Nm', name.slice(0, LONGEST_NAME))}</Cdtr><CdtrAcct>${accountOf(account)}</CdtrAcct>`,
    `<Purp><Cd>SALA</Cd></Purp><RmtInf>${textElement('Ustrd', said)}</RmtInf></CdtTrfTxInf>\n`,
  ].join('');
}

function partyOf({ name, taxId, account }: Payer): string {
  const written = textElement('Nm', writeName(name, account.scheme) ?? '');
  if (taxId === null) return written;
  return `${written}<Id><OrgId><Othr>${textElement('Id', taxId)}<SchmeNm><Cd>TXID</Cd></SchmeNm></Othr></OrgId></Id>`;
}

function accountOf(account: BankAccount): string {
  return account.scheme === 'iban'
    ? `<Id>${textElement('IBAN', account.iban)}</Id>`
    : `<Id><Othr>${textElement('Id', account.account)}<SchmeNm><Cd>BBAN</Cd></SchmeNm></Othr></Id>`;
}

function agentOf(account: BankAccount): string {
  if (account.scheme === 'ru')
    return `<FinInstnId><ClrSysMmbId><ClrSysId><Cd>RUCBC</Cd></ClrSysId>${textElement('MmbId', account.bik)}</ClrSysMmbId></FinInstnId>`;
  return account.bic === undefined
    ? '<FinInstnId><Othr><Id>NOTPROVIDED</Id></Othr></FinInstnId>'
    : `<FinInstnId>${textElement('BICFI', account.bic)}</FinInstnId>`;
}
