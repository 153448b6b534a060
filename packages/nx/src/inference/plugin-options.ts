/**
 * The options of the plugin as inference sees them: unchecked. A mistake in them is the release
 * command's to report; here it must not stop every other Nx command of the workspace.
 */
export type PluginOptions = Readonly<Record<string, unknown>> | undefined;
