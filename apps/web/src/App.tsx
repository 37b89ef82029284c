import { Modal } from '@mantine/core';
import { RouterProvider } from '@tanstack/react-router';
import { useSession } from './api/session.js';
import { router } from './router.js';
import { Waiting } from './shell/states.js';
import { SignIn, SignInPage } from './sign-in/SignIn.js';
import { useWords } from './words/use-words.js';

/** The pages of those who are signed in. A sign-in that ends is renewed over the page, which stays as it is. */
export function App() {
  const { t } = useWords();
  const session = useSession();
  if (session.kind === 'unknown') return <Waiting />;
  if (session.kind === 'none') return <SignInPage />;
  return (
    <>
      <RouterProvider router={router} context={{ me: session.me }} />
      <Modal
        opened={session.kind === 'over'}
        onClose={() => undefined}
        withCloseButton={false}
        closeOnEscape={false}
        closeOnClickOutside={false}
        lockScroll={false}
        title={t('signIn.over')}
      >
        <SignIn login={session.me.login} />
      </Modal>
    </>
  );
}
