import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { styleText } from 'node:util';
import { env } from './sandbox.mjs';

const colors =
  process.env.NO_COLOR === undefined &&
  (process.stdout.isTTY || !['', '0', 'false', undefined].includes(process.env.FORCE_COLOR));
const paint = (style, text) => (colors ? styleText(style, text) : text);

/**
 * Tells the story: every command is printed as typed, runs for real, and the remote says what has
 * become of it.
 */
export function narrator({ dir, git }) {
  let refs = remoteRefs(git);
  let chapters = 0;

  const chapter = (title, text) => {
    chapters += 1;
    console.log(`\n${paint(['bold', 'cyan'], `━━ ${chapters}. ${title}`)}\n${text}`);
  };
  const typed = (command) => console.log(`\n${paint('bold', `$ ${command}`)}`);

  /** Replaces one text in each of some files, and pushes the commit; `says` tells of a long one. */
  const commit = (message, ...edits) => {
    typed(`git commit -am "${message.split('\n')[0]}" && git push`);
    for (const { path, from, to, says } of edits) {
      const text = readFileSync(join(dir, path), 'utf8');
      if (!text.includes(from)) throw new Error(`${path} holds no ${from}`);
      writeFileSync(join(dir, path), text.replace(from, to));
      console.log(`  ${path}: ${says ?? `${from} becomes ${to}`}`);
    }
    git('commit', '--quiet', '--all', '--message', message);
    git('push', '--quiet');
    refs = remoteRefs(git);
  };

  /** Pushes a new folder. */
  const add = (message, path) => {
    typed(`git add ${path} && git commit -m "${message}" && git push`);
    git('add', path);
    git('commit', '--quiet', '--message', message);
    git('push', '--quiet');
    refs = remoteRefs(git);
  };

  /**
   * A command that must succeed, or fail where the story says so; the story ends where it does
   * otherwise.
   */
  const run = (command, { fails = false } = {}) => {
    typed(`npx nx ${command}`);
    const { status } = spawnSync(
      process.execPath,
      [join(dir, 'node_modules/nx/dist/bin/nx.js'), ...command.split(' ')],
      { cwd: dir, env, stdio: 'inherit' },
    );
    if ((status !== 0) !== fails)
      throw new Error(`nx ${command} ended with ${status}; the sandbox is ${dir}`);
    const now = remoteRefs(git);
    for (const line of difference(refs, now)) console.log(paint('green', `  origin: ${line}`));
    refs = now;
  };

  /** Shows what git says, without changing anything. */
  const show = (...args) => {
    typed(`git ${args.join(' ')}`);
    spawnSync('git', ['--no-pager', ...args], { cwd: dir, env, stdio: 'inherit' });
  };

  return { add, chapter, commit, run, show };
}

function remoteRefs(git) {
  return new Map(
    git('ls-remote', 'origin', 'refs/heads/*', 'refs/tags/*')
      .split('\n')
      .filter((line) => line !== '' && !line.endsWith('^{}'))
      .map((line) => {
        const [object, name] = line.split('\t');
        return [name.replace(/^refs\/(?:heads|tags)\//, ''), object];
      }),
  );
}

function difference(before, after) {
  const made = [...after.keys()]
    .filter((name) => !before.has(name))
    .map((name) => `new tag ${name}`);
  const from = before.get('main').slice(0, 7);
  const to = after.get('main').slice(0, 7);
  return [
    ...(made.length > 0 ? made : ['no new tag']),
    from === to ? `main stays at ${to}` : `main moved from ${from} to ${to}`,
  ];
}
