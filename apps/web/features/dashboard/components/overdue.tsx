import { Anchor, Modal, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ActRow } from '../../../shared/acts/act-row.js';
import { isOverdue } from '../../../shared/acts/overdue.js';
import { isWith } from '../../../shared/acts/is-with.js';
import { RemindButton } from '../../../shared/acts/remind-button.js';
import { api } from '../../../shared/api/client.js';
import { useClock } from '../../../shared/clock/clock.js';
import { useFormat } from '../../../shared/format/use-format.js';
import { useSignedIn } from '../../../shared/session/session.js';
import { Figure } from './figure.js';

/** Whatever waits and whose day is over, of whatever month, as the months tell it; one press lists it. Nothing is told before it is known. */
export function Overdue() {
  const { t } = useTranslation('dashboard');
  const format = useFormat();
  const clock = useClock();
  const me = useSignedIn();
  const [isOpen, { open, close }] = useDisclosure(false);
  const acts = api.useQuery('get', '/api/awaited-acts', { params: { query: {} } });
  const overdue = clock && acts.data?.acts.filter((act) => isOverdue(act, clock.now));
  const withMe = (overdue ?? []).filter((act) => isWith(act, me.id)).length;
  const months = [...new Set((overdue ?? []).flatMap(({ month }) => (month === null ? [] : [month])))].sort();
  return (
    <>
      <Figure
        label={t('overdue')}
        value={overdue === undefined ? (acts.isError ? '–' : '…') : String(overdue.length)}
        beside={
          overdue !== undefined &&
          overdue.length > 0 && (
            <>
              <Text size="sm" mb={4}>
                {months
                  .map((month) =>
                    t('overdueOf', {
                      month: format.month(month),
                      count: overdue.filter((act) => act.month === month).length,
                    }),
                  )
                  .join(', ')}
              </Text>
              {withMe > 0 && (
                <Anchor component={Link} to="/inbox" size="sm" display="block" mb={4}>
                  {t('overdueWithYou', { count: withMe })}
                </Anchor>
              )}
              <RemindButton acts={overdue} isTogether />
            </>
          )
        }
        meaning={t('overdueMeans')}
        {...(overdue !== undefined && overdue.length > 0 ? { onOpen: open } : {})}
      />
      <Modal
        opened={isOpen}
        onClose={close}
        title={t('overdue')}
        size="lg"
        closeButtonProps={{ 'aria-label': t('close') }}
      >
        {overdue?.map((act) => (
          <ActRow key={`${act.name} ${act.on.id} ${act.about?.personId ?? ''}`} act={act} isMine={isWith(act, me.id)} />
        ))}
      </Modal>
    </>
  );
}
