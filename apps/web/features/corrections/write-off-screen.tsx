import { useParams, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api } from '../../shared/api/client.js';
import { Loading } from '../../shared/components/loading.js';
import { ScreenError } from '../../shared/components/screen-error.js';
import { TitleLine } from '../../shared/components/title-line.js';
import { useFormat } from '../../shared/format/use-format.js';
import { WriteOffForm } from './components/write-off-form.js';

/** What somebody owes by their last statement and is not to pay back; their statement leads here. */
export function NewWriteOffScreen() {
  const { t } = useTranslation('corrections');
  const { person } = useSearch({ from: '/frame/write-offs/new' });
  return (
    <>
      <TitleLine title={t('writeOff')} below={t('writeOffSays')} />
      <WriteOffForm start={{ personId: person ?? null, amount: '', reason: '' }} />
    </>
  );
}

/** Goes on with a draft, or with one that came back. */
export function WriteOffDraftScreen() {
  const { t } = useTranslation('corrections');
  const format = useFormat();
  const { id } = useParams({ from: '/frame/write-offs/$id/draft' });
  const writeOff = api.useQuery(
    'get',
    '/api/write-offs/{id}',
    { params: { path: { id } } },
    { refetchOnWindowFocus: false },
  );
  if (writeOff.isPending) return <Loading />;
  if (writeOff.isError) return <ScreenError error={writeOff.error} retry={() => void writeOff.refetch()} />;
  const { person, personId, month, latestVersion, version } = writeOff.data;
  const { amount, reason } = version.content;
  return (
    <>
      <TitleLine title={t('writeOffOf', { person, month: format.month(month) })} below={t('writeOffSays')} />
      <WriteOffForm draft={{ id, version: latestVersion }} start={{ personId, amount, reason }} />
    </>
  );
}
