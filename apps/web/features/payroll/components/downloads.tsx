import { useState } from 'react';
import { Anchor, Button, Group, Select, Table, Text, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { fileKindNames, formatsOf, type FileFormat, type FileKindName } from '#outputs/file-kinds.js';
import { ownKey } from '../../../shared/api/client.js';
import { Chip } from '../../../shared/components/chip.js';
import { ProblemSummary } from '../../../shared/components/problem-summary.js';
import { Section } from '../../../shared/components/section.js';
import { useFormat } from '../../../shared/format/use-format.js';
import { useLanguage } from '../../../shared/language/use-language.js';
import { RefusalText } from '../../../shared/refusals/refusal-text.js';
import { holds } from '../../../shared/session/roles.js';
import { useSignedIn } from '../../../shared/session/session.js';
import { useFiles, useMakeFile } from '../api/run-files.js';
import type { Run } from '../api/use-run.js';
import { PaymentMarks } from './payment-marks.js';

/** What can be taken away from a run: lists at once, and files that are made, hashed and recorded when they are handed out. */
export function Downloads({ run: { id, month, status } }: { run: Run }) {
  const { t } = useTranslation('payroll');
  const format = useFormat();
  const me = useSignedIn();
  const lists = [
    { href: `/api/statements?runId=${id}&format=xlsx`, name: t('files.register', { format: 'XLSX' }) },
    { href: `/api/statements?runId=${id}&format=csv`, name: t('files.register', { format: 'CSV' }) },
    { href: `/api/payroll-runs/${id}/packs`, name: t('files.packs') },
  ];
  return (
    <Section title={t('files.title', { month: format.month(month) })} gap="sm">
      <Group gap="md">
        {lists.map(({ href, name }) => (
          <Anchor key={href} href={href} download underline="always" size="sm">
            {name}
          </Anchor>
        ))}
      </Group>
      {status === 'posted' && holds(me, 'accounting') && <MakeFile runId={id} />}
      <Files runId={id} />
    </Section>
  );
}

function MakeFile({ runId }: { runId: string }) {
  const { t } = useTranslation('payroll');
  const language = useLanguage();
  const make = useMakeFile();
  const [kind, setKind] = useState<FileKindName>('register');
  const [format, setFormat] = useState<FileFormat>(formatsOf('register')[0]);
  const [executionOn, setExecution] = useState('');
  const isPayment = kind === 'bank-payment';
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        make.mutate({
          params: { path: { id: runId }, header: ownKey },
          body: {
            kind,
            format,
            language: language === 'en' ? 'en' : 'ru',
            ...(isPayment ? { executionOn } : {}),
          },
        });
      }}
    >
      <ProblemSummary error={make.error} />
      <Group align="end" gap="sm">
        <Select
          label={t('files.kind')}
          allowDeselect={false}
          value={kind}
          onChange={(chosen) => {
            const next = chosen as FileKindName;
            setKind(next);
            setFormat(formatsOf(next)[0]);
          }}
          data={fileKindNames.map((value) => ({ value, label: t(`files.kinds.${value}`) }))}
        />
        <Select
          label={t('files.format')}
          w={110}
          allowDeselect={false}
          value={format}
          onChange={(chosen) => setFormat(chosen as FileFormat)}
          data={formatsOf(kind).map((value) => ({ value, label: value.toUpperCase() }))}
        />
        {isPayment && (
          <TextInput
            type="date"
            required
            label={t('files.executionOn')}
            value={executionOn}
            onChange={(event) => setExecution(event.currentTarget.value)}
          />
        )}
        <Button type="submit" variant="default" loading={make.isPending}>
          {t('files.make')}
        </Button>
      </Group>
    </form>
  );
}

function Files({ runId }: { runId: string }) {
  const { t } = useTranslation('payroll');
  const format = useFormat();
  const me = useSignedIn();
  const { data } = useFiles(runId);
  if (!data || data.items.length === 0) return null;
  const payments = data.items.filter(({ kind, status }) => kind === 'bank-payment' && status === 'made');
  const mayTake = holds(me, 'accounting', 'general-director');
  return (
    <>
      <Table.ScrollContainer minWidth={320}>
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('files.kind')}</Table.Th>
              <Table.Th>{t('stateOf')}</Table.Th>
              <Table.Th visibleFrom="sm">{t('files.hash')}</Table.Th>
              <Table.Th visibleFrom="sm">{t('files.by')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {data.items.map((file) => (
              <Table.Tr key={file.id}>
                <Table.Td>
                  {file.status === 'made' && mayTake ? (
                    <Anchor href={`/api/payroll-files/${file.id}/content`} download underline="always">
                      {t(`files.kinds.${file.kind}`)} {file.format.toUpperCase()}
                    </Anchor>
                  ) : (
                    `${t(`files.kinds.${file.kind}`)} ${file.format.toUpperCase()}`
                  )}
                  {file.problem && (
                    <Text size="sm" c="red">
                      <RefusalText code={file.problem.code} message={file.problem.message} />
                    </Text>
                  )}
                </Table.Td>
                <Table.Td>
                  <Chip
                    tone={file.status === 'made' ? 'done' : file.status === 'failed' ? 'failed' : 'moving'}
                    word={t(`files.state.${file.status}`)}
                  />
                </Table.Td>
                <Table.Td visibleFrom="sm">{file.sha256?.slice(0, 8) ?? '–'}</Table.Td>
                <Table.Td visibleFrom="sm">
                  {file.requestedByName}, {format.instant(file.requestedAt)}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      {payments.map(({ id, name, executionOn, format: form }) => (
        <PaymentMarks
          key={id}
          fileId={id}
          name={name ?? [executionOn && format.day(executionOn), form.toUpperCase()].filter(Boolean).join(' ')}
        />
      ))}
    </>
  );
}
