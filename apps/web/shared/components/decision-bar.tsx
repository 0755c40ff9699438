import { useState, type ReactNode } from 'react';
import { Button, Group, Modal, Stack, Text, Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { afterSuccess } from '../api/after-success.js';
import { api, ownKey } from '../api/client.js';
import { decisions } from '../decisions/decisions.js';
import { readUndoSeconds } from '../decisions/undo-seconds.js';
import { usePhysicalKeys } from '../keys/use-physical-keys.js';
import { PasswordForm } from './password-form.js';
import { ProblemSummary } from './problem-summary.js';

export interface Decidable {
  documentId: string;
  version: number;
  sha256: string;
  /** What the receipt calls it. */
  label: string;
  onBehalfOf?: { personId: string; name: string } | null | undefined;
  /** What it is; whoever signs a register gives the password once more. */
  kind?: string | undefined;
}

interface Props {
  document: Decidable;
  /** What the signature releases, once more where the password is asked for. */
  releases?: ReactNode;
  /** After a decision was made: the next one can be shown. */
  onDecided?: () => void;
}

/** The one place in which a version is signed, returned or asked about, on every screen. */
export function DecisionBar({ document, releases, onDecided }: Props) {
  const { t } = useTranslation();
  const [open, setOpen] = useState<'return' | 'ask' | 'password' | undefined>();
  const asksForPassword = document.kind === 'payroll-register';
  const sign = () => (asksForPassword ? setOpen('password') : decide('sign'));
  const decide = (decision: 'sign' | 'return', comment?: string) => {
    const { documentId, version, sha256, label, onBehalfOf } = document;
    decisions.decide(
      [
        {
          documentId,
          version,
          sha256,
          decision,
          ...(comment === undefined ? {} : { comment }),
          ...(onBehalfOf ? { onBehalfOf: onBehalfOf.personId } : {}),
        },
      ],
      label,
      // What releases money has had its check: a password is no slip of the hand.
      decision === 'sign' && asksForPassword ? 0 : readUndoSeconds(),
    );
    setOpen(undefined);
    onDecided?.();
  };
  usePhysicalKeys({ KeyA: sign, KeyR: () => setOpen('return'), KeyQ: () => setOpen('ask') });
  return (
    <>
      <Group gap="xs" role="group" aria-label={t('decision.bar')}>
        <Button onClick={sign} aria-keyshortcuts="a">
          {t(asksForPassword ? 'decision.password.open' : 'sign')}
        </Button>
        <Button variant="default" onClick={() => setOpen('return')} aria-keyshortcuts="r">
          {t('return')}
        </Button>
        <Button variant="default" onClick={() => setOpen('ask')} aria-keyshortcuts="q">
          {t('ask')}
        </Button>
        {document.onBehalfOf && (
          <Text size="sm" c="dimmed">
            {t('onBehalfOf', { name: document.onBehalfOf.name })}
          </Text>
        )}
      </Group>
      <ReturnDialog
        isOpen={open === 'return'}
        close={() => setOpen(undefined)}
        give={(reason) => decide('return', reason)}
      />
      <Modal
        opened={open === 'password'}
        onClose={() => setOpen(undefined)}
        title={document.label}
        closeButtonProps={{ 'aria-label': t('close') }}
      >
        {releases}
        <PasswordForm says={t('decision.password.says')} act={t('sign')} onGiven={() => decide('sign')} />
      </Modal>
      <AskDialog isOpen={open === 'ask'} close={() => setOpen(undefined)} document={document} />
    </>
  );
}

function ReturnDialog({ isOpen, close, give }: { isOpen: boolean; close: () => void; give: (reason: string) => void }) {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  const [isMissing, setMissing] = useState(false);
  const phrases = ['target', 'evidence', 'weights'] as const;
  const submit = () => {
    if (reason.trim() === '') return setMissing(true);
    give(reason.trim());
    setReason('');
  };
  return (
    <Modal
      opened={isOpen}
      onClose={close}
      title={t('decision.return.title')}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      <Stack>
        <Textarea
          data-autofocus
          autosize
          minRows={3}
          label={t('decision.return.reason')}
          value={reason}
          error={isMissing && reason.trim() === '' ? t('decision.return.missing') : undefined}
          onChange={(event) => setReason(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) submit();
          }}
        />
        <Group gap="xs">
          {phrases.map((phrase) => (
            <Button
              key={phrase}
              size="compact-xs"
              variant="default"
              onClick={() => setReason(t(`decision.phrase.${phrase}`))}
            >
              {t(`decision.phrase.${phrase}`)}
            </Button>
          ))}
        </Group>
        <Button onClick={submit}>{t('decision.return.submit')}</Button>
      </Stack>
    </Modal>
  );
}

function AskDialog({ isOpen, close, document }: { isOpen: boolean; close: () => void; document: Decidable }) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const ask = api.useMutation(
    'post',
    '/api/documents/{id}/questions',
    afterSuccess(() => {
      setText('');
      close();
    }),
  );
  const submit = () => {
    if (text.trim() === '') return;
    const { documentId, version, onBehalfOf } = document;
    ask.mutate({
      params: { path: { id: documentId }, header: ownKey },
      body: { version, text: text.trim(), ...(onBehalfOf ? { onBehalfOf: onBehalfOf.personId } : {}) },
    });
  };
  return (
    <Modal
      opened={isOpen}
      onClose={close}
      title={t('decision.ask.title')}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      <Stack>
        <ProblemSummary error={ask.error} />
        <Text size="sm" c="dimmed">
          {t('decision.ask.clock')}
        </Text>
        <Textarea
          data-autofocus
          autosize
          minRows={3}
          label={t('decision.ask.text')}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <Button onClick={submit} loading={ask.isPending}>
          {t('decision.ask.submit')}
        </Button>
      </Stack>
    </Modal>
  );
}
