import { Paper } from '@mantine/core';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { DocumentReview } from '../../shared/review/document-review.js';

/** One document by its address, whatever its kind. */
export function ReviewScreen() {
  const { t } = useTranslation();
  const { id } = useParams({ from: '/frame/documents/$id' });
  const navigate = useNavigate();
  useEffect(() => {
    document.title = `${t('review.title')} · Premia`;
  }, [t]);
  return (
    <Paper withBorder p="md" maw={960}>
      <DocumentReview key={id} documentId={id} isScreen onDecided={() => void navigate({ to: '/inbox' })} />
    </Paper>
  );
}
