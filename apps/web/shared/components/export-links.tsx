import { Anchor, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';

interface Props {
  /** A list of the API, which gives all of its pages as a table. */
  path: `/api/${string}`;
  query: Readonly<Record<string, string | undefined>>;
}

/** A list as a file: the whole of it, with the filter and the order in which it is shown. */
export function ExportLinks({ path, query }: Props) {
  const { t } = useTranslation();
  const href = (format: string) => {
    const asked = Object.entries({ ...query, format }).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, value] as [string, string]],
    );
    return `${path}?${new URLSearchParams(asked).toString()}`;
  };
  return (
    <Group gap="xs" className="not-printed">
      {(['xlsx', 'csv'] as const).map((format) => (
        <Anchor key={format} size="sm" underline="always" href={href(format)} download>
          {t('exportAs', { format: format.toUpperCase() })}
        </Anchor>
      ))}
    </Group>
  );
}
