import { localeOfMessages } from '@strata/config';
import { chosenLanguage } from './language/chosen-language.js';
import { speak } from './language/phrase.js';
import { program } from './program.js';
import { EXIT } from './terminal/exit-codes.js';
import { reportFailure } from './terminal/failure.js';

// A reader that closes the pipe early (`| head`) is not an error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(EXIT.fine);
  throw error;
});

// Not awaited here: the bundle is a CommonJS file.
void run(process.argv.slice(2));

async function run(args: readonly string[]): Promise<void> {
  const asJson = args.includes('--json');
  try {
    // What programs read is the same in every language.
    await speak(asJson ? 'en' : chosenLanguage(args, localeOfMessages()));
    const root = await program(args, asJson);
    await root.parseAsync(args, { from: 'user' });
  } catch (error) {
    process.exitCode = reportFailure(error, asJson);
  }
}
