import { at, isRecord } from '../known/json';
import { readSettings } from '../known/read-settings';
import { settingsOwner } from '../known/settings-owner';
import { configFiles } from './config-files';
import type { Detector } from './detector';
import { mergeFound } from './merge-found';
import { scmSettings } from './scm-settings';

/** `[tool.setuptools_scm]`. */
export const setuptoolsScm: Detector = {
  tool: 'setuptools-scm',
  files: [],
  detect: (settings) =>
    mergeFound(
      configFiles(settings, ['pyproject.toml']).flatMap((path) => {
        const config = at(readSettings(settings, path), 'tool', 'setuptools_scm');
        const owner = settingsOwner(path, settings.projects);
        return owner === null || !isRecord(config) ? [] : [scmSettings(config, owner)];
      }),
    ),
};
