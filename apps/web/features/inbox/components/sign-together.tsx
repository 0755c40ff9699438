import { useState } from 'react';
import { Button, Group, List, Modal, Paper, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { MoneyText } from '../../../shared/components/money-text.js';
import { decisions } from '../../../shared/decisions/decisions.js';
import { readUndoSeconds } from '../../../shared/decisions/undo-seconds.js';
import { useCurrency } from '../../../shared/organisation/use-currency.js';
import type { Waiting } from '../api/use-waiting.js';
import { exceptionOf } from '../signable-together.js';
import { Sums } from './sums.js';

/** What is chosen, the money that it stands for, and one signature for each of it. */
export function SignTogether({ items, clear }: { items: readonly Waiting[]; clear: () => void }) {
  const { t } = useTranslation('inbox');
  const currency = useCurrency();
  const [isOpen, open] = useState(false);
  if (items.length === 0) return null;
  const signed = items.filter((item) => exceptionOf(item) === undefined);
  const left = items.filter((item) => exceptionOf(item) !== undefined);
  const sign = () => {
    decisions.decide(
      signed.map(({ documentId, version, sha256, onBehalfOf }) => ({
        documentId,
        version,
        sha256,
        decision: 'sign' as const,
        ...(onBehalfOf ? { onBehalfOf: onBehalfOf.personId } : {}),
      })),
      t('signed', { count: signed.length }),
      readUndoSeconds(),
    );
    open(false);
    clear();
  };
  return (
    <>
      <Paper
        withBorder
        shadow="md"
        p="sm"
        pos="sticky"
        bottom={64}
        style={{ zIndex: 2 }}
        role="region"
        aria-label={t('chosen')}
      >
        <Group justify="space-between" gap="sm">
          <Text fw={600}>
            {t('chosenCount', { count: items.length })} <Sums items={signed} withMost />
          </Text>
          <Group gap="xs">
            <Button onClick={() => open(true)} disabled={signed.length === 0}>
              {t('signCount', { count: signed.length })}
            </Button>
            <Button variant="default" onClick={clear} aria-label={t('chooseNone')}>
              ✕
            </Button>
          </Group>
        </Group>
      </Paper>
      <Modal
        opened={isOpen}
        onClose={() => open(false)}
        title={t('signCount', { count: signed.length })}
        closeButtonProps={{ 'aria-label': t('close') }}
      >
        <Stack>
          {left.length > 0 && (
            <div>
              <Text fw={600}>{t('leftOut')}</Text>
              <List size="sm">
                {left.map((item) => (
                  <List.Item key={item.documentId}>
                    {t(`documentKind.${item.kind}`)} · {item.person ?? item.department}:{' '}
                    {t(`exception.${exceptionOf(item)}`)}
                  </List.Item>
                ))}
              </List>
            </div>
          )}
          <Text>
            {t('together')} <Sums items={signed} withMost />
          </Text>
          <List size="sm">
            {signed.map((item) => (
              <List.Item key={item.documentId}>
                {t(`documentKind.${item.kind}`)} · {item.person ?? item.department}
                {item.worth && (
                  <>
                    {': '}
                    <MoneyText amount={item.worth.amount} currency={currency} size="sm" />
                  </>
                )}
              </List.Item>
            ))}
          </List>
          <Button onClick={sign} data-autofocus>
            {t('signCount', { count: signed.length })}
          </Button>
        </Stack>
      </Modal>
    </>
  );
}
