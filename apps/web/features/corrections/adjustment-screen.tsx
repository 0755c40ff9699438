import { useParams, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api } from '../../shared/api/client.js';
import { Loading } from '../../shared/components/loading.js';
import { ScreenError } from '../../shared/components/screen-error.js';
import { TitleLine } from '../../shared/components/title-line.js';
import { addMonths } from '../../shared/format/dates.js';
import { useFormat } from '../../shared/format/use-format.js';
import { AdjustmentForm } from './components/adjustment-form.js';
import { keyOfPosted, type PostedLine } from './model/said-adjustment.js';

/** What is paid or taken back by hand for a month that is over; a statement leads here with the line that is to be undone. */
export function NewAdjustmentScreen() {
  const { t } = useTranslation('corrections');
  const { today } = useFormat();
  const { person, of, statement, component, code } = useSearch({ from: '/frame/adjustments/new' });
  // The clock of the company says which month it is.
  if (today === undefined) return <Loading />;
  const present = today.slice(0, 7);
  const startLine =
    statement !== undefined && component !== undefined && code !== undefined
      ? keyOfPosted({ statementId: statement, component, code })
      : undefined;
  return (
    <>
      <TitleLine title={t('adjustment')} below={t('adjustmentSays')} />
      <AdjustmentForm
        start={{
          by: startLine === undefined ? 'amount' : 'line',
          personId: person ?? null,
          ofMonth: of ?? addMonths(present, -1),
          month: present,
          amount: '',
          line: undefined,
          reason: '',
        }}
        startLine={startLine}
      />
    </>
  );
}

/** Goes on with a draft, or with one that came back. */
export function AdjustmentDraftScreen() {
  const { t } = useTranslation('corrections');
  const format = useFormat();
  const { id } = useParams({ from: '/frame/adjustments/$id/draft' });
  const adjustment = api.useQuery(
    'get',
    '/api/adjustments/{id}',
    { params: { path: { id } } },
    { refetchOnWindowFocus: false },
  );
  if (adjustment.isPending) return <Loading />;
  if (adjustment.isError) return <ScreenError error={adjustment.error} retry={() => void adjustment.refetch()} />;
  const { person, personId, month, latestVersion, version } = adjustment.data;
  const { reverses, ofMonth, amount = '', reason } = version.content;
  return (
    <>
      <TitleLine
        title={t('adjustmentOf', { person, month: format.month(ofMonth) })}
        below={t('paidIn', { month: format.month(month) })}
      />
      <AdjustmentForm
        draft={{ id, version: latestVersion }}
        start={{
          by: reverses === undefined ? 'amount' : 'line',
          personId,
          ofMonth,
          month,
          amount,
          line: reverses && lineOf(reverses),
          reason,
        }}
      />
    </>
  );
}

/** The line that a draft undoes: with what it has paid, or has taken. */
function lineOf({
  paid,
  taken = '0',
  ...line
}: Omit<PostedLine, 'amount'> & { paid?: string; taken?: string; imposed?: string }): PostedLine {
  const { statementId, component, code, label } = line;
  return { statementId, component, code, label, amount: paid ?? `-${taken}` };
}
