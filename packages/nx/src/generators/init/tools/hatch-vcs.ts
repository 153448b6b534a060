import { at } from '../known/json';
import { readSettings } from '../known/read-settings';
import { settingsOwner } from '../known/settings-owner';
import { configFiles } from './config-files';
import type { Detector } from './detector';
import { mergeFound } from './merge-found';
import { scmSettings } from './scm-settings';

/** `[tool.hatch.version] source = "vcs"`: setuptools-scm behind hatch. */
export const hatchVcs: Detector = {
  tool: 'hatch-vcs',
  files: [],
  detect: (settings) =>
    mergeFound(
      configFiles(settings, ['pyproject.toml']).flatMap((path) => {
        const version = at(readSettings(settings, path), 'tool', 'hatch', 'version');
        const owner = settingsOwner(path, settings.projects);
        if (owner === null || at(version, 'source') !== 'vcs') return [];
        const pattern = at(version, 'tag-pattern');
        return [
          scmSettings({ 'tag-pattern': pattern, ...Object(at(version, 'raw-options')) }, owner),
        ];
      }),
    ),
};
