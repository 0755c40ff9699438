import type { TFunction } from 'i18next';

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
