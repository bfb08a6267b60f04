import { runDemo } from './demo.ts';
import { stories } from './stories/stories.ts';

process.exitCode = await runDemo({ stories, say: (line) => process.stdout.write(`${line}\n`) });
