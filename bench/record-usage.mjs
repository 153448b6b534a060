// Loaded into every Node process of a measured command: leaves its peak of memory, in KiB, and its
// time of the processor, in microseconds, in a file of its own.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

process.on('exit', () => {
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  writeFileSync(
    join(process.env.BENCH_USAGE, String(process.pid)),
    JSON.stringify({ maxRSS, cpu: userCPUTime + systemCPUTime }),
  );
});
