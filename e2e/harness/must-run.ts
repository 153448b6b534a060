import { type Run, type RunOptions, runProcess } from './run-process';

/** For set-up: anything but success ends the run, with all that was said. */
export async function mustRun(command: readonly string[], options: RunOptions): Promise<Run> {
  const run = await runProcess(command, options);
  if (run.code !== 0) throw new Error(`${command.join(' ')} ended with ${run.code}\n${run.all}`);
  return run;
}
