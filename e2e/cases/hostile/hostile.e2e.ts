import { execFileSync } from 'node:child_process';
import { createWorkspace } from '../../harness/create-workspace';
import { releasesIn } from '../../harness/releases-in';
import { text } from '../../harness/text';

const ESC = '\u001b';
const SUBJECTS = [
  'fix(core): $(touch /tmp/pwned) `touch pwned` ; rm -rf . && echo "x" | sh',
  `feat(core): ${ESC}[31mred${ESC}[0m ${ESC}]0;title\u0007 ${ESC}[2J\u009b31m`,
  'fix(core): ::set-output name=token::stolen',
  'fix(core): ##[set-env name=PATH;]/evil and ##vso[task.setvariable variable=x]y',
  'fix(core): <img src=x onerror=alert(1)> <!-- --> [click](javascript:alert(1)) ![i](http://evil) | a | b |',
  'fix(core): \u202Etxt.exe\u202C and \u200Bhidden\uFEFF and \u2066isolated',
  'fix(core): # Heading ## [9.9.9] - 2030-01-01',
  'fix(core): a -->\u2028## [8.8.8]\u2029- forged',
];
const BODY =
  '\n\n::error::forged\n::set-output name=a::b\n\nM\tpackages/other/package.json\n\0\0'.replaceAll(
    '\0',
    ' ',
  );
const HUGE = `fix(core): a body of ten megabytes\n\n${`${'x'.repeat(99)}\n`.repeat(100_000)}`;
const NAMES = [
  '$(touch pwned).js',
  '`id`.js',
  '-rf',
  '--upload-pack=touch pwned',
  'a\nb.js',
  'ünïcode 名.js',
  '"quoted".js',
  ' lead',
  `${ESC}[31m.js`,
  ':(exclude)x',
  '::set-output name=x::y',
  '*.js',
  'a\\b',
];

describe('hostile input', () => {
  it('harms nothing and says nothing in its own voice', async () => {
    const workspace = createWorkspace({
      bareRemote: true,
      commits: [
        {
          id: 'start',
          files: {
            'packages/core/package.json': text({ name: '@acme/core', version: '1.0.0' }),
            'packages/other/package.json': text({ name: '@acme/other', version: '1.0.0' }),
          },
          tags: [
            '@acme/core@1.0.0',
            '@acme/other@1.0.0',
            '@acme/core@$(touch${IFS}pwned)',
            '@acme/core@1.0.0;id',
            '--force',
            '@acme/core@1.1.0<script>',
            '##vso',
          ],
        },
        ...SUBJECTS.map((subject, at) => ({
          id: `subject ${at}`,
          message: `${subject}${BODY}`,
          files: { [`packages/core/${at}.js`]: `${at}\n` },
        })),
        { id: 'huge', message: HUGE, files: { 'packages/core/huge.js': '\n' } },
        {
          id: 'names',
          message: 'fix(core): odd names',
          files: Object.fromEntries(NAMES.map((name) => [`packages/core/${name}`, 'x\n'])),
        },
        {
          id: 'side',
          branch: '$(touch${IFS}pwned)',
          message: 'feat(other): on a hostile branch',
          files: { 'packages/other/x.js': 'x\n' },
        },
      ],
    });
    const shown = await workspace.dryRun('--explain', '--json');
    const run = await workspace.release('--explain');
    expect([run.code, run.stderr]).toEqual([0, '']);
    for (const { all } of [shown, run]) {
      expect(all).not.toMatch(
        /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200b\u202a-\u202e\u2066-\u2069\u2028\u2029\ufeff]/,
      );
      expect(all).not.toMatch(/^\s*(?:::|##\[|##vso)/m);
    }
    expect(releasesIn(shown)).toEqual(['@acme/core 1.0.0 → 1.1.0']);

    const changelog = workspace.read('packages/core/CHANGELOG.md');
    expect(changelog.match(/^## .*$/gm)).toEqual([
      '## Unreleased',
      expect.stringMatching(/^## 1\.1\.0 - \d{4}-\d\d-\d\d$/),
    ]);
    expect(changelog.slice(changelog.indexOf('## 1.1.0'))).not.toMatch(
      /<(?:img|script|!--)|(?<!\\)\]\(|(?<!\\)\[/,
    );
    expect(changelog).not.toMatch(
      /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200b\u202a-\u202e\u2066-\u2069\u2028\u2029\ufeff]/,
    );
    expect(changelog.length).toBeLessThan(20_000);
    expect(workspace.git('diff', '--name-only', 'HEAD~1', 'HEAD').split('\n')).toEqual([
      'packages/core/CHANGELOG.md',
      'packages/core/package.json',
    ]);
    expect(workspace.git('status', '--porcelain')).toBe('');
    expect(execFileSync('find', [workspace.dir, '-name', 'pwned'], { encoding: 'utf8' })).toBe('');
    workspace.remove();
  });
});
