/**
 * Nx passes the output of a task on as it comes, and ends every piece of it with a line break, also
 * in the middle of a line of more than 64 KiB. Told not to stream, it prints the output whole when
 * the task has ended. A hasher is the one place where an executor can tell it, since it runs in
 * Nx's own process before the task starts.
 */
export function printWhole({ json }: { readonly json?: unknown }): void {
  if (json === true && process.stdout.isTTY !== true) process.env['NX_STREAM_OUTPUT'] ??= 'false';
}
