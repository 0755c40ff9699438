import { List } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { EmptyNote } from '../../../shared/components/empty-note.js';
import { useActsOfOthers, useOwnActs } from '../api/use-own-acts.js';

/** That nothing waits, and with whom things are instead. */
export function EmptyInbox() {
  const { t } = useTranslation('inbox');
  const { data } = useActsOfOthers(true);
  const own = useOwnActs();
  const holders = new Map<string, number>();
  for (const act of data?.acts ?? []) {
    const name = act.waitsFor[0]?.name;
    if (act.name === 'decide-document' && name !== undefined) holders.set(name, (holders.get(name) ?? 0) + 1);
  }
  return (
    <EmptyNote title={t(own.data?.acts.length ? 'nothingToDecide' : 'empty')}>
      {holders.size > 0 && (
        <List size="sm" listStyleType="none">
          {[...holders].map(([name, count]) => (
            <List.Item key={name}>{t('with', { name, count })}</List.Item>
          ))}
        </List>
      )}
    </EmptyNote>
  );
}
