import { Anchor, List, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';

interface File {
  id: string;
  name: string;
  bytes: number;
}

/** The files that prove what a document says, to be saved. */
export function EvidenceList({ content }: { content: Readonly<Record<string, unknown>> }) {
  const { t } = useTranslation();
  const evidence = evidenceIn(content);
  if (evidence.length === 0) return null;
  return (
    <Stack gap={4}>
      <Title order={3} size="h5">
        {t('review.evidence', { count: evidence.length })}
      </Title>
      {evidence.map(({ description, files }) => (
        <div key={description}>
          <Text size="sm">{description}</Text>
          <List size="sm">
            {files.map(({ id, name, bytes }) => (
              <List.Item key={id}>
                <Anchor href={`/api/evidence-files/${id}/content`} download={name}>
                  {name}
                </Anchor>{' '}
                <Text span c="dimmed">
                  {Math.ceil(bytes / 1024)} KB
                </Text>
              </List.Item>
            ))}
          </List>
        </div>
      ))}
    </Stack>
  );
}

function evidenceIn(content: Readonly<Record<string, unknown>>): { description: string; files: File[] }[] {
  const { evidence } = content;
  if (!Array.isArray(evidence)) return [];
  return evidence.filter(
    (each): each is { description: string; files: File[] } =>
      typeof each === 'object' && each !== null && 'files' in each && Array.isArray(each.files),
  );
}
