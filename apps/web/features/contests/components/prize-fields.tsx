import { Button, Group, NativeSelect, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { components } from '../../../shared/api/api-types.js';
import { Section } from '../../../shared/components/section.js';
import { useCurrency } from '../../../shared/organisation/use-currency.js';

type Kind = components['schemas']['ContestDetail']['prizes'][number]['kind'];

export interface TypedPrize {
  kind: Kind;
  description: string;
  /** As typed; of a prize in money alone. */
  amount: string;
}

export const emptyPrize: TypedPrize = { kind: 'thing', description: '', amount: '' };
const kinds = ['thing', 'money'] as const satisfies readonly Kind[];
const mostPrizes = 20;

interface Props {
  prizes: readonly TypedPrize[];
  onChange: (prizes: readonly TypedPrize[]) => void;
}

/** The prize of each place, the first place first. */
export function PrizeFields({ prizes, onChange }: Props) {
  const { t } = useTranslation('contests');
  const currency = useCurrency();
  const set = (at: number, changes: Partial<TypedPrize>) =>
    onChange(prizes.map((prize, index) => (index === at ? { ...prize, ...changes } : prize)));
  return (
    <Section title={t('prizes')} isFramed={false}>
      {prizes.map(({ kind, description, amount }, at) => (
        <Group key={at} align="flex-end" wrap="wrap" role="group" aria-label={t('placeOf', { place: at + 1 })}>
          <NativeSelect
            label={t('placeOf', { place: at + 1 })}
            value={kind}
            onChange={(event) => set(at, { kind: event.currentTarget.value as Kind })}
            data={kinds.map((value) => ({ value, label: t(`prizeKind.${value}`) }))}
          />
          <TextInput
            label={t('prize')}
            style={{ flex: 1, minWidth: 200 }}
            value={description}
            onChange={(event) => set(at, { description: event.currentTarget.value })}
          />
          {kind === 'money' && (
            <TextInput
              label={t('amountIn', { currency })}
              inputMode="decimal"
              value={amount}
              onChange={(event) => set(at, { amount: event.currentTarget.value })}
            />
          )}
          {prizes.length > 1 && (
            <Button
              variant="subtle"
              aria-label={t('removePlace', { place: at + 1 })}
              onClick={() => onChange(prizes.filter((_, index) => index !== at))}
            >
              {t('remove')}
            </Button>
          )}
        </Group>
      ))}
      <Group>
        <Button
          variant="default"
          disabled={prizes.length >= mostPrizes}
          onClick={() => onChange([...prizes, emptyPrize])}
        >
          {t('addPlace')}
        </Button>
      </Group>
    </Section>
  );
}
