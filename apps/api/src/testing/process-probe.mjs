// Loaded before a server under test (node --expose-gc --import): tells its parent what the process uses when asked.
process.on('message', () => {
  const { user, system } = process.cpuUsage();
  globalThis.gc?.();
  const after = process.cpuUsage();
  process.send?.({
    cpu: (user + system) / 1_000,
    cpuNow: (after.user + after.system) / 1_000,
    heap: process.memoryUsage().heapUsed,
  });
});
process.channel?.unref();
