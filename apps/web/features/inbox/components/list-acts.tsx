import { Button, Group, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ExportMenu } from '../../../shared/components/export-menu.js';
import { saveCsv } from '../../../shared/components/save-csv.js';
import { useFormat } from '../../../shared/format/use-format.js';
import { SavedViews } from '../../../shared/views/saved-views.js';
import type { Waiting } from '../api/use-waiting.js';
import { wordsOfWaiting } from '../words-of-waiting.js';

interface Props {
  /** What the list shows, in its order. */
  shown: readonly Waiting[];
  filter: string;
  onFilter: (filter: string) => void;
  onChooseAll: () => void;
  /** How many have come since the list was shown. */
  arrived: number;
  onShowArrived: () => void;
}

/** What can be done with the list: choose all of it, seek in it, keep how it is looked at, take it away, and see what is new. */
export function ListActs({ shown, filter, onFilter, onChooseAll, arrived, onShowArrived }: Props) {
  const { t } = useTranslation('inbox');
  const format = useFormat();
  const save = () =>
    saveCsv(t('title'), [
      [t('column.what'), t('column.more'), t('column.dueOn'), t('column.amount'), t('atMost')],
      ...shown.map((item) => {
        const { what, below } = wordsOfWaiting(item, t, format);
        return [what, below, item.dueOn, item.worth?.amount ?? '', item.worth?.most ?? ''];
      }),
    ]);
  return (
    <Group gap="xs">
      <Button size="xs" variant="default" onClick={onChooseAll}>
        {t('chooseAll')}
      </Button>
      <TextInput
        size="xs"
        aria-label={t('table.filter', { what: t('title') })}
        placeholder={t('table.filterHint')}
        value={filter}
        onChange={(event) => onFilter(event.currentTarget.value)}
      />
      <SavedViews place="inbox" />
      <ExportMenu saveShown={save} />
      <span role="status">
        {arrived > 0 && (
          <Button size="xs" variant="light" onClick={onShowArrived}>
            {t('arrived', { count: arrived })}
          </Button>
        )}
      </span>
    </Group>
  );
}
