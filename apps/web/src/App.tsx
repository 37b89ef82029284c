import { RouterProvider } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { useSession } from './api/session.js';
import { router } from './router.js';
import { Deferred } from './shell/Deferred.js';
import { Waiting } from './shell/states.js';

const SignInPage = lazy(() => import('./sign-in/SignIn.js').then((it) => ({ default: it.SignInPage })));
const SignInAgain = lazy(() => import('./sign-in/SignInAgain.js').then((it) => ({ default: it.SignInAgain })));

/** The pages of those who are signed in. A sign-in that ends is renewed over the page, which stays as it is. */
export function App() {
  const session = useSession();
  if (session.kind === 'unknown') return <Waiting />;
  if (session.kind === 'none') {
    return (
      <Suspense fallback={<Waiting />}>
        <SignInPage />
      </Suspense>
    );
  }
  const isOver = session.kind === 'over';
  return (
    <>
      <RouterProvider router={router} context={{ me: session.me }} />
      <Deferred when={isOver}>
        <SignInAgain opened={isOver} login={session.me.login} />
      </Deferred>
    </>
  );
}
