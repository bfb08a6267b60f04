import { join } from 'node:path';
import { helpText, parseCommandLine } from './run/command-line.ts';
import { type Run, startRun } from './run.ts';

/** `npm start`: runs the application on this machine until Ctrl-C. */
async function main(words: readonly string[]): Promise<void> {
  const line = parseCommandLine(words);
  if (line.help) {
    process.stdout.write(helpText);
    return;
  }
  const begun = performance.now();
  const run = await startRun({ ...line, onProgress: (step) => process.stdout.write(`… ${step}\n`) });
  process.stdout.write(greeting(run, line.dataFolder, (performance.now() - begun) / 1000));
  const stop = () => {
    process.stdout.write('\nStopping …\n');
    process.once('SIGINT', () => process.exit(130));
    run.stop().then(() => process.exit(0), fail);
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
}

function greeting({ apiUrl, awsUrl }: Run, dataFolder: string, seconds: number): string {
  return `
The hotline is running (started in ${seconds.toFixed(1)} s).

  HTTP API        ${apiUrl}
  Console 控制台   ${apiUrl}/local/
  AWS protocols   ${awsUrl}  (aws --endpoint-url ${awsUrl} …)
  Function logs   ${join(dataFolder, 'functions.log')}

Try it:

  TOKEN=$(curl -s '${apiUrl}/local/token?role=intake&unit=centre' | sed 's/.*"token":"\\([^"]*\\)".*/\\1/')
  curl -s ${apiUrl}/units -H "Authorization: Bearer $TOKEN"

Ctrl-C stops it; the next start goes on where it stood (--fresh begins anew).
`;
}

function fail(error: unknown): void {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}

main(process.argv.slice(2)).catch(fail);
