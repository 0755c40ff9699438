import { Button, Menu } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** A list of the API, which gives all of its pages as a table, with the filter and the order in which it is shown. */
export interface ListFile {
  path: `/api/${string}`;
  query: Readonly<Record<string, string | undefined>>;
}

interface Props {
  /** The list as the API gives it: the whole of it, also what is not loaded. */
  file?: ListFile | undefined;
  /** Saves what is on the screen, as it is filtered and sorted there. */
  saveShown?: (() => void) | undefined;
}

/** A list as a file, in one menu: all of it as XLSX or CSV, or what is seen of it. */
export function ExportMenu({ file, saveShown }: Props) {
  const { t } = useTranslation();
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button size="xs" variant="default" className="not-printed">
          {t('export.act')} <span aria-hidden="true">&nbsp;▾</span>
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {file &&
          (['xlsx', 'csv'] as const).map((format) => (
            <Menu.Item key={format} component="a" href={addressOf(file, format)} download>
              {t('export.all', { format: format.toUpperCase() })}
            </Menu.Item>
          ))}
        {saveShown && <Menu.Item onClick={saveShown}>{t('export.shown')}</Menu.Item>}
      </Menu.Dropdown>
    </Menu>
  );
}

function addressOf({ path, query }: ListFile, format: string): string {
  const asked = Object.entries({ ...query, format }).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value] as [string, string]],
  );
  return `${path}?${new URLSearchParams(asked).toString()}`;
}
