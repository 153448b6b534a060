import type { ReplayedRelease, ReplayReport } from '../replay/replay-report';
import { textWidth } from './fit-text';
import { renderReplay } from './render-replay';

const pipe = { color: false, width: Infinity };

function replayed(project: string, part: Partial<ReplayedRelease>): ReplayedRelease {
  return {
    project,
    tag: `${project}@1.1.0`,
    from: `${project}@1.0.0`,
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
  for (const { agrees, why } of compared)
    if (!agrees && why !== null) byWhy[why] = (byWhy[why] ?? 0) + 1;
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
  1  demanded

Disagreements
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
});
