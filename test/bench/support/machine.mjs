import { cpus, totalmem, release } from 'node:os';

/** The machine that the figures were measured on. */
export function describeMachine() {
  const models = [...new Set(cpus().map(({ model }) => model.trim()))];
  return {
    cores: cpus().length,
    processor: models.join(', '),
    memoryGiB: Math.round(totalmem() / 2 ** 30),
    system: `${process.platform} ${process.arch} ${release()}`,
    node: process.version,
  };
}
