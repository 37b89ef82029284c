import { Modal } from '@mantine/core';
import { useWords } from '../words/use-words.js';
import { SignIn } from './SignIn.js';

/** A sign-in that has ended is renewed over the page, which stays as it is. */
export function SignInAgain({ opened, login }: { opened: boolean; login: string }) {
  const { t } = useWords();
  return (
    <Modal
      opened={opened}
      onClose={() => undefined}
      withCloseButton={false}
      closeOnEscape={false}
      closeOnClickOutside={false}
      lockScroll={false}
      title={t('signIn.over')}
    >
      <SignIn login={login} />
    </Modal>
  );
}
