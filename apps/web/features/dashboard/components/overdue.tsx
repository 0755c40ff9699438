import { Modal, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { ActRow } from '../../../shared/acts/act-row.js';
import { RemindButton } from '../../../shared/acts/remind-button.js';
import { api } from '../../../shared/api/client.js';
import { useClock } from '../../../shared/clock/clock.js';
import { useFormat } from '../../../shared/format/use-format.js';
import { Figure } from './figure.js';

/** What waits for somebody else and whose day is over, of whatever month; one press lists it. Nothing is told before it is known. */
export function Overdue() {
  const { t } = useTranslation('dashboard');
  const format = useFormat();
  const clock = useClock();
  const [isOpen, { open, close }] = useDisclosure(false);
  const acts = api.useQuery('get', '/api/awaited-acts', { params: { query: { mine: 'false' } } });
  const overdue = clock && acts.data?.acts.filter(({ dueAt }) => new Date(dueAt) <= clock.now);
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
              <RemindButton acts={overdue} label={t('remind.all')} />
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
          <ActRow key={`${act.name} ${act.on.id} ${act.about?.personId ?? ''}`} act={act} isMine={false} />
        ))}
      </Modal>
    </>
  );
}
