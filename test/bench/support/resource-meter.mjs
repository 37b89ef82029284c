// Loaded into a process that is measured: writes at its end what it used.
import { writeFileSync } from 'node:fs';

process.on('exit', () => {
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  const usage = { peakMemory: maxRSS * 1024, processorTime: (userCPUTime + systemCPUTime) / 1000 };
  writeFileSync(process.env.STRATA_BENCH_USAGE, JSON.stringify(usage));
});
