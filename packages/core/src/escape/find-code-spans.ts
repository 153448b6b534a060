interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * Where the code spans of one line are: a run of backticks up to the next run of the same length
 * (CommonMark 0.31, code spans). Offsets include the backticks. Linear, because each run knows its
 * next equal one from a walk backwards.
 */
export function findCodeSpans(line: string): readonly Span[] {
  const runs: readonly Span[] = [...line.matchAll(/`+/g)].map(({ 0: run, index }) => ({
    start: index,
    end: index + run.length,
  }));
  const closers = nextOfEqualLength(runs);
  const spans: Span[] = [];
  for (let i = 0; i < runs.length; i += 1) {
    const open = runs[i];
    const closer = closers[i];
    const close = closer === undefined ? undefined : runs[closer];
    if (open === undefined || closer === undefined || close === undefined) continue;
    spans.push({ start: open.start, end: close.end });
    i = closer;
  }
  return spans;
}

function nextOfEqualLength(runs: readonly Span[]): readonly (number | undefined)[] {
  const latest = new Map<number, number>();
  const next: (number | undefined)[] = [];
  for (let i = runs.length - 1; i >= 0; i -= 1) {
    const run = runs[i];
    if (run === undefined) continue;
    next[i] = latest.get(run.end - run.start);
    latest.set(run.end - run.start, i);
  }
  return next;
}
