import { describe, expect, it } from '@jest/globals';
import { paymentSchema, schemaFaults } from '../testing/schema-faults.js';
import { written } from '../testing/written.js';
import { type PaymentBatch, UnwritableNameError, writePaymentInitiation, type Payment } from './payment-initiation.js';

const batch: PaymentBatch = {
  runId: '5b2c8c1e-3c39-4f53-9a57-6f0f3b8d1c11',
  payer: {
    name: 'ООО «Альфа»',
    taxId: '7701234567',
    account: { scheme: 'ru', bik: '044525225', account: '40702810900000000000' },
  },
  currency: 'RUB',
  postedAt: '2026-08-10T09:00:00.000Z',
  executionOn: '2026-08-11',
  count: 3,
  total: '117000.10',
  purpose: 'Заработная плата, июль 2026 г.',
};
const payments: Payment[] = [
  {
    statementId: '0e3f1d9a-1f5c-4f0e-9d0b-7a2f0c1b2d3e',
    person: 'Максим Продажин',
    amount: '47000.00',
    account: { scheme: 'ru', bik: '044583001', account: '40101810800000010041' },
  },
  {
    statementId: '1e3f1d9a-1f5c-4f0e-9d0b-7a2f0c1b2d3e',
    person: 'क्षितिज श्रीवास्तव',
    amount: '60000.10',
    account: { scheme: 'iban', iban: 'DE89370400440532013000' },
  },
  {
    statementId: '2e3f1d9a-1f5c-4f0e-9d0b-7a2f0c1b2d3e',
    person: '=HYPERLINK("http://x") <Nm> & Co',
    amount: '10000.00',
    account: { scheme: 'ru', bik: '044525225', account: '40702810900000000000' },
  },
];

describe('A payment file', () => {
  it('follows the schema of pain.001.001.09, with Russian accounts and others', async () => {
    const named = payments.with(2, { ...payments[2]!, person: 'Север & Ко' });
    const xml = await written(writePaymentInitiation(batch, named));
    expect(await schemaFaults(xml, paymentSchema)).toEqual([]);
    expect(xml).toContain('<NbOfTxs>3</NbOfTxs><CtrlSum>117000.10</CtrlSum>');
    expect(xml).toContain('<MmbId>044583001</MmbId>');
    expect(xml).toContain('<Nm>Kshitij Shrivastav</Nm>');
    expect(xml).toContain('<Nm>Север &amp; Ко</Nm>');
    expect(xml).toContain('<Ustrd>Заработная плата, июль 2026 г.</Ustrd>');
  });

  it('is the same each time, and another on another day', async () => {
    const first = await written(writePaymentInitiation(batch, payments.slice(0, 2)));
    expect(await written(writePaymentInitiation(batch, payments.slice(0, 2)))).toBe(first);
    const later = await written(writePaymentInitiation({ ...batch, executionOn: '2026-08-12' }, payments.slice(0, 2)));
    expect(later).toContain('<MsgId>5b2c8c1e3c394f539a57-20260812</MsgId>');
    expect(later).not.toBe(first);
  });

  it('writes Latin alone where the company has an IBAN', async () => {
    const payer = {
      name: 'Альфа',
      taxId: null,
      account: { scheme: 'iban', iban: 'DE89370400440532013000', bic: 'COBADEFFXXX' } as const,
    };
    const xml = await written(writePaymentInitiation({ ...batch, payer, currency: 'EUR' }, payments.slice(1, 2)));
    expect(await schemaFaults(xml, paymentSchema)).toEqual([]);
    expect(xml).not.toMatch(/[^\n -~]/);
  });

  it('is not made with a name that no payment can carry, and says whose it is', async () => {
    const unwritable = written(writePaymentInitiation(batch, payments));
    await expect(unwritable).rejects.toThrow(UnwritableNameError);
    await expect(unwritable).rejects.toMatchObject({ statementId: payments[2]!.statementId });
  });

  it('is found wrong by the schema where it is', async () => {
    const xml = await written(writePaymentInitiation(batch, payments.slice(0, 1)));
    expect(await schemaFaults(xml.replace('RUB', 'rub'), paymentSchema)).not.toEqual([]);
  });
});
