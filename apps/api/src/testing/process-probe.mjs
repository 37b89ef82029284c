// Preloaded into a server under test (node --expose-gc --import). Reports the resources of the process to its parent.
process.on('message', (collect) => {
  if (collect === true) {
    // The second collection frees weakly held objects.
    globalThis.gc?.();
    globalThis.gc?.();
  }
  const { user, system } = process.cpuUsage();
  process.send?.({ cpu: (user + system) / 1_000, heap: process.memoryUsage().heapUsed });
});
process.channel?.unref();
