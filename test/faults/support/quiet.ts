/** Loaded before the logger: thousands of runs with faults have nothing to say in its words. */
process.env.POWERTOOLS_LOG_LEVEL = 'SILENT';
