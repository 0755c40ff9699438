import { lazy, Suspense } from 'react';

const Count = lazy(() => import('./inbox-count.js').then(({ InboxCount }) => ({ default: InboxCount })));
const Toasts = lazy(() =>
  import('../../shared/decisions/decision-toasts.js').then(({ DecisionToasts }) => ({ default: DecisionToasts })),
);

/** How much waits in the inbox: of those who have one, and nothing that others load. */
export function InboxCount(props: { isInCorner?: boolean }) {
  return (
    <Suspense>
      <Count {...props} />
    </Suspense>
  );
}

/** What was just decided, and can be taken back: of those who decide. */
export function DecisionToasts() {
  return (
    <Suspense>
      <Toasts />
    </Suspense>
  );
}
