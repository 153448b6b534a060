import { configFiles } from './config-files';
import type { Detector } from './detector';

/** Notes from the folder releasenotes: changelogs are made elsewhere. */
export const reno: Detector = {
  tool: 'reno',
  files: ['reno.yaml'],
  detect: (settings) =>
    configFiles(settings, ['reno.yaml']).length === 0 && !settings.folders.includes('releasenotes')
      ? null
      : {
          hints: [{ option: ['changelog'], value: 'off', why: 'it makes the notes of releases' }],
          left: ['notes: those in releasenotes are not read; reno reports them by tag as before.'],
        },
};
