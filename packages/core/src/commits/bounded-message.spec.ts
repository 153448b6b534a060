import { boundedMessage } from './bounded-message';

const MEBI = 1024 * 1024;
const filled = (line: string) => `${line}\n`.repeat((10 * MEBI) / (line.length + 1));

describe('boundedMessage', () => {
  it('leaves alone what is short', () => {
    for (const message of ['', 'feat: a', 'feat: a\n\nb\n', 'x\n'.repeat(30_000)])
      expect(boundedMessage(message)).toBe(message);
  });

  it('keeps start, end and what means something', () => {
    const bounded = boundedMessage(
      `feat: a\n${filled('prose')}Release-As: 2.0.0\n* Breaking change: b\n${filled('more')}END`,
    );
    expect(bounded).toMatch(
      /^feat: a\n(prose\n)+Release-As: 2\.0\.0\n\* Breaking change: b\n(more\n)+END$/,
    );
  });

  it.each([
    ['notes', 'BREAKING CHANGE: x'],
    ['overrides', 'BEGIN_COMMIT_OVERRIDE'],
    ['reverts', 'This reverts commit 0123456.'],
    ['nothing', ''],
    ['long lines', 'x'.repeat(3_000)],
  ])('bounds 10 MiB of %s', (_name, line) => {
    expect(boundedMessage(`feat: a\n${filled(line)}`).length).toBeLessThanOrEqual(128 * 1024);
  });
});
