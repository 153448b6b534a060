// Decide: facts and configuration in, plan and operations out.
export { planRelease } from './plan-release';
export type { Asked, Planned, Tools } from './plan-release';
export { deprecationCalendar } from './proofs/deprecation-calendar';
export type { DeprecationCalendar } from './proofs/deprecation-calendar';
export { cutLine } from './cut/cut-line';
export type { FirstCommit } from './cut/first-commit';
export type { LineStart } from './cut/line-start';
export { ltsPhases } from './cut/lts-phases';
export { seriesPhases } from './cut/series-phases';
export { startLine } from './cut/start-line';
export type { LineRequest, StartedLine } from './cut/start-line';
export { proveReplay } from './replay/prove-replay';
export { replay } from './replay/replay';
export type { ReplayReport } from './replay/replay-report';
export type { Since } from './replay/since';
export { checkUp } from './due/check-up';
export type { DueReport } from './due/due-report';
export { projectCheck } from './check/project-check';
export type { ProjectCheck } from './check/project-check';
export { openCandidates } from './plan/open-candidates';
export type { PlanRequest, WantedRelease } from './plan/plan-request';
export { promotedTags } from './plan/promoted-tags';
export { requestFrom } from './plan/request-from';
export type { Because, ReleasePlan, SkippedProject } from './plan/release-plan';

// Ask: what a decision needs beyond the facts.
export { ask } from './evidence/ask';
export { settle } from './evidence/settle';
export type { Answer } from './evidence/settle';
export type { Inquiry } from './evidence/inquiry';
export type { ApiChange } from './evidence/api-changes';
export type { DeprecationMark } from './evidence/api-deprecations';
export type { TreePlace } from './evidence/tree-place';
export type { FileTexts } from './evidence/files-at';
export type { GeneratedFile, GeneratedProblem } from './evidence/generated-files';
export { runtimeSearch } from './ecosystems/runtime-search';
export type { RuntimeRequest } from './ecosystems/runtime-search';
export type { Found } from './ecosystems/runtime/search';
export type { LineAt } from './evidence/lines';
export { linesQuestion } from './config/lines-question';
export type { ModelPin } from './evidence/model-pins';
export type { TargetRun, TargetRuns } from './evidence/target-runs';
export type { Approval, Approvals, FoundApprovals, Refusal } from './evidence/approvals';
export type { FoundPeople } from './evidence/people';
export { approvalsQuestion } from './gates/approvals-question';
export { refusalWords } from './gates/refusal-words';
export { approvalTagOf } from './apply/approval-tag-of';
export type { AnswerTo, Question, QuestionKind, Questions } from './evidence/question';

// What is known.
export type {
  CommitFact,
  DependencyFact,
  LicenseException,
  MergeFacts,
  ProjectFacts,
  RemoteFacts,
  RepoFacts,
  TagFact,
  VersionHolder,
} from './facts';
export type { Line, LinePhase, Phase } from './line';
export { changelogOptions } from './config/changelog-options';
export { configSchema } from './config/config-schema';
export type { Config } from './config/config-schema';
export { targetName } from './config/gates/target-name';
export { parseConfig } from './config/parse-config';
export { parseLicenseExceptions } from './config/parse-license-exceptions';
export { DEPRECATIONS } from './config/parse-deprecations';
export { ACCEPTED, parseAccepted } from './config/parse-accepted';
export { LINE, parseLine } from './config/parse-line';
export { lineKind } from './config/line-kind';
export { phaseAt } from './config/phase-at';
export { loadMessageParser } from './commits/load-message-parser';
export type { ParseMessage } from './commits/change';
export { heldVersion } from './ecosystems/holders/held-version';
export { CATALOGS } from './ecosystems/catalogs';
export { readCatalogs } from './ecosystems/read-catalogs';
export type { StandsFor } from './ecosystems/read-catalogs';
export { INSTALLED } from './ecosystems/installed';
export { lockfileAt } from './ecosystems/lockfile-at';
export { LOCKFILES } from './ecosystems/lockfiles';
export type { Manifest } from './ecosystems/manifest';
export type { ApiLanguage } from './ecosystems/ecosystem';
export { manifestFormat } from './ecosystems/manifest-format';
export { normalizeName } from './ecosystems/normalize-name';
export { readManifest } from './ecosystems/read-manifest';

// What comes of it.
export { LEASE } from './apply/lease';
export type { Failure } from './failure';
export type { Accepted, Finding } from './finding';
export type { FileEdit, Operation } from './operation';
export type { FollowClone, FollowUp, IssuePlace, OpenIssue, TrackingIssue } from './follow-up';
export { all, fail, ok } from './result';
export type { Result } from './result';
export { unreachable } from './unreachable';

// Versions and channels.
export { CHANNELS, DEFAULT_CHANNEL } from './channels/channels';
export type { ChannelName } from './names/channel-name';
export { compareVersions } from './ecosystems/compare-versions';
export { formatVersion } from './ecosystems/format-version';
export { parseVersion } from './ecosystems/parse-version';
export { isVersion } from './versions/is-version';
export { isPrerelease } from './versions/is-prerelease';
export { majorMinor } from './versions/major-minor';
export { versionStep } from './versions/version-step';
export { semverSpelling } from './versions/semver-spelling';
export type { Version } from './versions/version';

// For people.
export { compareUrl } from './changelog/compare-url';
export type { Forge } from './changelog/forge-url';
export { escapeHtml, escapeMarkdown, escapeTerminal } from './escape';
export { renderAnnotations } from './report/render-annotations';
export { renderCheck } from './report/render-check';
export { renderCheckSummary } from './report/render-check-summary';
export { renderCodeQuality } from './report/render-code-quality';
export { renderCalendar } from './report/render-calendar';
export { renderDue } from './report/render-due';
export { renderDueMarkdown } from './report/render-due-markdown';
export { renderExplain } from './report/render-explain';
export { renderFailures } from './report/render-failures';
export { renderJson } from './report/render-json';
export { renderPlanTable } from './report/render-plan-table';
export { renderReplay } from './report/render-replay';
export type { ReportOptions } from './report/report-options';
