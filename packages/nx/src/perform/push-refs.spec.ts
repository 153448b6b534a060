import { pushRefs } from './push-refs';

const updates = [
  { ref: 'refs/tags/t', old: null, new: 'aa' },
  { ref: 'refs/heads/main', old: 'bb', new: 'cc' },
];
const answer = (stdout: string, stderr = '', exit = 1) =>
  pushRefs('origin', updates).parse({ stdout: Buffer.from(stdout), stderr, exit });

test('every ref has its lease, the remote goes by name, nothing is forced', () => {
  const { args } = pushRefs('origin', updates);
  expect(args).toEqual(
    expect.arrayContaining([
      '--atomic',
      '--force-with-lease=refs/tags/t:',
      '--force-with-lease=refs/heads/main:bb',
    ]),
  );
  expect(args.slice(-3)).toEqual(['origin', 'aa:refs/tags/t', 'cc:refs/heads/main']);
  expect(args.filter((arg) => arg === '--force' || arg === '-f' || arg.startsWith('+'))).toEqual(
    [],
  );
});

const FAILED = '!\taa:refs/tags/t\t[rejected] (atomic push failed)\nDone\n';
const AFTER =
  '!\taa:refs/tags/t\t[remote rejected] (atomic transaction failed)\n!\tcc:refs/heads/main\t[remote rejected] (atomic transaction failed)\nDone\n';
test.each([
  ['', '', 0, { kind: 'pushed' }],
  [
    `To x\n!\tcc:refs/heads/main\t[rejected] (stale info)\n${FAILED}`,
    '',
    1,
    { kind: 'rejected', refs: [{ ref: 'refs/heads/main', reason: 'stale info' }] },
  ],
  [
    '!\taa:refs/tags/t\t[remote rejected] (reference already exists)\n',
    '',
    1,
    { kind: 'rejected', refs: [{ ref: 'refs/tags/t', reason: 'reference already exists' }] },
  ],
  [
    AFTER,
    "remote: error: cannot lock ref 'refs/heads/main': is at a but expected b",
    1,
    { kind: 'rejected' },
  ],
  [
    `!\tcc:refs/heads/main\t[remote rejected] (protected branch hook declined)\n${FAILED}`,
    'remote: error: GH006: Protected branch update failed | error: failed to push',
    1,
    {
      kind: 'denied',
      words: 'protected branch hook declined: error: GH006: Protected branch update failed',
    },
  ],
  [
    '!\tcc:refs/heads/main\t[remote rejected] (push declined due to repository rule violations)\n',
    '',
    1,
    { kind: 'denied' },
  ],
  ['', 'error: failed to push some refs', 1, { kind: 'denied' }],
  ['', 'fatal: the receiving end does not support --atomic push', 128, { kind: 'not-atomic' }],
  [
    '',
    'remote: Permission to o/r.git denied to me. | fatal: unable to access: The requested URL returned error: 403',
    128,
    { kind: 'denied' },
  ],
  [
    '',
    "fatal: could not read Username for 'https://x': terminal prompts disabled",
    128,
    { kind: 'denied' },
  ],
  [
    '',
    'git@x: Permission denied (publickey). | fatal: Could not read from remote repository.',
    128,
    { kind: 'denied' },
  ],
  [
    '',
    'ssh: Could not resolve hostname x: Name or service not known | fatal: Could not read from remote repository.',
    128,
    { kind: 'broken-line' },
  ],
  ['', 'fatal: the remote end hung up unexpectedly', 128, { kind: 'broken-line' }],
  [
    '',
    'fatal: unable to access: The requested URL returned error: 503',
    128,
    { kind: 'broken-line' },
  ],
  ['', "fatal: 'x' does not appear to be a git repository", 128, { kind: 'unreachable' }],
] as const)('%j %j %d', (...[stdout, stderr, exit, expected]) =>
  expect(answer(stdout, stderr, exit)).toMatchObject(expected),
);
