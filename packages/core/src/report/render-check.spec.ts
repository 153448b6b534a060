import type { ProjectCheck } from '../check/project-check';
import type { Finding } from '../finding';
import { renderAnnotations } from './render-annotations';
import { renderCheck } from './render-check';
import { renderCheckSummary } from './render-check-summary';
import { renderCodeQuality } from './render-code-quality';

const finding = (part: Partial<Finding>): Finding => ({
  code: 'version-drift',
  severity: 'warn',
  project: 'core',
  message: 'It drifts.',
  fix: 'Mend it.',
  ...part,
});
const check = (...findings: readonly Finding[]): ProjectCheck => ({
  schemaVersion: 1,
  project: 'core',
  root: 'core',
  workspace: '',
  branch: 'main',
  release: {
    project: 'core',
    root: 'core',
    ecosystem: 'npm',
    from: { version: '1.0.0', tag: 'core@1.0.0', source: 's' },
    to: { version: '1.1.0', tag: 'core@1.1.0' },
    bump: 'minor',
    because: [
      { kind: 'commit', commit: 'c'.repeat(40), type: 'feat', bump: 'minor', subject: 'a | b' },
    ],
  },
  skipped: null,
  ranges: [],
  drags: ['web'],
  commits: [],
  findings,
});
const isFile = (path: string): boolean => path === 'core/a.py' || path === 'odd, name:1';
const plain = { color: false, width: Infinity };

it('tells people release, causes, who comes along and findings', () => {
  expect(renderCheck(check(finding({})), plain)).toBe(
    [
      'core 1.0.0 → 1.1.0 (minor)',
      '  *  minor  cccccccccc a | b  type feat is minor',
      '  drags along web',
      '',
      'Findings: 1 warning',
      '  warn version-drift',
      '    core: It drifts.',
      '    fix: Mend it.',
    ].join('\n'),
  );
});

it('is no table for words of others', () => {
  const subject = 'x\n::error::y \u001b[31m';
  const foreign = { ...check(), drags: [subject] };
  expect(renderCheck(foreign, plain)).not.toMatch(/^\s*::|\u001b/m);
});

describe('annotations', () => {
  it.each<[Partial<Finding>, string]>([
    [{}, '::warning title=core%3A version-drift::It drifts.%0AMend it.'],
    [{ severity: 'error' }, '::error title=core%3A version-drift::It drifts.%0AMend it.'],
    [{ severity: 'accepted' }, '::notice title=core%3A version-drift::It drifts.%0AMend it.'],
    [
      { where: 'core/a.py:12' },
      '::warning file=core/a.py,line=12,title=core%3A version-drift::It drifts.%0AMend it.',
    ],
    [
      { where: 'core/a.py' },
      '::warning file=core/a.py,line=1,title=core%3A version-drift::It drifts.%0AMend it.',
    ],
    [
      { where: 'odd, name:1' },
      '::warning file=odd%2C name%3A1,line=1,title=core%3A version-drift::It drifts.%0AMend it.',
    ],
    [{ where: 'c'.repeat(40) }, '::warning title=core%3A version-drift::It drifts.%0AMend it.'],
    [
      { message: '100%\r\n::error::x', fix: '' },
      '::warning title=core%3A version-drift::100%25%0A: :error::x%0A',
    ],
  ])('%j', (part, expected) => {
    expect(renderAnnotations(check(finding(part)), isFile)).toBe(expected);
  });

  it('are a line each, whatever is in them', () => {
    const lines = renderAnnotations(
      check(finding({}), finding({ code: 'x\ny', project: 'a\u2028b' })),
      isFile,
    ).split(/\r|\n|\u2028/);
    expect(lines).toHaveLength(2);
  });
});

it('is Markdown that shows the words and nothing else', () => {
  const text = renderCheckSummary(
    check(finding({ message: '<b>*x*</b>', where: 'a`b', severity: 'error' })),
  );
  expect(text).toContain('### core 1.0.0 → 1.1.0 (minor)\n');
  expect(text).toContain('| minor | cccccccccc a \\| b | type feat is minor |');
  expect(text).toContain('- error **version-drift**: &lt;b>\\*x\\*&lt;/b> (``a`b``) Mend it.');
  expect(text.endsWith('\n\n')).toBe(true);
});

it('is what GitLab reads: each finding once, with a file', () => {
  const context = { isFile, fallback: 'nx.json', sha256: (text: string) => `sha of ${text}` };
  const report = renderCodeQuality(
    check(finding({ where: 'core/a.py:3' }), finding({ severity: 'error' })),
    context,
  );
  expect(JSON.parse(report)).toEqual([
    {
      check_name: 'version-drift',
      description: 'It drifts. Mend it.',
      severity: 'minor',
      fingerprint: 'sha of version-drift\0core\0core/a.py:3\0It drifts.',
      location: { path: 'core/a.py', lines: { begin: 3 } },
    },
    {
      check_name: 'version-drift',
      description: 'It drifts. Mend it.',
      severity: 'major',
      fingerprint: 'sha of version-drift\0core\0\0It drifts.',
      location: { path: 'nx.json', lines: { begin: 1 } },
    },
  ]);
  expect(renderCodeQuality(check(), context)).toBe('[]\n');
});
