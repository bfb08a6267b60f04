import { redriveTool } from './redrive/redrive-tool.ts';
import { runTool } from './support/tool.ts';

runTool(redriveTool);
