import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Act } from '../../../shared/acts/place-of-act.js';
import { useEither } from '../../../shared/format/use-either.js';
import { useFormat } from '../../../shared/format/use-format.js';
import type { PlanRow } from '../model/plan-rows.js';
import { withWhom } from '../model/with-whom.js';

/** With whom one plan is that is being signed, and since when. */
export function OnItsWay({ acts, planId }: { acts: readonly Act[]; planId: string | undefined }) {
  const saysWith = useWithWhom();
  return <Text>{saysWith(acts.filter(({ on }) => on.id === planId)).join(' ')}</Text>;
}

interface Props {
  rows: readonly PlanRow[];
  acts: readonly Act[];
  canEdit: boolean;
}

/** Where the plans of a month are that nobody drafts any more: being signed with whom, or signed and changed by other documents. */
export function Handed({ rows, acts, canEdit }: Props) {
  const { t } = useTranslation('kpi-plans');
  const saysWith = useWithWhom();
  const isOnTheWay = rows.some(({ status }) => status === 'in-approval');
  return (
    <Text c="dimmed" size="sm">
      {[canEdit ? '' : t('readOnly'), ...saysWith(acts), canEdit && !isOnTheWay ? t('allSigned') : '']
        .filter((part) => part !== '')
        .join(' ')}
    </Text>
  );
}

function useWithWhom(): (acts: readonly Act[]) => string[] {
  const { t } = useTranslation('kpi-plans');
  const format = useFormat();
  const either = useEither();
  return (acts) =>
    withWhom(acts).map(({ names, count, since }) =>
      t('withWhom', { count, names: either(names), since: format.instant(since) }),
    );
}
