import type { Run } from '../../harness/run-process';

/** What Nx says around a task: its own name, what it ran, and how long that took. */
const OF_NX =
  /^(?:> nx run .*| NX {2,}.*|(?:Run duration|Cache|Critical path|Recoverable time):.*|\s+(?:Run duration|Cache|Critical path|Recoverable time):.*)$/;

/** What the plugin printed, without Nx's own lines and with commits that are the same every time. */
export function outputOf({ stdout }: Run): string {
  const own = stdout.split('\n').filter((line) => !OF_NX.test(line));
  return own
    .join('\n')
    .replace(/\b[0-9a-f]{10,12}\b/g, (id) => '0123456789ab'.slice(0, id.length))
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
