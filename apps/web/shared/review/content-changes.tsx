import { Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client.js';
import { DiffTable } from '../components/diff-table.js';
import { ScreenError } from '../components/screen-error.js';
import { asPaid, subtractAmounts } from '../format/money.js';
import { useFormat } from '../format/use-format.js';
import { useCurrency } from '../organisation/use-currency.js';
import { useChosenComparison } from './api/use-chosen-comparison.js';
import { ComparedPaper } from './compared-paper.js';
import { differencesOf, fieldsOf, inReadingOrder, isDay, isDecimal, isMonth } from './fields-of-content.js';
import { useBesideWhich } from './use-beside-which.js';

/** What changes from month to month where it is written anew every month: beside nothing that was signed, the month before tells more. */
const monthly: ReadonlySet<string> = new Set(['actuals', 'sales-plan', 'task-plan']);
/** What is an amount of money, in any document. */
const amounts: ReadonlySet<string> = new Set(['salary', 'amount', 'total', 'baseBonus']);

/** What any document says, field by field, beside what it is held against. */
export function ContentChanges({ documentId, kind }: { documentId: string; kind: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { comparison, against, choose, choices } = useChosenComparison(documentId, monthly.has(kind));
  const besideWhich = useBesideWhich(against);
  const name = (path: readonly string[]) => path.map((part) => t(`field.${part}`, { defaultValue: part })).join(' · ');
  // Beside the document of an earlier scheme the versions of the scheme tell which is which: of its own each has a first one.
  const isOfAnother = comparison.data?.before?.documentId !== documentId;
  const versionOf = (side: { version: number; schemeVersion: number | null }) =>
    (isOfAnother ? side.schemeVersion : null) ?? side.version;
  const currency = useCurrency();
  const positions = api.useQuery('get', '/api/positions', {}, { enabled: kind === 'assignment-order' });
  // A delegation names kinds of documents by their codes.
  const kinds = kindsIn(comparison.data?.before?.content).concat(kindsIn(comparison.data?.content));
  const names = {
    ...Object.fromEntries(kinds.map((each) => [each, t(`documentKind.${each}`, { defaultValue: each })])),
    ...Object.fromEntries((positions.data?.items ?? []).map((position) => [position.code, position.name])),
    ...comparison.data?.names,
  };
  const read = (content: unknown) => inReadingOrder(fieldsOf(content as never, names));
  const shown = (value: string | null, path: readonly string[]) => {
    if (value === null) return null;
    if (currency !== undefined && isDecimal(value) && amounts.has(path.at(-1) ?? ''))
      return `${format.number(asPaid(value, currency))}\u00a0${format.currency(currency)}`;
    if (isDay(value)) return format.day(value);
    if (isMonth(value)) return format.month(value);
    return isDecimal(value) ? format.number(value) : t(`value.${value}`, { defaultValue: value });
  };
  return (
    <ComparedPaper
      title={t(comparison.data?.before === null ? 'review.whole' : 'review.changes')}
      choice={
        kind !== 'pay-scheme' && (monthly.has(kind) || comparison.data?.before)
          ? { against, choices, choose }
          : undefined
      }
      says={comparison.data?.before === null ? t(`review.nothing.${against}`) : undefined}
    >
      {comparison.isError && <ScreenError error={comparison.error} retry={() => void comparison.refetch()} />}
      {comparison.data &&
        (comparison.data.before ? (
          <DiffTable
            wasLabel={besideWhich({ month: comparison.data.before.month, version: versionOf(comparison.data.before) })}
            nowLabel={t('review.now', { version: versionOf(comparison.data) })}
            rows={differencesOf(read(comparison.data.before.content), read(comparison.data.content)).map(
              ({ path, was, now }) => ({
                label: name(path),
                was: shown(was, path),
                now: shown(now, path),
                change:
                  was !== now && isDecimal(was) && isDecimal(now)
                    ? format.signed(subtractAmounts(now, was))
                    : undefined,
              }),
            )}
          />
        ) : (
          <Table>
            <Table.Tbody>
              {read(comparison.data.content).map(({ path, value }) => (
                <Table.Tr key={path.join(' ')}>
                  <Table.Th scope="row" fw={400}>
                    {name(path)}
                  </Table.Th>
                  <Table.Td>{shown(value, path)}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        ))}
    </ComparedPaper>
  );
}

function kindsIn(content: Readonly<Record<string, unknown>> | null | undefined): string[] {
  const kinds = content?.['kinds'];
  return Array.isArray(kinds) ? kinds.filter((kind) => typeof kind === 'string') : [];
}
