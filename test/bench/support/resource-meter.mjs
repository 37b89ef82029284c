// Preloaded into a measured process: writes its resource usage when it exits.
import { writeFileSync } from 'node:fs';

process.on('exit', () => {
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  const usage = { peakMemory: maxRSS * 1024, processorTime: (userCPUTime + systemCPUTime) / 1000 };
  writeFileSync(process.env.STRATA_BENCH_USAGE, JSON.stringify(usage));
});
