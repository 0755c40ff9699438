import { useState } from 'react';
import { Button, Group, Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { components } from '../../../shared/api/api-types.js';
import { CardTable } from '../../../shared/components/card-table.js';
import { Chip } from '../../../shared/components/chip.js';
import { MoneyText } from '../../../shared/components/money-text.js';
import { Section } from '../../../shared/components/section.js';
import { useFormat } from '../../../shared/format/use-format.js';
import { useCurrency } from '../../../shared/organisation/use-currency.js';
import { useSignedIn } from '../../../shared/session/session.js';
import { BecauseForm } from './because-form.js';
import { GivenForm } from './given-form.js';
import { WinnerForm } from './winner-form.js';

type Contest = components['schemas']['ContestDetail'];
type Winner = Contest['winnersOf'][number];
type Act = 'win' | 'give' | 'take-back';

interface Props {
  contest: Contest;
  /** Whether the reader says who has won. */
  canRecord: boolean;
  /** Whether the reader says that a prize was handed over. */
  canGive: boolean;
  isOver: boolean;
}

/** Each place with its prize, who has won it and when they got it; what is to be done with it opens below. */
export function PlacesTable({ contest, canRecord, canGive, isOver }: Props) {
  const { t } = useTranslation('contests');
  const format = useFormat();
  const currency = useCurrency();
  const me = useSignedIn();
  const [open, setOpen] = useState<{ place: number; act: Act }>();
  const close = () => setOpen(undefined);
  return (
    <Section title={t('places')} isFramed={false}>
      {canRecord && !isOver && (
        <Text size="sm" c="dimmed">
          {t('winnersLater', { month: format.month(contest.untilMonth) })}
        </Text>
      )}
      <CardTable heads={[{ label: t('place') }, { label: t('prize') }, { label: t('winner') }, { label: t('given') }]}>
        <Table.Tbody>
          {contest.prizes.flatMap(({ description, amount }, index) => {
            const place = index + 1;
            const winner = contest.winnersOf.find((each) => each.place === place);
            const acts: Act[] = [
              ...(!winner && canRecord && isOver ? (['win'] as const) : []),
              ...(winner?.givenOn === null && canGive && winner.personId !== me.id ? (['give'] as const) : []),
              ...(winner?.givenOn === null && canRecord ? (['take-back'] as const) : []),
            ];
            return [
              <Table.Tr key={place}>
                <Table.Th scope="row">{t('placeOf', { place })}</Table.Th>
                <Table.Td>
                  {description} {amount !== undefined && <MoneyText amount={amount} currency={currency} />}
                </Table.Td>
                <Table.Td>
                  {winner ? winner.person : t('nobodyYet')}
                  {winner?.because && (
                    <Text size="xs" c="dimmed">
                      {winner.because}
                    </Text>
                  )}
                </Table.Td>
                <Table.Td>
                  <Given winner={winner} />
                  <Group gap="xs">
                    {acts.map((act) => (
                      <Button
                        key={act}
                        size="xs"
                        variant="default"
                        aria-label={`${t(`toDo.${act}`)}: ${t('placeOf', { place })}`}
                        onClick={() => setOpen({ place, act })}
                      >
                        {t(`toDo.${act}`)}
                      </Button>
                    ))}
                  </Group>
                </Table.Td>
              </Table.Tr>,
              open?.place === place && (
                <Table.Tr key={`${place} form`}>
                  <Table.Td colSpan={4}>
                    {open.act === 'win' && <WinnerForm contestId={contest.id} place={place} close={close} />}
                    {open.act === 'give' && winner && (
                      <GivenForm contestId={contest.id} winnerId={winner.id} close={close} />
                    )}
                    {open.act === 'take-back' && winner && (
                      <BecauseForm
                        path="/api/contests/{id}/winners/{winnerId}/withdrawal"
                        params={{ id: contest.id, winnerId: winner.id }}
                        act={t('takeBackIt')}
                        close={close}
                      />
                    )}
                  </Table.Td>
                </Table.Tr>
              ),
            ];
          })}
        </Table.Tbody>
      </CardTable>
    </Section>
  );
}

function Given({ winner }: { winner: Winner | undefined }) {
  const { t } = useTranslation('contests');
  const format = useFormat();
  if (!winner) return null;
  if (winner.givenOn === null) return <Chip tone="soon" word={t('notGiven')} />;
  return (
    <>
      <Chip tone="done" word={t('givenOn', { day: format.day(winner.givenOn) })} />
      <Text size="xs" c="dimmed">
        {[winner.givenBy, winner.note].filter(Boolean).join(' · ')}
      </Text>
    </>
  );
}
