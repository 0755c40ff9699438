import { Alert, List, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { RunVerification } from '#compensation/pack/verify-run.js';
import { ScreenError } from '../../../shared/components/screen-error.js';
import { useFormat } from '../../../shared/format/use-format.js';

interface Props {
  result: RunVerification | undefined;
  error: unknown;
  engineVersion: string;
  retry: () => void;
}

/** What calculating the statement again on this device came to. */
export function Verification({ result, error, engineVersion, retry }: Props) {
  const { t } = useTranslation('statements');
  const format = useFormat();
  if (error) return <ScreenError error={error} retry={retry} />;
  if (!result) return null;
  const isSame = result.verdict === 'identical';
  return (
    <Alert
      color={isSame ? 'teal' : 'red'}
      variant="light"
      role="status"
      styles={{ title: { color: 'var(--mantine-color-text)' } }}
      title={t(isSame ? 'verify.identical' : 'verify.different')}
    >
      <Text size="sm" c="var(--mantine-color-text)">
        {t('verify.says', { total: format.number(result.total), engine: engineVersion })}
      </Text>
      {!isSame && (
        <List size="sm">
          {result.differences.map(({ code, path, exported, recalculated }) => (
            <List.Item key={`${code} ${path.join('.')}`}>
              {path.join(' › ')}: {JSON.stringify(exported) ?? '–'} → {JSON.stringify(recalculated) ?? '–'} ({code})
            </List.Item>
          ))}
        </List>
      )}
    </Alert>
  );
}
