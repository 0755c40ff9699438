import { useState } from 'react';
import { Button, Checkbox, List, Modal, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { isOpen, type PlanRow } from '../model/plan-rows.js';
import type { Terms } from '../../../shared/plans/terms.js';

interface Props {
  opened: boolean;
  close: () => void;
  rows: readonly PlanRow[];
  /** What each row would get; nothing where there is nothing to copy. */
  termsOf: (row: PlanRow) => Terms | undefined;
  title: string;
  copy: (terms: ReadonlyMap<string, Terms>) => void;
}

/** Says what copying would do before it is done: who gets a plan, who keeps theirs, for whom there is nothing. */
export function CopyDialog({ opened, close, rows, termsOf, title, copy }: Props) {
  const { t } = useTranslation('kpi-plans');
  const [isOverDrafts, setOverDrafts] = useState(false);
  const open = rows.filter(isOpen);
  const without = open.filter((row) => termsOf(row) === undefined && row.terms === undefined);
  const drafted = open.filter((row) => termsOf(row) !== undefined && row.terms !== undefined);
  const taking = open.filter((row) => termsOf(row) !== undefined && (row.terms === undefined || isOverDrafts));
  const submit = () => {
    copy(new Map(taking.map((row) => [row.personId, termsOf(row)!])));
    close();
  };
  const namesOf = (some: readonly PlanRow[]) => some.map(({ person }) => person).join(', ');
  return (
    <Modal opened={opened} onClose={close} title={title} closeButtonProps={{ 'aria-label': t('close') }}>
      <Stack>
        <List size="sm">
          <List.Item>{t('copyTakes', { count: taking.length })}</List.Item>
          {drafted.length > 0 && !isOverDrafts && (
            <List.Item>{t('copyKeeps', { count: drafted.length, names: namesOf(drafted) })}</List.Item>
          )}
          {without.length > 0 && (
            <List.Item>{t('copyHasNothing', { count: without.length, names: namesOf(without) })}</List.Item>
          )}
        </List>
        {drafted.length > 0 && (
          <Checkbox
            label={t('copyOver', { count: drafted.length })}
            checked={isOverDrafts}
            onChange={(event) => setOverDrafts(event.currentTarget.checked)}
          />
        )}
        <Text size="sm" c="dimmed">
          {t('copyUndo')}
        </Text>
        <Button onClick={submit} disabled={taking.length === 0} data-autofocus>
          {t('copyDo', { count: taking.length })}
        </Button>
      </Stack>
    </Modal>
  );
}
