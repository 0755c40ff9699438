import type { Cell } from '#tables/table.js';
import type { FileLanguage } from '../file-kinds.js';
import { each, type WrittenTable } from '../register/register-table.js';
import type { LedgerEntry } from './ledger-entries.js';

const titles = {
  en: ['Debit', 'Credit', 'Amount', 'Currency', 'Department', 'Component', 'People'],
  ru: ['Дебет', 'Кредит', 'Сумма', 'Валюта', 'Отдел', 'Компонент', 'Людей'],
} as const satisfies Record<FileLanguage, readonly string[]>;

const kinds = ['text', 'text', 'money', 'text', 'text', 'text', 'text'] as const;

/** The entries of the books that a run makes, one a row. */
export function ledgerTable(language: FileLanguage, currency: string, entries: readonly LedgerEntry[]): WrittenTable {
  const text = (value: string | null): Cell => (value === null ? null : { kind: 'text', text: value });
  return {
    columns: titles[language].map((title, index) => ({
      title,
      kind: kinds[index] ?? 'text',
      width: index > 3 ? 24 : 14,
    })),
    rows: each(
      entries.map(({ debit, credit, amount, department, component, people }): Cell[] => [
        text(debit),
        text(credit),
        { kind: 'number', text: amount },
        text(currency),
        text(department),
        text(component),
        { kind: 'number', text: String(people) },
      ]),
    ),
  };
}
