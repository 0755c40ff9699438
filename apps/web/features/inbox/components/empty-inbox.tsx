import { useTranslation } from 'react-i18next';
import { EmptyNote } from '../../../shared/components/empty-note.js';
import { useActsOfOthers, useOwnActs } from '../api/use-own-acts.js';
import { WaitsForOthers } from './waits-for-others.js';

/** That nothing waits, and what waits for whom instead. */
export function EmptyInbox() {
  const { t } = useTranslation('inbox');
  const { data } = useActsOfOthers(true);
  const own = useOwnActs();
  return (
    <EmptyNote title={t(own.data?.acts.length ? 'nothingToDecide' : 'empty')}>
      {data && <WaitsForOthers acts={data.acts} />}
    </EmptyNote>
  );
}
