import { api } from '../../shared/api/client.js';
import { addMonths } from '../../shared/format/dates.js';

/** What the reader's forecasts of the month before spoke of: product lines, clients and the unit, to choose from. */
export function useKnownLines(month: string): { productLines: string[]; clients: string[]; unit: string | undefined } {
  const { data } = api.useQuery('get', '/api/volume-forecasts/lines', {
    params: { query: { month: addMonths(month, -1), limit: 200 } },
  });
  const lines = data?.items ?? [];
  const named = (texts: (string | null)[]) => [...new Set(texts.filter((text) => text !== null))].toSorted();
  return {
    productLines: named(lines.map(({ productLine }) => productLine)),
    clients: named(lines.map(({ client }) => client)),
    unit: lines[0]?.unit,
  };
}
