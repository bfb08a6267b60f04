import { readCloudAssembly } from '../../../local/assembly/cloud-assembly.ts';
import { startRun } from '../../../local/run.ts';

/**
 * The local run in a process of its own, to be killed: `node served.ts DATA_FOLDER ASSEMBLY_FOLDER [NOW]`. As `npm start`
 * runs it, but for the application, which is synthesized once for all. Prints its addresses.
 */
const [dataFolder = '', assemblyFolder = '', now] = process.argv.slice(2);
const assembly = await readCloudAssembly(assemblyFolder);
const begin = now === undefined ? {} : { now: Date.parse(now) };
const { apiUrl, awsUrl } = await startRun({ dataFolder, assembly, port: 0, awsPort: 0, clock: 'manual', ...begin });
process.stdout.write(`${JSON.stringify({ apiUrl, awsUrl })}\n`);
