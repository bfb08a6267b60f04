/** Loaded before any test, and so before the logger: everything is logged that can be, so that everything can be found. */
process.env.POWERTOOLS_LOG_LEVEL = 'DEBUG';
