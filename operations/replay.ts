import { replayTool } from './replay/replay-tool.ts';
import { runTool } from './support/tool.ts';

runTool(replayTool);
