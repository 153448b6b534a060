import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createPolyglot, POLYGLOT } from '../../harness/create-polyglot';
import type { Workspace } from '../../harness/open-workspace';
import type { Run } from '../../harness/run-process';
import { remoteTags } from '../../harness/remote-tags';

const keys = mkdtempSync(join(realpathSync(tmpdir()), 'sign-off-'));
let workspace: Workspace;
afterAll(() => {
  workspace.remove();
  rmSync(keys, { recursive: true, force: true });
});

/** Makes an SSH key (needs ssh-keygen); the public one, as a line of allowed signers has it. */
function makeKey(name: string): string {
  const file = join(keys, name);
  execFileSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-C', name, '-f', file]);
  return readFileSync(`${file}.pub`, 'utf8').split(' ').slice(0, 2).join(' ');
}

/** A clone of somebody who signs, and the command as they run it. */
function somebody(name: string): (...args: readonly string[]) => Promise<Run> {
  const clone = workspace.clone();
  clone.git('config', 'gpg.format', 'ssh');
  clone.git('config', 'user.signingKey', join(keys, `${name}.pub`));
  const identity = { GIT_COMMITTER_NAME: name, GIT_COMMITTER_EMAIL: `${name}@example.org` };
  return (...args) => clone.nx(['release-openmed', '--yes', ...args], identity);
}

it('a minor release goes out when a maintainer has approved that very plan', async () => {
  const mia = makeKey('mia');
  makeKey('eve');
  const [start, ...rest] = POLYGLOT;
  workspace = createPolyglot({
    options: { gates: { signOff: { others: true } } },
    commits: [
      { ...start!, files: { ...start!.files, '.allowed_signers': `mia@example.org ${mia}\n` } },
      ...rest,
    ],
  });
  const release = (...args: readonly string[]) => workspace.nx(['release-openmed', ...args]);
  const file = join(keys, 'plan.json');
  const written = await release('--plan-out', file);
  expect([written.code, written.all]).toEqual([0, expect.stringContaining('To approve it: nx')]);
  const { id } = JSON.parse(readFileSync(file, 'utf8')) as { readonly id: string };
  const approval = `approvals/${id.slice('sha256:'.length)}`;

  const asStranger = await somebody('eve')('--plan', file, '--approve');
  expect([asStranger.code, asStranger.all]).toEqual([0, expect.stringContaining('does not count')]);
  const before = workspace.snapshot();
  const stopped = await release('--plan', file, '--yes');
  expect(stopped.code).not.toBe(0);
  expect(stopped.all).toMatch(
    /error sign-off\s+This minor release needs an approval and has none\. approvals\/[0-9a-f]{12}… is signed by a key that may not approve\./,
  );
  expect(workspace.snapshot()).toEqual(before);

  const approved = await somebody('mia')('--plan', file, '--approve');
  expect([approved.code, approved.all]).toEqual([
    0,
    expect.stringContaining(`Approved: ${approval}-2.`),
  ]);
  const released = await release('--plan', file, '--yes');
  expect([released.code, released.stderr]).toEqual([0, '']);
  const reached = ['@acme/core@1.1.0', approval, `${approval}-2`];
  expect(remoteTags(workspace)).toEqual(expect.arrayContaining(reached));

  // More work is another plan, and nobody has said yes to it.
  workspace.write('packages/core/more.js', 'more\n');
  workspace.git('add', '.');
  workspace.git('commit', '-qm', 'feat: more');
  workspace.git('push', '-q', 'origin', 'main');
  const next = await release('--yes');
  expect(next.code).not.toBe(0);
  expect(next.all).toContain('This minor release needs an approval and has none. [');
});
