import { posix } from 'node:path';
import type { Found } from '../known/found';
import { at, isRecord } from '../known/json';
import { readSettings } from '../known/read-settings';
import type { Settings } from '../known/settings';
import { settingsOwner } from '../known/settings-owner';
import { codeLeft } from './code-left';
import { configFiles } from './config-files';
import type { Detector } from './detector';
import { mergeFound } from './merge-found';
import { branchesOf } from './semantic-release-branches';
import { pluginsOf } from './semantic-release-plugins';
import { tagOf } from './semantic-release-tag';

const DATA = ['.releaserc', '.releaserc.json', '.releaserc.yaml', '.releaserc.yml'];
const CODE = ['.releaserc', 'release.config'].flatMap((name) =>
  ['js', 'cjs', 'mjs', 'ts'].map((ending) => `${name}.${ending}`),
);

/** `.releaserc`, or the key `release` of a package.json; of a package or of the whole. */
export const semanticRelease: Detector = {
  tool: 'semantic-release',
  files: [...DATA, ...CODE],
  detect: (settings) => {
    const files = configFiles(settings, DATA).map((path) =>
      read(path, readSettings(settings, path), settings),
    );
    const keys = configFiles(settings, ['package.json']).flatMap((path) => {
      const config = at(readSettings(settings, path), 'release');
      return isRecord(config) ? [read(path, config, settings)] : [];
    });
    const code = configFiles(settings, CODE).map((path) => ({
      hints: [],
      left: [codeLeft(path, 'tag, branches.stable, policy and changelog stand for what it says.')],
    }));
    return mergeFound([...files, ...keys, ...code]);
  },
};

function read(path: string, config: unknown, { projects }: Settings): Found {
  const owner = settingsOwner(path, projects);
  if (owner === null) {
    const folder = posix.dirname(path);
    return {
      hints: folder === '.' ? branchesOf(config).hints : [],
      left: [`${path}: no released project lies in ${folder}; perProject stands for it.`],
    };
  }
  const parts = [tagOf(config, owner), branchesOf(config), pluginsOf(config, { owner, projects })];
  return {
    hints: parts.flatMap(({ hints }) => hints),
    left: parts.flatMap(({ left }) => left),
  };
}
