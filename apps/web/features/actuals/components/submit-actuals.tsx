import { Button, List, Modal, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { FieldProblem } from '../../../shared/api/problem.js';
import { ownKey } from '../../../shared/api/client.js';
import { ProblemSummary } from '../../../shared/components/problem-summary.js';
import { SentenceText } from '../../../shared/refusals/sentence-text.js';
import { useSubmitActuals } from '../api/use-submit-actuals.js';

interface Props {
  opened: boolean;
  close: () => void;
  cycleId: string;
  version: number;
  missing: readonly FieldProblem[];
  nameOf: (personId: string) => string;
  onSubmitted: () => void;
}

/** The page before the actuals are handed in: whoever has no value is named. */
export function SubmitActuals({ opened, close, cycleId, version, missing, nameOf, onSubmitted }: Props) {
  const { t } = useTranslation('actuals');
  const submit = useSubmitActuals(() => {
    close();
    onSubmitted();
  });
  return (
    <Modal opened={opened} onClose={close} title={t('check')} closeButtonProps={{ 'aria-label': t('close') }}>
      <Stack>
        <ProblemSummary error={submit.error} />
        {missing.length === 0 ? (
          <Text>{t('complete')}</Text>
        ) : (
          <>
            <Text fw={600}>{t('stillMissing', { count: missing.length })}</Text>
            <List size="sm">
              {missing.map(({ path, message, person, indicator }) => (
                <List.Item key={`${path} ${message}`}>
                  {[person && nameOf(person), indicator].filter(Boolean).join(', ')} <SentenceText message={message} />
                </List.Item>
              ))}
            </List>
          </>
        )}
        <Button
          data-autofocus
          loading={submit.isPending}
          disabled={missing.length > 0}
          onClick={() => submit.mutate({ params: { path: { id: cycleId }, header: ownKey }, body: { version } })}
        >
          {t('submit')}
        </Button>
      </Stack>
    </Modal>
  );
}
