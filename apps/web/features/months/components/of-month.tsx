import type { ReactNode } from 'react';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { EmptyNote } from '../../../shared/components/empty-note.js';
import { Loading } from '../../../shared/components/loading.js';
import { MonthPicker } from '../../../shared/components/month-picker.js';
import { ScreenError } from '../../../shared/components/screen-error.js';
import { TitleLine } from '../../../shared/components/title-line.js';
import { useFormat } from '../../../shared/format/use-format.js';
import { useCycleOf, type Cycle } from '../api/use-cycles.js';

interface Props {
  department: string;
  month: string;
  children: (cycle: Cycle) => ReactNode;
}

/** A screen of a department's month, once it is found; one that is not open says when it opens. */
export function OfMonth({ department, month, children }: Props) {
  const { t } = useTranslation('months');
  const format = useFormat();
  const navigate = useNavigate();
  const found = useCycleOf(department, month);
  if (found.isPending) return <Loading />;
  if (found.isError) return <ScreenError error={found.error} retry={() => void found.refetch()} />;
  const [cycle] = found.data.items;
  if (cycle) return children(cycle);
  const go = (chosen: string) =>
    void navigate({
      to: '/monthly-cycles/$department/$month',
      params: { department, month: chosen } as never,
    });
  return (
    <>
      <TitleLine title={t('title')} acts={<MonthPicker month={month} onChange={go} />} />
      <EmptyNote title={t('notOpen', { month: format.monthAlone(month) })} says={t('opensBy')} />
    </>
  );
}
