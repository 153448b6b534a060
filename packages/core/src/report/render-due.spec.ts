import MarkdownIt from 'markdown-it';
import type { DueReport } from '../due/due-report';
import { dueProject, dueReport } from './due-report.fixture';
import { renderDue } from './render-due';
import { renderDueMarkdown } from './render-due-markdown';

const PLAIN = { color: false, width: Infinity };
const WEEK = dueReport({
  cycle: { name: '2026.2', end: '2026-12-31', days: 38 },
  freezes: [{ from: '2026-11-27', to: '2026-11-30', reason: 'the fair', projects: ['shop'] }],
  projects: [
    dueProject(),
    dueProject({
      project: 'web',
      state: 'due',
      next: { version: '2.0.1', bump: 'patch' },
      changes: {},
      draggedBy: ['core'],
      because: [{ kind: 'cycle', of: '2026.2', due: '2026-12-17', until: '2026-12-31' }],
      opens: '2026-12-04T08:00:00.000Z',
    }),
    dueProject({
      project: 'deid',
      state: 'waiting',
      last: null,
      because: [{ kind: 'cadence', of: 'patch', due: '2026-11-28', until: '2026-11-30' }],
      opens: '2026-11-23T07:00:00.000Z',
    }),
    dueProject({
      project: 'shop',
      state: 'waiting',
      because: [],
      blockers: [{ code: 'version-below-known', message: 'shop is behind.', fix: 'Mend it.' }],
    }),
    dueProject({ project: 'docs', state: 'nothing', next: null, opens: null }),
    dueProject({ project: 'e2e', state: 'nothing', next: null, opens: null }),
  ],
  lines: [{ name: '1.7', branch: 'lts/1.7', projects: ['core'], end: '2027-01-05', days: 43 }],
  graduations: [
    {
      project: 'deid',
      version: '0.9.0',
      since: '2025-11-03',
      cycle: '2026.1',
      ended: '2026-06-30',
    },
  ],
  deprecations: [
    {
      project: 'core',
      symbol: 'core.f',
      file: 'f',
      line: 1,
      since: '1.1.0',
      minorsLeft: 0,
      earliest: '2.0.0',
      removeIn: null,
    },
    {
      project: 'core',
      symbol: 'core.g',
      file: 'f',
      line: 2,
      since: null,
      minorsLeft: 2,
      earliest: '2.0.0',
      removeIn: null,
    },
  ],
});

it('is one screen for the terminal', () => {
  expect(renderDue(WEEK, PLAIN)).toBe(
    [
      'Check-up of main, Mon 2026-11-23 08:00 in Europe/Berlin',
      '1 overdue, 1 due, 2 waiting, 2 with nothing to release. Cycle 2026.2 ends on 2026-12-31, in 38 days.',
      'Frozen (shop) from Fri 2026-11-27 00:00 to Tue 2026-12-01 00:00: the fair.',
      '',
      '  project  next         unreleased        last release     due                           may go',
      '  core     1.3.0 minor  2 Added, 5 Fixed  1.2.0, 53 d ago  overdue 12 d                  Mon 09:00',
      '  web      2.0.1 patch  with core         1.2.0, 53 d ago  due until 2026-12-31, 2026.2  2026-12-04',
      '  deid     1.3.0 minor  2 Added, 5 Fixed  none             from 2026-11-28               now',
      '  shop     1.3.0 minor  2 Added, 5 Fixed  1.2.0, 53 d ago                                blocked',
      '',
      'Nothing to release (2): docs, e2e',
      '',
      'Blocked',
      '  version-below-known: shop is behind.',
      '',
      'Ready for 1.0.0: nx release-openmed <project> --release-as 1.0.0',
      '  deid 0.9.0: its first full cycle, 2026.1, ended on 2026-06-30',
      '',
      'Near their end',
      '  lts/1.7 (core) ends on 2027-01-05, in 43 days',
      '',
      'Deprecated',
      '  core.f (core) may go in 2.0.0',
      '  core.g (core) may go in 2.0.0, after 2 more minors',
    ].join('\n'),
  );
});

it('says little where there is little', () => {
  expect(renderDue(dueReport({ projects: [] }), PLAIN)).toBe(
    [
      'Check-up of main, Mon 2026-11-23 08:00 in Europe/Berlin',
      '0 overdue, 0 due, 0 waiting, 0 with nothing to release.',
    ].join('\n'),
  );
});

it('tells the first of many', () => {
  const graduations = Array.from({ length: 13 }, (_, at) => ({
    ...WEEK.graduations[0]!,
    project: `p${at}`,
  }));
  const lines = renderDue({ ...WEEK, graduations }, PLAIN).split('\n');
  expect(lines).toContain('  and 3 more: --format json');
  expect(lines.filter((line) => line.includes('its first full cycle'))).toHaveLength(10);
});

it('is Markdown that an independent reader takes for the same', () => {
  const html = new MarkdownIt().render(renderDueMarkdown(WEEK));
  expect(html.match(/<tr>/g)).toHaveLength(5);
  for (const text of ['overdue 12 d', 'Nothing to release (2): docs, e2e', 'may go in 2.0.0'])
    expect(html).toContain(text);
  expect(html).toContain('nx release-openmed &lt;project&gt; --release-as 1.0.0');
});

describe('what is foreign', () => {
  const EVIL = '<b>x</b>|@all [l](http://e)\u001b[2J';
  const evil: DueReport = dueReport({
    branch: EVIL,
    cycle: { name: EVIL, end: '2026-12-31', days: 1 },
    freezes: [{ from: '2026-11-27', to: '2026-11-30', reason: EVIL, projects: [EVIL] }],
    blockers: [{ code: 'c', message: EVIL, fix: EVIL }],
    projects: [
      dueProject({
        project: EVIL,
        draggedBy: [EVIL],
        changes: {},
        because: [{ kind: 'cycle', of: EVIL, due: '2026-11-01', until: '2026-11-02' }],
      }),
      dueProject({ project: EVIL, state: 'nothing' }),
    ],
    graduations: [{ ...WEEK.graduations[0]!, project: EVIL, cycle: EVIL }],
    lines: [{ ...WEEK.lines[0]!, branch: EVIL, projects: [EVIL] }],
    deprecations: [{ ...WEEK.deprecations[0]!, symbol: EVIL }],
  });

  it('does nothing in a terminal', () => {
    expect(renderDue(evil, PLAIN)).not.toContain('\u001b');
  });

  it('does nothing in Markdown', () => {
    const html = new MarkdownIt({ html: true }).render(renderDueMarkdown(evil));
    expect(html).not.toMatch(/<b>|<a |\u001b/);
    expect(html.match(/<tr>/g)).toHaveLength(2);
    expect(html.match(/<t[hd]>/g)).toHaveLength(12);
  });
});
