import { renderFailures } from './render-failures';
import { renderFindings } from './render-findings';

describe('renderFailures', () => {
  it('keeps the words of a remote below its own', () => {
    const failure = {
      code: 'push-denied',
      message: 'The remote refused the push:\nremote: \u001b[31mno\r\n::error::forged',
      fix: 'Ask for the right to push, then:\nnx release-openmed',
      where: 'refs/heads/main',
    };
    expect(
      renderFailures([failure, { code: 'other', message: 'Second.', fix: '' }], { color: false }),
    ).toBe(`  error push-denied
    The remote refused the push:
      remote: ␛[31mno
      : :error::forged [refs/heads/main]
    fix: Ask for the right to push, then:
      nx release-openmed
  error other
    Second.`);
  });

  it('is empty without failures', () => expect(renderFailures([], { color: true })).toBe(''));
});

describe('renderFindings', () => {
  it('says the same cure once and does not flood', () => {
    const findings = Array.from({ length: 12 }, (_, i) => ({
      code: 'near-miss',
      severity: 'warn' as const,
      project: `p${i}`,
      message: 'Odd.',
      fix: 'Mend.',
    }));
    const text = renderFindings(
      [
        ...findings,
        { code: 'near-miss', severity: 'warn', message: 'Odder.', fix: 'Mend otherwise.' },
      ],
      { color: false },
    );
    expect(text).toBe(`Findings: 13 warnings
  warn near-miss (12)
${findings
  .slice(0, 10)
  .map(({ project }) => `    ${project}: Odd.`)
  .join('\n')}
    and 2 more
    fix: Mend.
  warn near-miss
    Odder.
    fix: Mend otherwise.`);
  });

  it('is empty without findings', () => expect(renderFindings([], { color: true })).toBe(''));
});
