import { useTranslation } from 'react-i18next';
import type { Choosable } from '../../shared/components/person-picker.js';
import type { Person } from '../../shared/people/use-found-people.js';
import { holds } from '../../shared/session/roles.js';
import { useSignedIn } from '../../shared/session/session.js';

/** Whose pay somebody may correct: accounting everybody's, a head those of the department; never their own. */
export function useWhomToCorrect(): (person: Person) => Choosable | undefined {
  const { t } = useTranslation('corrections');
  const me = useSignedIn();
  const isOfAll = holds(me, 'accounting');
  return ({ id, name, department, departmentId }) =>
    isOfAll || (departmentId !== null && me.headedDepartmentIds.includes(departmentId))
      ? { id, name, department, ...(id === me.id ? { refusal: t('notOwn') } : {}) }
      : undefined;
}
