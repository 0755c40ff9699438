import { useMemo } from 'react';
import { createRoute, createRouter, Navigate } from '@tanstack/react-router';
import { Loading } from '../shared/components/loading.js';
import { ScreenError } from '../shared/components/screen-error.js';
import { useSignedIn } from '../shared/session/session.js';
import { frameRoute, invitationRoute, rootRoute } from './frame-route.js';
import { homeOf } from './navigation.js';
import { screens } from './screens.js';

const home = createRoute({ getParentRoute: () => frameRoute, path: '/', component: Home });

export const router = createRouter({
  routeTree: rootRoute.addChildren([invitationRoute, frameRoute.addChildren([home, ...screens])]),
  defaultPreload: 'intent',
  defaultPendingComponent: Loading,
  defaultPendingMs: 200,
  defaultErrorComponent: ({ error, reset }) => <ScreenError error={error} retry={reset} />,
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}

function Home() {
  const to = homeOf(useSignedIn());
  // The same element each time: made anew it would lead there again, over what has been pressed meanwhile.
  return useMemo(() => <Navigate to={to} replace />, [to]);
}
