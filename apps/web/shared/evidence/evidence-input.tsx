import { useState } from 'react';
import { ActionIcon, Button, FileButton, Group, Paper, Select, Stack, Text, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ProblemSummary } from '../components/problem-summary.js';
import { uploadEvidence } from './upload-evidence.js';

export const evidenceKinds = ['correspondence', 'notice', 'contract', 'report', 'other'] as const;

export interface Evidence {
  kind: (typeof evidenceKinds)[number];
  description: string;
  file: { id: string; name: string; bytes: number };
}

interface Props {
  value: readonly Evidence[];
  onChange: (evidence: readonly Evidence[]) => void;
}

const taken = 'application/pdf,image/png,image/jpeg,.xlsx,.eml';

/** Files that prove what happened: chosen, photographed, dropped here or pasted, each with what it is. */
export function EvidenceInput({ value, onChange }: Props) {
  const { t } = useTranslation();
  const [error, setError] = useState<unknown>();
  const [isSending, setSending] = useState(false);
  const add = async (files: readonly File[]) => {
    if (files.length === 0) return;
    setSending(true);
    setError(undefined);
    const outcomes = await Promise.allSettled(files.map((file) => uploadEvidence(file)));
    setSending(false);
    const brought = outcomes.flatMap((outcome): Evidence[] => {
      if (outcome.status === 'rejected') return [];
      const { id, name, bytes } = outcome.value;
      return [{ kind: 'other', description: name, file: { id, name, bytes } }];
    });
    const refused = outcomes.find((outcome) => outcome.status === 'rejected');
    if (refused) setError(refused.reason);
    onChange([...value, ...brought]);
  };
  const set = (at: number, change: Partial<Evidence>) =>
    onChange(value.map((each, index) => (index === at ? { ...each, ...change } : each)));
  return (
    <Stack
      gap="sm"
      onPaste={(event) => void add([...event.clipboardData.files])}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        void add([...event.dataTransfer.files]);
      }}
    >
      <ProblemSummary error={error} />
      {value.map((each, at) => (
        <Paper key={each.file.id} withBorder p="sm">
          <Group align="flex-end" wrap="wrap">
            <Select
              label={t('evidence.kind')}
              w={190}
              allowDeselect={false}
              value={each.kind}
              onChange={(kind) => set(at, { kind: kind as Evidence['kind'] })}
              data={evidenceKinds.map((kind) => ({ value: kind, label: t(`evidence.kinds.${kind}`) }))}
            />
            <TextInput
              flex={1}
              miw={200}
              label={t('evidence.description')}
              value={each.description}
              onChange={(event) => set(at, { description: event.currentTarget.value })}
            />
            <Text size="sm" c="dimmed" pb={8}>
              {each.file.name}, {Math.ceil(each.file.bytes / 1024)} KB
            </Text>
            <ActionIcon
              variant="default"
              size="lg"
              aria-label={t('evidence.remove', { name: each.file.name })}
              onClick={() => onChange(value.filter((_, index) => index !== at))}
            >
              ✕
            </ActionIcon>
          </Group>
        </Paper>
      ))}
      <Group>
        <FileButton multiple accept={taken} onChange={(files) => void add(files)}>
          {(props) => (
            <Button {...props} variant="default" loading={isSending}>
              {t('evidence.attach')}
            </Button>
          )}
        </FileButton>
        <Text size="sm" c="dimmed">
          {t('evidence.says')}
        </Text>
      </Group>
    </Stack>
  );
}

/** As the documents name it. */
export function namedEvidence(evidence: readonly Evidence[]) {
  return evidence.map(({ kind, description, file }) => ({ kind, description: description.trim(), files: [file.id] }));
}

/** The evidence of a document, to go on with. */
export function evidenceOf(
  named: readonly {
    kind: Evidence['kind'];
    description: string;
    files: readonly { id: string; name: string; bytes: number }[];
  }[],
): Evidence[] {
  return named.flatMap(({ kind, description, files }) => files.map((file) => ({ kind, description, file })));
}
