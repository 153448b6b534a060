import type { Detector } from './detector';

/** `[pbr]` in setup.cfg: versions from tags, bumps from `Sem-Ver:` trailers. */
export const pbr: Detector = {
  tool: 'pbr',
  files: ['setup.cfg'],
  detect: ({ files }) => {
    const text = [...files].find(
      ([path, content]) => path.endsWith('setup.cfg') && /^\s*\[pbr\]/m.test(content),
    );
    if (text === undefined) return null;
    return {
      hints: [{ option: ['policy'], value: 'oslo', why: `${text[0]} has a [pbr] section` }],
      left: [],
    };
  },
};
