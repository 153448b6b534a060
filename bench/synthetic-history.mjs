// A made-up monorepo's history, as the input of `git fast-import`. The same numbers give the same,
// hash for hash.
import { commit, emptyHistory, tag } from './fast-import.mjs';
import { manifest, ROOT_FILES } from './synthetic-files.mjs';

/**
 * How often each kind of message occurs; the rest of the share is no conventional message at all.
 */
const TYPES = [
  ['feat', 26],
  ['fix', 30],
  ['chore', 12],
  ['docs', 8],
  ['refactor', 8],
  ['test', 6],
  ['perf', 3],
  ['ci', 3],
  ['build', 2],
];
const BUMPS = { feat: 1, fix: 0, perf: 0 };
const WORDS = [
  ...['cache', 'parser', 'token', 'stream', 'batch', 'label', 'model', 'index', 'schema', 'client'],
  ...['retry', 'limit', 'queue', 'header', 'field', 'span', 'text', 'range', 'report', 'policy'],
];
/** Commits at the end of the history in which nothing is released. */
const UNRELEASED = 0.03;

/**
 * Yields the stream piece by piece. Half the projects are npm, half Python; a third of the commits
 * arrive by merges; every release is a commit that writes manifests and changelogs, with a tag for
 * each project in it, annotated but for one in ten.
 */
export function* syntheticHistory({ projects: count, commits, tags, seed = 1 }) {
  const history = {
    ...emptyHistory(),
    random: generator(seed),
    commits,
    projects: makeProjects(count, generator(seed + 1)),
  };
  const { random, projects } = history;
  yield commit(history, 'chore: start the workspace', [
    ...Object.entries(ROOT_FILES(projects)),
    ...projects.flatMap((project) => [
      manifest(project, projects),
      ...project.sources.map((path) => [path, `// ${path}\n`]),
    ]),
  ]);
  const last = commits * (1 - UNRELEASED);
  let released = 0;
  while (history.mark < commits) {
    if (released < tags && history.mark < last && released / tags < history.mark / last) {
      const chosen = pick(
        projects.slice(0, -Math.ceil(count / 20)),
        Math.min(tags - released, 1 + Math.floor(random() * 9)),
        random,
      );
      released += chosen.length;
      yield* release(history, chosen);
    } else if (random() < 0.1 && history.mark < commits - 5) yield* branch(history);
    else yield change(history, history.mark);
  }
}

function makeProjects(count, random) {
  return Array.from({ length: count }, (_, index) => {
    const npm = index % 2 === 0;
    const name = `${npm ? 'web' : 'py'}-${String(index).padStart(3, '0')}`;
    const root = npm ? `packages/${name}` : `libs/${name}`;
    const sources = Array.from({ length: 12 }, (_, at) =>
      npm
        ? `${root}/src/${at < 8 ? '' : 'inner/'}part${at}.ts`
        : `${root}/${name.replace('-', '_')}/${at < 8 ? '' : 'inner/'}part${at}.py`,
    );
    const older = Array.from({ length: Math.floor(index / 2) }, (_, at) => at * 2 + (index % 2));
    return {
      name,
      root,
      npm,
      sources,
      version: [1, 0, 0],
      fresh: true,
      pending: -1,
      log: [],
      requires: pick(older, Math.floor(random() * 4), random),
    };
  });
}

/** A commit on `parent`; its paths are those of one project, at times of a second one. */
function change(history, parent, made = []) {
  const { random, projects } = history;
  const project = projects[Math.floor(random() ** 1.5 * projects.length)];
  const second = random() < 0.06 ? [projects[Math.floor(random() * projects.length)]] : [];
  const files = [project, ...second].flatMap(({ sources }) =>
    pick(sources, 1 + Math.floor(random() * 3), random).map((path) => [
      path,
      `// ${path} at ${history.mark}\n`,
    ]),
  );
  const { text, bump } = message(random);
  for (const one of [project, ...second]) {
    one.pending = Math.max(one.pending, bump);
    one.log.push(text.split('\n')[0]);
  }
  made.push(...files);
  return commit(history, text, files, [parent]);
}

function* branch(history) {
  const { random } = history;
  const main = history.mark;
  const files = [];
  const length = 1 + Math.floor(random() * 4);
  for (let at = 0; at < length; at += 1) yield change(history, history.mark, files);
  const number = 1 + history.mark;
  const branched = history.mark;
  // While the branch was worked on, the main line went on.
  yield change(history, main);
  yield commit(history, `Merge pull request #${number} from someone/topic-${number}`, files, [
    history.mark,
    branched,
  ]);
}

function* release(history, chosen) {
  for (const project of chosen) {
    if (!project.fresh) step(project);
    project.fresh = false;
  }
  const files = chosen.flatMap((project) => {
    const entry = `## ${project.version.join('.')}\n\n${project.log.map((line) => `- ${line}\n`).join('')}\n`;
    project.changelog = entry + (project.changelog ?? '');
    return [
      manifest(project, history.projects),
      [`${project.root}/CHANGELOG.md`, `# Changelog\n\n${project.changelog}`],
    ];
  });
  yield commit(history, `chore(release): publish ${chosen.length} projects`, files);
  for (const project of chosen) {
    const name = `${project.name}@${project.version.join('.')}`;
    yield tag(history, name, history.random() >= 0.1);
    Object.assign(project, { pending: -1, log: [] });
  }
}

function step({ version, pending }) {
  if (pending === 2) version.splice(0, 3, version[0] + 1, 0, 0);
  else if (pending === 1) version.splice(1, 2, version[1] + 1, 0);
  else version[2] += 1;
}

function message(random) {
  const words = pick(WORDS, 3, random).join(' ');
  let at = random() * 100;
  const type = TYPES.find(([, share]) => (at -= share) < 0)?.[0];
  if (type === undefined) return { text: `update ${words}\n`, bump: -1 };
  const breaking = random() < 0.01;
  const body = random() < 0.4 ? longer(words, pick(WORDS, 4, random)) : '';
  const footer = random() < 0.2 ? `\nCloses #${Math.floor(random() * 9000)}\n` : '';
  const scope = random() < 0.5 ? `(${pick(WORDS, 1, random)[0]})` : '';
  return {
    text: `${type}${scope}${breaking ? '!' : ''}: improve ${words}\n${body}${footer}`,
    bump: breaking ? 2 : (BUMPS[type] ?? -1),
  };
}

function longer(words, others) {
  const when = `\nThe ${words} was wrong when ${others.join(', ')} came together,\n`;
  return `${when}which only shows with a long ${WORDS[0]}.\n`;
}

function pick(list, count, random) {
  const rest = [...list];
  return Array.from(
    { length: Math.min(count, rest.length) },
    () => rest.splice(Math.floor(random() * rest.length), 1)[0],
  );
}

/** Mulberry32: numbers from 0 to 1, the same ones for the same seed. */
function generator(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
