// Loaded before a server under test (node --expose-gc --import): tells its parent what the process uses when asked.
process.on('message', (collect) => {
  if (collect === true) {
    // What is only weakly held goes with the second.
    globalThis.gc?.();
    globalThis.gc?.();
  }
  const { user, system } = process.cpuUsage();
  process.send?.({ cpu: (user + system) / 1_000, heap: process.memoryUsage().heapUsed });
});
process.channel?.unref();
