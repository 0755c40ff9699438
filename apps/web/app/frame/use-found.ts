import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData } from '@tanstack/react-query';
import { api } from '../../shared/api/client.js';
import { useFormat } from '../../shared/format/use-format.js';

/** So many people are offered at once: others are found by more of their name. */
const mostPeople = 8;
const untilTyped = 200;

interface Found {
  id: string;
  label: string;
  description?: string;
  to: string;
}

/** The people whose name has what is typed in it, each with their page; nobody before something is typed. */
export function usePeopleFound(typed: string, isAsked: boolean): Found[] {
  const [name] = useDebouncedValue(typed.trim(), untilTyped);
  const { data } = api.useQuery(
    'get',
    '/api/people',
    { params: { query: { name, limit: mostPeople } } },
    { enabled: isAsked && name !== '', placeholderData: keepPreviousData },
  );
  if (typed.trim() === '') return [];
  return (data?.items ?? []).map(({ id, name: label, department }) => ({
    id,
    label,
    ...(department === null ? {} : { description: department }),
    to: `/people/${id}`,
  }));
}

/** The months of departments, the latest first, once something is typed. */
export function useMonthsFound(typed: string, isAsked: boolean): Found[] {
  const format = useFormat();
  const isTyped = typed.trim() !== '';
  const { data } = api.useQuery(
    'get',
    '/api/monthly-cycles',
    { params: { query: { limit: 200 } } },
    { enabled: isAsked && isTyped },
  );
  if (!isTyped) return [];
  return (data?.items ?? []).map(({ id, department, departmentId, month }) => ({
    id,
    label: `${department} · ${format.month(month)}`,
    to: `/monthly-cycles/${departmentId}/${month}`,
  }));
}
