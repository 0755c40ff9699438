import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { SentenceText } from '../../../shared/refusals/sentence-text.js';
import type { Unready } from '../api/use-readiness.js';

/** What is missing of somebody, and whose it is to bring. */
export function MissingWords({ missing }: Pick<Unready, 'missing'>) {
  const { t } = useTranslation('payroll');
  return (
    <>
      {missing.map(({ what, code, name, message, owedBy }) => (
        <Text key={`${what} ${code ?? ''} ${message ?? ''}`} size="sm">
          {t(`missing.${what}`, { what: name ?? code ?? '' })}
          {message !== undefined && (
            <>
              : <SentenceText message={message} />
            </>
          )}
          {owedBy.length > 0 && (
            <Text span c="dimmed" size="sm">
              {' · '}
              {t('with', { roles: owedBy.map((role) => t(`role.${role}`)).join(', ') })}
            </Text>
          )}
        </Text>
      ))}
    </>
  );
}
