import { createInterface } from 'node:readline';

const PATIENCE_MS = 10 * 60 * 1000;

/**
 * Asks before something is pushed; only `y` and `yes` are a yes, so that nothing happens by a stray
 * key, by the end of input or by Ctrl+C. `no-terminal`: nobody can be asked, or nobody answered for
 * ten minutes.
 *
 * How this reaches a person (Nx 22.7 to 24): in a terminal Nx runs the task of `nx <target>` in a
 * pseudo terminal and passes keys on. In Nx's terminal UI the task has a pseudo terminal too, but
 * its panel starts non-interactive: keys go to Nx until `i` is pressed, hence the hint. Nx sets
 * `NX_STREAM_OUTPUT` for tasks of that UI. When stdout is piped (`| tee`, `--json`) stdin is still
 * the terminal, so the question goes to stderr. In a pipe or a CI job stdin is no terminal. Where
 * stdout alone is one (`docker run -t`, `< /dev/null`) the pseudo terminal hides that no key can
 * ever come, hence the time limit.
 */
export function confirm(question: string): Promise<boolean | 'no-terminal'> {
  const { stdin, stderr, env } = process;
  if (stdin.isTTY !== true) return Promise.resolve('no-terminal');
  if (env['NX_STREAM_OUTPUT'] === 'true')
    stderr.write('In Nx’s terminal UI press i first, so that keys reach this question.\n');
  const reader = createInterface({ input: stdin, output: stderr });
  return new Promise((resolve) => {
    const settle = (answer: boolean | 'no-terminal'): void => {
      clearTimeout(timer);
      resolve(answer);
      reader.close();
    };
    const timer = setTimeout(() => settle('no-terminal'), PATIENCE_MS);
    reader.once('close', () => settle(false));
    reader.question(`${question} [y/N] `, (answer) => settle(/^\s*y(es)?\s*$/i.test(answer)));
  });
}
