import { Stack } from '@mantine/core';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Chip } from '../../shared/components/chip.js';
import { Loading } from '../../shared/components/loading.js';
import { ScreenError } from '../../shared/components/screen-error.js';
import { TitleLine } from '../../shared/components/title-line.js';
import { useSignedIn } from '../../shared/session/session.js';
import { usePerson } from './api/use-person.js';
import { usePositions } from './api/use-positions.js';
import { Absences } from './components/absences.js';
import { BankAccounts } from './components/bank-accounts.js';
import { Life } from './components/life.js';
import { Orders } from './components/orders.js';
import { ResetPassword, UnconfirmedReset } from './components/password-reset.js';
import { actsOn } from './model/acts-on-person.js';

/** Somebody: where they are, as what, since when and by whom, and what can be done about it by whoever looks. */
export function PersonScreen() {
  const { t } = useTranslation('people');
  const { id } = useParams({ from: '/frame/people/$id' });
  const acts = actsOn(id, useSignedIn());
  const person = usePerson(id);
  const positions = usePositions();
  if (person.isPending) return <Loading />;
  if (person.isError) return <ScreenError error={person.error} retry={() => void person.refetch()} />;
  const { name, login, department, position, roles, isActive, entries } = person.data;
  const positionName = positions.data?.items.find(({ code }) => code === position)?.name ?? position;
  return (
    <>
      <TitleLine
        title={name}
        facts={<Chip tone={isActive ? 'done' : 'draft'} word={t(isActive ? 'onStaff' : 'left')} />}
        below={[...new Set([login, department, positionName, ...roles.map((role) => t(`role.${role}`))])]
          .filter(Boolean)
          .join(' · ')}
        acts={acts.resetsPassword && <ResetPassword person={person.data} />}
      />
      <Stack gap="lg">
        {acts.confirmsReset && <UnconfirmedReset person={person.data} />}
        <Life personId={id} entries={entries} seesChanges={acts.seesChanges} changesEntries={acts.changesEntries} />
        <Orders personId={id} ordersSalary={acts.ordersSalary} ordersAssignment={acts.ordersAssignment} />
        {acts.seesAbsences && <Absences personId={id} enters={acts.entersAbsences} />}
        {acts.seesAccounts && <BankAccounts personId={id} />}
      </Stack>
    </>
  );
}
