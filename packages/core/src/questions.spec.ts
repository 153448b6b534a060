import type { FactsSpec } from './build-facts.fixture';
import type { Question } from './evidence/question';
import { FILES, lines, planned, touch, workspace, type Wanted } from './plan-release.fixture';
import { fail, ok } from './result';

const TIP = 'd'.repeat(40);
const SOURCE = 'b'.repeat(40);
const from = 'core@1.0.1-rc.1';
const fix = touch('core', 'fix: a crash', { id: SOURCE });
const candidate = { ...fix, stamps: [from] };
const behindTip = workspace([candidate], { tip: TIP });
const standing = workspace([{ ...candidate, stamps: [from, 'core@1.0.1'] }], { tip: TIP });
const pins = { models: { pins: ['packages/core/models.ts'] } };

const FILES_AT_TIP = { kind: 'files-at', commit: TIP, paths: [...FILES.keys()] } as const;
const CHANGED = { kind: 'changed-paths', from: SOURCE, to: `stamp-of-${from}` } as const;
const PINS = { kind: 'model-pins', commit: SOURCE, roots: ['packages/core'] } as const;
const green = { 'model-pins': ok([]) };

/** For proofs every changed project is asked about; what else there is has nothing to do with it. */
const PROVING: ReadonlySet<Question['kind']> = new Set([
  'api-changes',
  'api-deprecations',
  'project-files',
]);

async function questionsOf(spec: FactsSpec, wanted: Wanted): Promise<readonly Question[]> {
  const questions: Question[] = [];
  const outcome = await planned(spec, { ...wanted, asked: (question) => questions.push(question) });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.failures));
  return questions;
}

async function asked(spec: FactsSpec, wanted: Wanted): Promise<readonly Question[]> {
  return (await questionsOf(spec, wanted)).filter(({ kind }) => !PROVING.has(kind));
}

describe('what planRelease asks', () => {
  it.each<[name: string, spec: FactsSpec, wanted: Wanted, questions: readonly Question[]]>([
    ['a release: nothing', workspace([fix]), {}, []],
    ['a candidate: nothing', workspace([fix]), { channel: 'rc' }, []],
    [
      'a promotion of the tip: what the candidate changed',
      workspace([candidate]),
      { from },
      [CHANGED],
    ],
    [
      'a promotion behind the tip: the files there too, and before anything else',
      behindTip,
      { from },
      [FILES_AT_TIP, CHANGED],
    ],
    [
      'a candidate that is tagged on its source changed nothing',
      workspace([{ ...fix, tags: [from] }]),
      { from },
      [],
    ],
    [
      'a promotion that stands: whether the tip has it',
      standing,
      { from, answers: { 'files-at': ok(released()) } },
      [FILES_AT_TIP],
    ],
    [
      'one that has not reached the branch: what a promotion asks, and no models are shipped again',
      standing,
      { from, options: pins },
      [FILES_AT_TIP, CHANGED],
    ],
    [
      'pinned models, where any are pinned',
      workspace([fix]),
      { options: pins, answers: green },
      [PINS],
    ],
    [
      'pinned models of a promotion',
      behindTip,
      { from, options: pins, answers: green },
      [FILES_AT_TIP, PINS, CHANGED],
    ],
    ['no pinned models where nothing is released', workspace([]), { options: pins }, []],
    [
      'nothing for a rule that is off',
      behindTip,
      { from, options: { ...pins, rules: off() } },
      [FILES_AT_TIP],
    ],
  ])('%s', async (_name, spec, wanted, questions) => {
    expect(await asked(spec, wanted)).toEqual(questions);
  });

  it('and what has no answer blocks', async () => {
    const unreadable = fail({ code: 'file-not-utf8', message: 'no text', fix: 'x', where: 'x' });
    const answers = { 'files-at': unreadable };
    expect(lines(await planned(behindTip, { from, answers }))).toEqual(['failure file-not-utf8 x']);
    const unknown = { 'changed-paths': unreadable, 'model-pins': unreadable };
    const outcome = await planned(behindTip, { from, options: pins, answers: unknown });
    expect(lines(outcome).filter((line) => line.startsWith('error'))).toEqual([
      'error: model-pin-not-green',
      'error: promotion-differs',
    ]);
  });
});

/** The branch has what the promotion says. */
function released(): ReadonlyMap<string, string> {
  return new Map(FILES)
    .set('packages/core/package.json', '{ "name": "core", "version": "1.0.1" }\n')
    .set('packages/core/CHANGELOG.md', '# Changelog\n\n## 1.0.1 - 2026-11-20\n\n- a crash\n');
}

function off(): object {
  return { 'promotion-differs': 'off', 'model-pin-not-green': 'off' };
}
