/** Loaded before the logger: tests that read the log set a level of their own. */
process.env.POWERTOOLS_LOG_LEVEL ??= 'SILENT';
