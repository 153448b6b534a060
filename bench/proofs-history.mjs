// A made-up monorepo of packages with sources, as the input of `git fast-import`: all of them
// released once, and some changed since.
import {
  editPython,
  pythonFiles,
  pythonPackage,
} from '../packages/surface/src/testing/generate-python.mjs';
import {
  editTypescript,
  typescriptFiles,
  typescriptPackage,
} from '../packages/surface/src/testing/generate-typescript.mjs';
import { commit, emptyHistory, tag } from './fast-import.mjs';
import { manifest, ROOT_FILES } from './synthetic-files.mjs';

/** By language: a package as data, its texts by path, and edits of up to three of its functions. */
const LANGUAGES = {
  typescript: {
    root: (name) => `packages/${name}`,
    generate: typescriptPackage,
    files: typescriptFiles,
    edit: editTypescript,
  },
  python: {
    root: (name) => `libs/${name}`,
    generate: pythonPackage,
    files: pythonFiles,
    edit: editPython,
  },
};

/**
 * Yields the stream piece by piece. Half the projects are npm with TypeScript sources, half Python;
 * `edits` modules of each changed one are edited: definitions come, go, change or are deprecated.
 */
export function* proofsHistory({ projects: count, files, units, changed, edits }, options) {
  const history = emptyHistory();
  const projects = Array.from({ length: count }, (_, index) => makeProject(index, files, units));
  yield commit(history, 'chore: start the workspace', [
    ...Object.entries(ROOT_FILES(projects, options)),
    ...projects.flatMap((project) => [manifest(project, projects), ...textsOf(project)]),
  ]);
  for (const { name } of projects) yield tag(history, `${name}@1.0.0`);
  for (let at = 0; at < changed; at += 1) {
    const project = projects[at * Math.floor(count / changed) + (at % 2)];
    const { modules } = project.language.edit(project.modules, 1000 + at, edits);
    const texts = textsOf({ ...project, modules });
    // A path that is written with what it has is no change of it.
    yield commit(history, `feat!: work on ${project.name}\n`, texts);
  }
}

function makeProject(index, files, unitsPerFile) {
  const npm = index % 2 === 0;
  const name = `${npm ? 'web' : 'py'}-${String(index).padStart(3, '0')}`;
  const language = LANGUAGES[npm ? 'typescript' : 'python'];
  return {
    name,
    npm,
    language,
    root: language.root(name),
    version: [1, 0, 0],
    requires: [],
    main: 'src/index.ts',
    modules: language.generate(1 + index, { files, unitsPerFile }),
  };
}

/** The sources; a Python package has the name of its project. */
function textsOf({ name, root, npm, language, modules }) {
  const own = (text) => (npm ? text : text.replaceAll(/\bpkg\b/g, name.replace('-', '_')));
  return Object.entries(language.files(modules)).map(([path, text]) => [
    `${root}/${own(path)}`,
    own(text),
  ]);
}
