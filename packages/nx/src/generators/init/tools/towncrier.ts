import { at, isRecord } from '../known/json';
import { readSettings } from '../known/read-settings';
import { settingsOwner } from '../known/settings-owner';
import { configFiles } from './config-files';
import type { Detector } from './detector';
import { mergeFound } from './merge-found';
import { ownHint } from './own-hint';

/** Notes from news fragments: changelogs are made elsewhere. */
export const towncrier: Detector = {
  tool: 'towncrier',
  files: ['towncrier.toml'],
  detect: (settings) =>
    mergeFound(
      configFiles(settings, ['towncrier.toml', 'pyproject.toml']).flatMap((path) => {
        const owner = settingsOwner(path, settings.projects);
        const config = at(readSettings(settings, path), 'tool', 'towncrier');
        if (!isRecord(config)) return [];
        const why = 'it makes the changelog from its fragments';
        const { projects } = settings;
        return [
          {
            hints: [
              owner === null
                ? { option: ['changelog'], value: 'off', why }
                : ownHint('changelog', 'off', { owner, projects, why }),
            ],
            left: ['fragments: they are not read; run towncrier build before a release.'],
          },
        ];
      }),
    ),
};
