import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { useSignedIn } from '../../../shared/session/session.js';

/** Who saved another version of a plan. */
export interface Writer {
  id: string;
  /** Nothing where the reader may not know it. */
  name: string | undefined;
}

/** Who that is to somebody: themselves in another window, a name, or somebody else. */
export function nameOfWriter({ id, name }: Writer, readerId: string, t: TFunction): string {
  return id === readerId ? t('youElsewhere') : (name ?? t('somebodyElse'));
}

/** The same to whoever reads the page, in its language. */
export function useNameOfWriter(): (writer: Writer) => string {
  const { t } = useTranslation('kpi-plans');
  const { id } = useSignedIn();
  return (writer) => nameOfWriter(writer, id, t);
}
