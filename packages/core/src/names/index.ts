// Loaded by every Nx command of a workspace, so nothing here may load a parser.
export { approvalTag } from './approval-tag';
export { approvedPlan } from './approved-plan';
export { baseName } from './base-name';
export { CHANNEL_NAMES } from './channel-name';
export type { ChannelName } from './channel-name';
export { WITHOUT_MANIFEST } from './ecosystem-name';
export type { EcosystemName } from './ecosystem-name';
export { CHANGELOG, CHANGELOG_NAME, FRAGMENT_FOLDERS } from './changelog-names';
export { inFolder } from './in-folder';
export { MANIFEST_NAMES, MANIFESTS, OLDER_MANIFESTS } from './file-names';
export { readIni } from './read-ini';
export { normalizePythonName } from './normalize-python-name';
