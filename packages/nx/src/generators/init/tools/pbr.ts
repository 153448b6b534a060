import type { Detector } from './detector';

/** What only those who let pbr build have, by file name. */
const SIGNS: Readonly<Record<string, { readonly pattern: RegExp; readonly says: string }>> = {
  'setup.cfg': { pattern: /^\s*\[pbr\]/m, says: 'has a [pbr] section' },
  'setup.py': { pattern: /\bpbr\s*=\s*True\b/, says: 'says pbr=True' },
  'pyproject.toml': {
    pattern: /^\s*build-backend\s*=\s*["']pbr\.build["']/m,
    says: 'builds with pbr',
  },
};

/** pbr: versions from tags, bumps from `Sem-Ver:` trailers. */
export const pbr: Detector = {
  tool: 'pbr',
  files: Object.keys(SIGNS),
  detect: ({ files }) => {
    const [why] = [...files].flatMap(([path, text]) => {
      const sign = SIGNS[path.split('/').at(-1) ?? ''];
      return sign?.pattern.test(text) === true ? [`${path} ${sign.says}`] : [];
    });
    if (why === undefined) return null;
    return {
      hints: [
        { option: ['policy'], value: 'oslo', why },
        { option: ['changelog'], value: 'off', why: 'it writes ChangeLog itself, from git' },
      ],
      left: [],
    };
  },
};
