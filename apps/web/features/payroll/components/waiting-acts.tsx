import { useTranslation } from 'react-i18next';
import { ActRow } from '../../../shared/acts/act-row.js';
import { RemindButton } from '../../../shared/acts/remind-button.js';
import { stopsPayroll } from '../../../shared/acts/stops-payroll.js';
import { api } from '../../../shared/api/client.js';
import { Section } from '../../../shared/components/section.js';
import { useSignedIn } from '../../../shared/session/session.js';

/** What still has to come before the month is paid, each with its holder; one press reminds whoever is late or due. */
export function WaitingActs({ month }: { month: string }) {
  const { t } = useTranslation('payroll');
  const me = useSignedIn();
  const { data } = api.useQuery('get', '/api/awaited-acts', { params: { query: { month } } });
  const acts = (data?.acts ?? []).filter(stopsPayroll);
  if (acts.length === 0) return null;
  return (
    <Section
      title={t('waits', { count: acts.length })}
      beside={acts.length > 1 && <RemindButton acts={acts} isTogether />}
    >
      {acts.map((act) => (
        <ActRow
          key={`${act.name} ${act.on.id} ${act.about?.personId ?? ''}`}
          act={act}
          isMine={act.waitsFor.some(({ personId }) => personId === me.id)}
        />
      ))}
    </Section>
  );
}
