// Loaded into every Node process of a measured command: leaves its peak of memory, in KiB, in a
// file of its own.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

process.on('exit', () =>
  writeFileSync(
    join(process.env.BENCH_MEMORY, String(process.pid)),
    String(process.resourceUsage().maxRSS),
  ),
);
