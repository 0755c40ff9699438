import { useTranslation } from 'react-i18next';
import { EmptyNote } from '../components/empty-note.js';

/** In place of the documents of a department's month that others see: that there may be some is not denied. */
export function NotSeen() {
  const { t } = useTranslation();
  return <EmptyNote title={t('notSeen.title')} says={t('notSeen.says')} />;
}
