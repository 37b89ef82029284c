import { program } from './program.js';
import { EXIT, reportFailure } from './terminal.js';

// A reader that closes the pipe early (`| head`) is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(EXIT.fine);
  throw error;
});

const asJson = process.argv.includes('--json');
try {
  await program(asJson).parseAsync(process.argv);
} catch (error) {
  process.exitCode = reportFailure(error, asJson);
}
