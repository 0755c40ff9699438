import { Anchor } from '@mantine/core';
import { Link, useCanGoBack, useLocation, useRouter } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { placeOfAddress, type Destination } from '../navigation.js';

/** From a screen that lies below an entry of the side bar back to it, and from a document to wherever it was opened. */
export function WayBack({ destinations }: { destinations: readonly Destination[] }) {
  const { t } = useTranslation();
  const { pathname } = useLocation();
  const { history } = useRouter();
  const canGoBack = useCanGoBack();
  const here = placeOfAddress(pathname, destinations);
  if (here === undefined || pathname === here.to) return null;
  const look = { size: 'sm', display: 'inline-block', mb: 4, className: 'not-printed' } as const;
  if (pathname.startsWith('/documents/') && canGoBack)
    return (
      <Anchor component="button" type="button" onClick={() => history.back()} {...look}>
        ‹ {t('frame.back')}
      </Anchor>
    );
  const month = /^\/monthly-cycles\/[^/]+\/(\d{4}-\d{2})/.exec(pathname)?.[1];
  return (
    <Anchor component={Link} to={here.to} search={(month === undefined ? {} : { month }) as never} {...look}>
      ‹ {t(`navigation.${here.word}`)}
    </Anchor>
  );
}
