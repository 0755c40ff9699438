import { createRootRoute, createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { SignInScreen } from '../features/sign-in/sign-in-screen.js';
import { useSession } from '../shared/session/session.js';
import type { ViewSearch } from '../shared/views/table-view.js';
import { AppFrame } from './frame/app-frame.js';
import { NotThere } from './not-there.js';
import { textOf } from './search.js';

export const rootRoute = createRootRoute({ notFoundComponent: NotThere });

/** Every screen of somebody who is signed in stands in the frame; whoever is not is asked to sign in, at any address. */
export const frameRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'frame',
  // How a list is looked at stands in the address of whatever screen has it.
  validateSearch: (search): ViewSearch => textOf(search, 'filter', 'order', 'hide'),
  component: SignedInFrame,
});

/** Whoever was invited chooses a password before they can sign in. */
export const invitationRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/invitation',
  component: lazyRouteComponent(() => import('../features/sign-in/invitation-screen.js'), 'InvitationScreen'),
});

function SignedInFrame() {
  return useSession() === null ? <SignInScreen /> : <AppFrame />;
}
