import { useState } from 'react';
import { Autocomplete, Button, Checkbox, Group, Text, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { afterSuccess } from '../../shared/api/after-success.js';
import { api, ownKey } from '../../shared/api/client.js';
import { PersonSearch } from '../../shared/people/person-search.js';
import { ProblemSummary } from '../../shared/components/problem-summary.js';
import { Section } from '../../shared/components/section.js';
import { useFormat } from '../../shared/format/use-format.js';
import { readTypedNumber } from '../../shared/grid/typed-number.js';
import { useLanguage } from '../../shared/language/use-language.js';
import { earns, holds } from '../../shared/session/roles.js';
import { useSignedIn } from '../../shared/session/session.js';
import { useKnownLines } from './known-lines.js';

interface Line {
  productLine: string;
  client: string;
  quantity: string;
  isPreOrder: boolean;
}

const empty: Line = { productLine: '', client: '', quantity: '', isPreOrder: false };

/** A forecast while it is written: what of what, to whom, and whether it is ordered already. */
export function ForecastForm({ month }: { month: string }) {
  const { t } = useTranslation('forecasts');
  const format = useFormat();
  const language = useLanguage();
  const me = useSignedIn();
  const isHead = holds(me, 'head-of-department');
  const [personId, setPerson] = useState<string | null>(earns(me) ? me.id : null);
  const known = useKnownLines(month);
  const [typedUnit, setUnit] = useState<string>();
  const unit = typedUnit ?? known.unit ?? '';
  const [lines, setLines] = useState<readonly Line[]>([empty]);
  const send = api.useMutation(
    'post',
    '/api/volume-forecasts',
    afterSuccess(() => setLines([empty])),
  );
  const set = (at: number, changes: Partial<Line>) =>
    setLines(lines.map((line, index) => (index === at ? { ...line, ...changes } : line)));
  const isWhole =
    personId !== null &&
    unit.trim() !== '' &&
    lines.every(({ productLine, client, quantity }) => quantity !== '' && (productLine !== '' || client !== ''));
  const submit = () => {
    if (personId === null) return;
    send.mutate({
      params: { header: ownKey },
      body: {
        month,
        unit: unit.trim(),
        ...(personId === me.id ? {} : { personId }),
        lines: lines.map(({ productLine, client, quantity, isPreOrder }) => ({
          quantity: readTypedNumber(quantity, language),
          isPreOrder,
          ...(productLine === '' ? {} : { productLine }),
          ...(client === '' ? {} : { client }),
        })),
      },
    });
  };
  return (
    <Section title={t('send', { month: format.month(month) })} gap="md">
      <Text size="sm" c="dimmed">
        {t('sendSays')}
      </Text>
      <ProblemSummary error={send.error} />
      <Group align="flex-end">
        {isHead && <PersonSearch label={t('person')} value={personId} onChange={setPerson} />}
        <TextInput
          label={t('unit')}
          description={t('unitSays')}
          value={unit}
          onChange={(event) => setUnit(event.currentTarget.value)}
        />
      </Group>
      {lines.map((line, at) => (
        <Group key={at} align="flex-end" wrap="wrap">
          <Autocomplete
            label={t('productLine')}
            data={known.productLines}
            value={line.productLine}
            onChange={(productLine) => set(at, { productLine })}
          />
          <Autocomplete
            label={t('client')}
            data={known.clients}
            value={line.client}
            onChange={(client) => set(at, { client })}
          />
          <TextInput
            label={t('quantity')}
            inputMode="decimal"
            value={line.quantity}
            onChange={(event) => set(at, { quantity: event.currentTarget.value })}
          />
          <Checkbox
            label={t('isPreOrder')}
            pb={8}
            checked={line.isPreOrder}
            onChange={(event) => set(at, { isPreOrder: event.currentTarget.checked })}
          />
        </Group>
      ))}
      <Group>
        <Button variant="default" onClick={() => setLines([...lines, empty])}>
          {t('addLine')}
        </Button>
        <Button disabled={!isWhole} loading={send.isPending} onClick={submit}>
          {t('sendIt')}
        </Button>
        {!isWhole && (
          <Text size="sm" c="dimmed">
            {t('sendNeeds')}
          </Text>
        )}
      </Group>
    </Section>
  );
}
