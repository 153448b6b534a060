import type { ReplayedRelease, ReplayReport } from '../replay/replay-report';
import { textWidth } from './fit-text';
import { renderReplay } from './render-replay';

const pipe = { color: false, width: Infinity };

function replayed(project: string, part: Partial<ReplayedRelease>): ReplayedRelease {
  return {
    project,
    tag: `${project}@1.1.0`,
    from: `${project}@1.0.0`,
    date: '2026-01-01T00:00:00.000Z',
    actual: 'minor',
    computed: 'minor',
    agrees: true,
    why: null,
    ...part,
  };
}

function report(releases: readonly ReplayedRelease[]): ReplayReport {
  const compared = releases.filter(({ from }) => from !== null);
  const byWhy: Record<string, number> = {};
  for (const { why } of releases) if (why !== null) byWhy[why] = (byWhy[why] ?? 0) + 1;
  return {
    schemaVersion: 1,
    releases,
    summary: {
      total: compared.length,
      agrees: compared.filter(({ agrees }) => agrees).length,
      byWhy,
    },
  };
}

describe('renderReplay', () => {
  it('shows agreement by project, reasons, and what differs', () => {
    expect(
      renderReplay(
        report([
          replayed('a', {}),
          replayed('a', { tag: 'a@1.0.0', from: null, agrees: false, why: 'first-release' }),
          replayed('a', { tag: 'a@1.2.0' }),
          replayed('b', { computed: 'patch', agrees: false, why: 'demanded' }),
          replayed('b', { tag: 'b@1.2.0' }),
          replayed('b', { tag: 'b@1.3.0' }),
        ]),
        pipe,
      ),
    ).toBe(`4 of 5 releases got the bump that the rules compute (80.0 %)

  PROJECT  RELEASES  AGREE    SHARE
  b               3      2   66.6 %
  a               2      2  100.0 %

Why the others differ
  1  demanded  more than its commits ask for: somebody decided so

Disagreements, newest first
  TAG      AFTER    RELEASED AS  COMPUTED  WHY
  b@1.1.0  b@1.0.0  minor        patch     demanded`);
  });

  it('never rounds up to all', () => {
    const releases = [
      ...Array.from({ length: 1999 }, () => replayed('a', {})),
      replayed('a', { agrees: false, why: 'group' }),
    ];
    expect(renderReplay(report(releases), pipe)).toContain('(99.9 %)');
  });

  it('stays short and narrow over a long past', () => {
    const releases = Array.from({ length: 3000 }, (_, i) =>
      replayed(
        `@scope/project-with-a-name-${i % 100}`,
        i % 3 === 0 ? { computed: 'patch', agrees: false, why: 'type:docs' } : {},
      ),
    );
    const lines = renderReplay(report(releases), { color: false, width: 80 }).split('\n');
    expect(lines).toContain('  and 70 more projects');
    expect(lines).toContain('  and 980 more disagreements');
    expect(Math.max(...lines.map(textWidth))).toBeLessThanOrEqual(80);
  });

  it('says so when there is nothing to compare', () => {
    expect(renderReplay(report([replayed('a', { from: null, why: 'first-release' })]), pipe)).toBe(
      'No past release has a predecessor: there is nothing to compare yet.',
    );
  });

  it('shows the newest disagreements first', () => {
    const on = (date: string) =>
      replayed('a', { tag: `a@${date}`, date, computed: 'patch', agrees: false, why: 'demanded' });
    const days = ['2026-01-02', '2026-03-01', '2026-02-01'];
    const text = renderReplay(report(days.map(on)), pipe);
    expect(
      [...text.matchAll(/a@(\S+)/g)].flatMap(([, day]) => (day === '1.0.0' ? [] : day)),
    ).toEqual(['2026-03-01', '2026-02-01', '2026-01-02']);
  });

  it('says what is doubtful in place of every share', () => {
    const doubts = [{ kind: 'tags-unread', message: 'Most tags are not read.\u001b[31m' }] as const;
    const text = renderReplay({ ...report([replayed('a', {})]), doubts }, pipe);
    expect(text).toMatch(
      /^1 of 1 releases got the bump that the rules compute\n\nThat may say little: [^\n]*\n {2}! Most tags are not read\./,
    );
    expect(text).not.toMatch(/%|SHARE|\u001b/);
    expect(renderReplay({ ...report([]), doubts }, pipe)).toContain('Most tags are not read.');
  });

  it('explains each reason once', () => {
    const reasons = ['dependency', 'group', 'type:docs', 'zero-major', 'breaking'] as const;
    const releases = reasons.map((why) => replayed('a', { agrees: false, why }));
    const lines = renderReplay(report([...releases, ...releases]), pipe).split('\n');
    for (const why of reasons)
      expect(lines.filter((line) => line.trimStart().startsWith(`2  ${why} `))).toHaveLength(1);
  });
});
