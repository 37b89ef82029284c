export * from './commands/addressed-command.js';
