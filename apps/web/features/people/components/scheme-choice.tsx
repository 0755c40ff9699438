import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { api } from '../../../shared/api/client.js';
import { useAwaitedChoice } from '../../../shared/components/use-awaited-choice.js';
import { schemesToChoose } from '../model/schemes-to-choose.js';

interface Props {
  id?: string;
  /** The code of the scheme, or an empty text where a plain plan pays. */
  value: string;
  onChange: (code: string) => void;
}

/** The pay scheme of an assignment, chosen by its name among those that are signed. */
export function SchemeChoice({ id, value, onChange }: Props) {
  const { t } = useTranslation('people');
  const awaited = useAwaitedChoice();
  const schemes = api.useQuery('get', '/api/pay-schemes', { params: { query: { status: 'signed', limit: 200 } } });
  return (
    <Select
      id={id}
      label={t('changes.scheme')}
      description={t('changes.schemeSays')}
      searchable
      clearable
      {...awaited(schemes)}
      value={value === '' ? null : value}
      onChange={(code) => onChange(code ?? '')}
      data={schemesToChoose(schemes.data?.items ?? [], value)}
    />
  );
}
