import { buildFacts } from '../build-facts.fixture';
import { loadMessageParser } from '../commits/load-message-parser';
import { configOf } from '../config/config-of.fixture';
import { answerFrom } from '../evidence/answer-from.fixture';
import { renderCalendar } from '../report/render-calendar';
import { deprecationCalendar, type LiveDeprecation } from './deprecation-calendar';
import { answers, type Known, mark, project, released } from './proven-facts.fixture';

async function calendar(
  known: Known,
  releases: readonly string[],
  files = new Map<string, string>(),
) {
  const facts = {
    ...buildFacts(project([...releases.map(released), { id: 'now', message: 'fix: x' }])),
    files,
  };
  const request = { facts, config: configOf(), parse: await loadMessageParser(), projects: null };
  return answerFrom(deprecationCalendar(request), answers(known));
}

const told = ({ symbol, since, minorsLeft, earliest }: LiveDeprecation): string =>
  `${symbol} since ${since}, ${minorsLeft} left, may go in ${earliest}`;

describe('the calendar of deprecations', () => {
  it('counts from tags, and has what may go first on top', async () => {
    const [old, fresh] = [mark('a.old'), mark('a.fresh')];
    const marks = { '1.7.0': [old], '1.8.0': [old], now: [fresh, old] };
    const found = await calendar({ marks }, ['1.6.0', '1.7.0', '1.8.0']);
    expect(found.ok && found.value.deprecations.map(told)).toEqual([
      'a.old since 1.7.0, 0 left, may go in 2.0.0',
      'a.fresh since null, 2 left, may go in 2.0.0',
    ]);
  });

  it('has what no source can mark', async () => {
    const text = JSON.stringify({
      schemaVersion: 1,
      deprecations: [{ project: 'a', symbol: 'a[gpu]', replacement: 'a[cuda]', removeIn: '3.0' }],
    });
    const files = new Map([['.release/deprecations.json', text]]);
    const found = await calendar({ declared: { '1.8.0': text } }, ['1.7.0', '1.8.0'], files);
    expect(found.ok && found.value.deprecations).toEqual([
      {
        project: 'a',
        symbol: 'a[gpu]',
        file: '.release/deprecations.json',
        line: 1,
        since: '1.8.0',
        replacement: 'a[cuda]',
        minorsLeft: 1,
        earliest: '2.0.0',
        removeIn: '3.0',
      },
    ]);
  });

  it('says what is wrong with the file, and what a project without a release has', async () => {
    const broken = new Map([['.release/deprecations.json', '{ "deprecations": 1 }']]);
    expect(await calendar({}, ['1.7.0'], broken)).toMatchObject({
      failures: [{ code: 'deprecations-invalid' }, { code: 'deprecations-invalid' }],
    });
    const found = await calendar({ marks: { now: [mark()] } }, []);
    expect(found.ok && found.value.deprecations.map(told)).toEqual([
      'a.f since null, 2 left, may go in null',
    ]);
  });

  it('is a table for people', async () => {
    const marks = { '1.7.0': [mark()], now: [mark()] };
    const found = await calendar({ marks }, ['1.7.0']);
    const text = found.ok ? renderCalendar(found.value, { color: false, width: 100 }) : '';
    expect(text.split('\n')).toEqual([
      '  project  deprecated  since  use instead  minors left  may go in',
      '  a        a.f         1.7.0  a.g                    1  2.0.0',
    ]);
    const none = { schemaVersion: 1, deprecations: [] } as const;
    expect(renderCalendar(none, { color: false, width: 100 })).toBe('Nothing is deprecated.');
  });
});
