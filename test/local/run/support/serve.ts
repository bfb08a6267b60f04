import { readCloudAssembly } from '../../../../local/assembly/cloud-assembly.ts';
import { startRun } from '../../../../local/run.ts';

/** A run in a process of its own, which a test can kill: `node serve.ts DATA_FOLDER ASSEMBLY_FOLDER`. Prints its addresses. */
const [dataFolder = '', assemblyFolder = ''] = process.argv.slice(2);
const assembly = await readCloudAssembly(assemblyFolder);
const { apiUrl, awsUrl } = await startRun({ dataFolder, assembly, port: 0, awsPort: 0, clock: 'real' });
process.stdout.write(`${JSON.stringify({ apiUrl, awsUrl })}\n`);
