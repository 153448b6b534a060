import type { Config } from '../config/config-schema';
import type { Approvals } from '../evidence/approvals';
import type { RepoFacts } from '../facts';
import { inFolder } from '../names/in-folder';
import type { ReleasePlan } from '../plan/release-plan';

/**
 * Who has approved a plan. Null: the options ask for no sign-off, or the remote does not have the
 * branch whose files would say who may approve.
 */
export function approvalsQuestion(
  plan: Pick<ReleasePlan, 'id' | 'source'>,
  { remote, workspace, now }: Pick<RepoFacts, 'remote' | 'workspace' | 'now'>,
  { gates }: Pick<Config, 'gates'>,
): Approvals | null {
  const { signOff } = gates;
  const head = remote?.head ?? null;
  if (signOff === undefined || head === null) return null;
  const at = (path: string | undefined): string | null =>
    path === undefined ? null : inFolder(workspace, path);
  return {
    kind: 'approvals',
    plan: plan.id,
    source: plan.source,
    head,
    allowedSigners: inFolder(workspace, signOff.allowedSigners),
    keyring: at(signOff.keyring),
    revocationFile: at(signOff.revocationFile),
    now,
  };
}
