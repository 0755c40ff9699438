import { useTranslation } from 'react-i18next';
import { api } from '../../../shared/api/client.js';
import type { Choosable } from '../../../shared/components/person-picker.js';
import { holds } from '../../../shared/session/roles.js';
import { useSignedIn } from '../../../shared/session/session.js';

/** Whose pay somebody may correct: accounting everybody's, a head those of the department; never their own. */
export function usePeopleToCorrect(): Choosable[] {
  const { t } = useTranslation('corrections');
  const me = useSignedIn();
  const { data } = api.useQuery('get', '/api/people', { params: { query: { limit: 200 } } });
  const all = data?.items ?? [];
  const theirs = holds(me, 'accounting')
    ? all
    : all.filter(({ departmentId }) => departmentId !== null && me.headedDepartmentIds.includes(departmentId));
  return theirs.map(({ id, name, department }) => ({
    id,
    name,
    department,
    ...(id === me.id ? { refusal: t('notOwn') } : {}),
  }));
}
