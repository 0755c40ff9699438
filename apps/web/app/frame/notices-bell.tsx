import { Badge, Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useUnreadNotices } from '../../features/notices/api/use-unread-notices.js';

/** The way to what one has been told, with how much of it is not read. */
export function NoticesBell() {
  const { t } = useTranslation();
  const { data } = useUnreadNotices();
  const unread = data?.unread ?? 0;
  return (
    <Button
      component={Link}
      to="/notices"
      variant="subtle"
      size="xs"
      px="xs"
      style={{ flexShrink: 0 }}
      aria-label={unread === 0 ? t('navigation.notices') : t('frame.unread', { count: unread })}
      rightSection={
        unread > 0 && (
          <Badge size="sm" variant="filled" component="span" aria-hidden="true">
            {unread}
          </Badge>
        )
      }
    >
      <Bell />
    </Button>
  );
}

function Bell() {
  return (
    <svg
      width="18"
      height="18"
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      aria-hidden="true"
    >
      <path d="M6 17V11a6 6 0 0 1 12 0v6l2 2H4zM10 21h4" strokeLinecap="round" strokeLinejoin="round" />
    </svg>
  );
}
