import { useState } from 'react';
import { Button, Group, List, Select, Stack, Text, Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { marksAfter, needsNote, takesTwo, type PaymentMark } from '#outputs/bank/payment-marks.js';
import { ownKey } from '../../../shared/api/client.js';
import { ProblemSummary } from '../../../shared/components/problem-summary.js';
import { ScreenError } from '../../../shared/components/screen-error.js';
import { Section } from '../../../shared/components/section.js';
import { useFormat } from '../../../shared/format/use-format.js';
import { holds } from '../../../shared/session/roles.js';
import { useSignedIn } from '../../../shared/session/session.js';
import { useDecideMark, usePaymentFile, useSayMark, type Mark, type PaymentFile } from '../api/payment-marks.js';

/** What became of a bank payment that was handed out: what was said of it, what can be said next, and the second person's word. */
export function PaymentMarks({ fileId, name }: { fileId: string; name: string }) {
  const { t } = useTranslation('payroll');
  const me = useSignedIn();
  const file = usePaymentFile(fileId);
  if (file.isError) return <ScreenError error={file.error} retry={() => void file.refetch()} />;
  if (file.data === undefined) return null;
  const { marks, handouts } = file.data;
  const proposed = marks.find(({ status }) => status === 'proposed');
  const mayAct = holds(me, 'accounting', 'general-director');
  return (
    <Section title={t('marks.title', { name })}>
      {marks.length > 0 && (
        <List size="sm">
          {marks.map((mark) => (
            <Said key={mark.id} mark={mark} />
          ))}
        </List>
      )}
      {handouts.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t('marks.notHandedOut')}
        </Text>
      ) : (
        mayAct && (proposed ? <Decide fileId={fileId} mark={proposed} /> : <Say file={file.data} />)
      )}
    </Section>
  );
}

function Said({ mark: { mark, note, status, saidByName, saidAt, decidedByName, decidedAt } }: { mark: Mark }) {
  const { t } = useTranslation('payroll');
  const format = useFormat();
  return (
    <List.Item>
      {t(`marks.mark.${mark}`)} · {saidByName}, {format.instant(saidAt)}
      {note !== null && `: ${note}`}
      {status !== 'in-force' && ` · ${t(`marks.state.${status}`)}`}
      {decidedByName !== null &&
        decidedAt !== null &&
        ` · ${t('marks.decidedBy', { name: decidedByName, at: format.instant(decidedAt) })}`}
    </List.Item>
  );
}

function Say({ file: { id, mark: last } }: { file: Pick<PaymentFile, 'id' | 'mark'> }) {
  const { t } = useTranslation('payroll');
  const [mark, setMark] = useState<PaymentMark | null>(null);
  const [note, setNote] = useState('');
  const say = useSayMark(() => {
    setMark(null);
    setNote('');
  });
  const possible = marksAfter(last);
  if (possible.length === 0)
    return (
      <Text size="sm" c="dimmed">
        {t('marks.forGood')}
      </Text>
    );
  const asksNote = mark !== null && needsNote(mark);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (mark === null) return;
        const said = note.trim();
        say.mutate({
          params: { path: { id }, header: ownKey },
          body: { mark, ...(said === '' ? {} : { note: said }) },
        });
      }}
    >
      <Stack gap="xs">
        <ProblemSummary
          error={say.error}
          fieldOf={(path) => ({ label: t(`marks.field.${path}`, { defaultValue: '' }), id: `mark-${path}-${id}` })}
        />
        <Group align="flex-end" gap="sm">
          <Select
            id={`mark-mark-${id}`}
            label={t('marks.field.mark')}
            value={mark}
            onChange={(chosen) => setMark(chosen as PaymentMark | null)}
            data={possible.map((value) => ({ value, label: t(`marks.mark.${value}`) }))}
          />
          <Textarea
            id={`mark-note-${id}`}
            flex={1}
            miw={200}
            autosize
            label={t('marks.field.note')}
            required={asksNote}
            value={note}
            onChange={(event) => setNote(event.currentTarget.value)}
          />
          <Button
            type="submit"
            variant="default"
            loading={say.isPending}
            disabled={mark === null || (asksNote && note.trim() === '')}
          >
            {t('marks.say')}
          </Button>
        </Group>
        {mark !== null && takesTwo(mark) && (
          <Text size="sm" c="dimmed">
            {t('marks.takesTwo')}
          </Text>
        )}
      </Stack>
    </form>
  );
}

/** That a payment has failed is confirmed or refused by another, or taken back by whoever has said it. */
function Decide({ fileId, mark: { id: markId, saidBy, saidByName } }: { fileId: string; mark: Mark }) {
  const { t } = useTranslation('payroll');
  const me = useSignedIn();
  const decide = useDecideMark();
  const isOwn = saidBy === me.id;
  const answers = isOwn ? (['withdraw'] as const) : (['confirm', 'refuse'] as const);
  return (
    <Stack gap="xs">
      <ProblemSummary error={decide.error} />
      <Text size="sm">{t(isOwn ? 'marks.waitsForAnother' : 'marks.waitsForYou', { name: saidByName })}</Text>
      <Group gap="xs">
        {answers.map((decision) => (
          <Button
            key={decision}
            size="xs"
            variant="default"
            loading={decide.isPending}
            onClick={() =>
              decide.mutate({ params: { path: { id: fileId, markId }, header: ownKey }, body: { decision } })
            }
          >
            {t(`marks.decide.${decision}`)}
          </Button>
        ))}
      </Group>
    </Stack>
  );
}
