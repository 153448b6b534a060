import { ok } from '@release-openmed/core';
import type * as OpenForge from '../forges/open-forge';
import type { Follower } from './follower';

/**
 * After the push, because pointers must not wait for a forge. An issue that is there is found and
 * left alone.
 */
export const openIssue: Follower<'tracking-issue'> = async ({ issue, place }, context) => {
  if (!context.push) {
    const said = 'The tracking issue is opened when this is run again and pushed.';
    return ok({ made: false, findings: [], said });
  }
  // Loaded here because few commands open issues, and a forge's client takes its time to load.
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  const { openForge } = require('../forges/open-forge') as typeof OpenForge;
  const forge = openForge(place, context.env);
  const opened = forge.ok ? await forge.value.open(issue) : forge;
  if (!opened.ok) return opened;
  const { url, created } = opened.value;
  const said = `Tracking issue${created ? '' : ' (opened before)'}: ${url}`;
  return ok({ made: created, findings: [], said });
};
