import { sourcesOf, read } from './repository';
import { namedComparisons } from './named-comparisons';

describe('namedComparisons', () => {
  it.each([
    ["channel === 'stable'", 1],
    ["'nightly' !== request.channel", 1],
    ["ecosystem == `python` || ecosystem != 'npm'", 2],
    ["switch (channel) { case 'rc': case 'lts': break; default: }", 2],
    ["project.ecosystem === 'tag'", 1],
    ["switch (ecosystem) { case 'tag': }", 1],
    ["operation.kind === 'tag'", 0],
    ["switch (operation.kind) { case 'tag': }", 0],
    ["const channel = 'stable'", 0],
    ["// channel === 'stable'", 0],
    ["CHANNELS['rc'].version", 0],
  ])('%s asks by name %i times', (text, times) => {
    expect(namedComparisons(text)).toHaveLength(times);
  });
});

/** The tables, and the rooms of their members. */
const TABLES = /^packages\/core\/src\/(?:ecosystems|names|channels)\//;

describe('ecosystems and channels', () => {
  it.each(['core', 'models', 'nx'])('are asked for by name in %s in their tables alone', (name) => {
    const wrong = sourcesOf(name)
      .filter((path) => !TABLES.test(path))
      .flatMap((path) => namedComparisons(read(path)).map((found) => `${path}:${found}`));
    expect(wrong).toEqual([]);
  });
});
